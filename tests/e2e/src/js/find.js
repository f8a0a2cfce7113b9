// Finding things the way a person names them, through open shadow roots. Put before every script the tests run.
const deep = (selector, from = document) => {
  const found = from.querySelector(selector);
  if (found) return found;
  for (const node of from.querySelectorAll("*")) {
    const inner = node.shadowRoot && deep(selector, node.shadowRoot);
    if (inner) return inner;
  }
  return null;
};
const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();
// As for a screen reader: what has no box is not read.
const readText = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === "none") return "";
  return [...node.childNodes].map(readText).join("");
};
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return squeeze(by.split(/\s+/).map((id) => element.getRootNode().getElementById(id)?.textContent).join(" "));
  if (element.ariaLabel) return squeeze(element.ariaLabel);
  const label = element.labels?.[0];
  return squeeze(readText(label?.querySelector("b") ?? label ?? element));
};
const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
// "Name" also finds "Name (your choice for now)".
const named = (root, selector, name) => [...root.querySelectorAll(selector)].filter((it) => visible(it) && (nameOf(it) + " (").startsWith(name + " ("));
const centre = (element) => {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
// What a finger at this point would hit, seen through shadow roots.
const hit = (x, y) => {
  let root = document, found = null;
  while (root) {
    const next = root.elementFromPoint(x, y);
    if (!next || next === found) break;
    found = next;
    root = found.shadowRoot;
  }
  return found;
};
// The statement with this name, where it can be seen.
const lineOf = (root, name) => [...root.querySelectorAll("fieldset.statement-row")].find((it) => visible(it) && squeeze(it.querySelector("legend b").textContent) === name);
