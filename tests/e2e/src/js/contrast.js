// Measures every control and every drawing of our elements as it is painted now, with the arithmetic of axe-core, which has to
// be in the page. Gives what has too little contrast. `arguments[0]` names the state that controls were put into.
const state = arguments[0];
const { Color, flattenColors, getContrast } = axe.commons.color;
const found = [];
const TEXT = 4.5, SHAPE = 3;

const colour = (css) => {
  const it = new Color();
  it.parseString(css);
  return it;
};
const measure = (need, what, of, front, back) => {
  const ratio = getContrast(back, front);
  if (!(ratio >= need)) found.push(`${what}: its ${of} has ${ratio.toFixed(2)} : 1, ${front.toHexString()} on ${back.toHexString()}`);
};
const parent = (it) => it.parentElement ?? it.getRootNode().host;
/** The colour that a thing lies on: its own, and through it what is behind. */
const ground = (it) => {
  const own = colour(it ? getComputedStyle(it).backgroundColor : "#fff");
  return own.alpha === 1 ? own : flattenColors(own, ground(parent(it)));
};
const behind = (it) => ground(parent(it));
const edge = (style) => style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0 && colour(style.borderTopColor);

/** The box that is pressed: a radio button or a tick lies in one that is larger. */
const box = (it) => it.closest("label") ?? it;

function control(it, tag) {
  const what = `${tag} ${it.localName}${it.type ? `[${it.type}]` : ""} “${nameOf(it).slice(0, 30)}”${it.checked ? ", chosen" : ""}`;
  const style = getComputedStyle(it);
  const isText = it.matches("button, a, summary, textarea, select, [type=text]") && (squeeze(it.textContent) || it.value);
  const isOff = it.disabled || it.getAttribute("aria-disabled") === "true";
  const back = ground(it);
  // What is switched off may have less by WCAG. We let it have enough to be read.
  if (isText) measure(isOff ? SHAPE : TEXT, what, isOff ? "text, switched off," : "text", colour(style.color), back);
  const line = edge(style);
  if (!isOff && it.matches("button, textarea, select, input:not([type=range])") && line) {
    // Either the line around it or its own ground stands out.
    const outside = behind(it);
    if (getContrast(outside, back) < SHAPE) measure(SHAPE, what, "line", line, outside);
  }
  if (it.checked) {
    const tick = edge(getComputedStyle(it, "::before"));
    if (it.type === "checkbox" && tick) measure(SHAPE, what, "tick", tick, back);
  }
  if (state === "focus" && !isOff) {
    const ringed = [it, box(it), parent(it)].find((one) => getComputedStyle(one).outlineStyle === "solid");
    if (!ringed && it.type !== "range") found.push(`${what}: nothing is around it in focus`);
    else if (ringed) measure(SHAPE, what, "ring", colour(getComputedStyle(ringed).outlineColor), behind(ringed));
  }
}

/** Pins, axes and the path, on the fields that they lie on. */
function drawing(root, tag) {
  for (const surface of [...root.querySelectorAll(".plane-surface")].filter(visible)) {
    const field = surface.querySelector(".corner");
    const ground = field && colour(getComputedStyle(field).backgroundColor);
    const shapes = { ".now > circle": "fill", ".later > path:not(.outline, .inner-mark)": "stroke", ".axis": "stroke", ".path": "stroke" };
    for (const [selector, paint] of Object.entries(shapes)) {
      const shape = [...surface.querySelectorAll(selector)].find((one) => getComputedStyle(one)[paint] !== "none");
      if (shape && ground) measure(SHAPE, `${tag} ${selector}`, paint, colour(getComputedStyle(shape)[paint]), ground);
    }
    for (const text of [...surface.querySelectorAll("svg .now text")].filter(visible)) {
      const disc = text.closest(".now");
      measure(TEXT, `${tag} a number on a disc`, "text", colour(getComputedStyle(text).fill), colour(getComputedStyle(disc).fill));
    }
  }
}

let measured = 0;
for (const host of document.querySelectorAll("llo-dialogue, llo-self-check, llo-board")) {
  const root = host.shadowRoot, tag = `${host.localName}#${host.id}`;
  const controls = [...root.querySelectorAll("button, a[href], summary, input, textarea, select")].filter(visible);
  const shown = controls.filter((it) => getComputedStyle(it).opacity !== "0" && !it.closest(".visually-hidden"));
  shown.forEach((it) => control(it, tag));
  measured += shown.length;
  drawing(root, tag);
}
return { measured, found: [...new Set(found)] };
