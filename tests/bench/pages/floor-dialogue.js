// The least that can be done: four corners and two sliders stand in the HTML, and each choice is stored and drawn.

const KEY = "bench:dialogue";
const pin = document.querySelector(".pin");
const [focus, stance] = document.querySelectorAll("input[type=range]");
const chosen = () => document.querySelector("input[name=corner]:checked");

function update() {
  if (!chosen()) return;
  pin.setAttribute("cx", focus.value);
  pin.setAttribute("cy", stance.value);
  localStorage.setItem(KEY, JSON.stringify({ corner: chosen().value, focus: focus.valueAsNumber, stance: stance.valueAsNumber }));
}

const stored = JSON.parse(localStorage.getItem(KEY));
if (stored) {
  focus.value = stored.focus;
  stance.value = stored.stance;
  if (!chosen()) document.querySelector(`input[value=${stored.corner}]`).checked = true;
}
document.addEventListener("input", update);
update();
