// The least that can be done: the statements stand in the HTML, and each answer is counted and stored.

const KEY = "bench:check";
const count = document.getElementById("count");
const total = document.querySelectorAll("fieldset").length;

function update() {
  const answers = Object.fromEntries([...document.querySelectorAll("input:checked")].map(({ name, value }) => [name, value]));
  count.textContent = `${Object.keys(answers).length} van ${total} ingevuld.`;
  localStorage.setItem(KEY, JSON.stringify(answers));
}

for (const [name, value] of Object.entries(JSON.parse(localStorage.getItem(KEY) ?? "{}"))) {
  const group = [...document.getElementsByName(name)];
  // An answer that was given before this ran is newer.
  if (!group.some((radio) => radio.checked)) group.find((radio) => radio.value === value).checked = true;
}
document.addEventListener("change", update);
update();
