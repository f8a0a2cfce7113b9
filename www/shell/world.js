// world.js, a part of llo.js: what a browser brings, on a page whose scripts may have put something of their own in its
// place. Old libraries do that, and so does every `var URL` or `function open()` at the top of a script. So the shell
// takes what it can from what no script can replace, does without the rest where it can, and looks at what it cannot do
// without.

/** Not so where a page is only rendered, on a server: there our scripts are imported, too, and have nothing to do. */
export const inBrowser = typeof document === "object" && typeof customElements === "object";

/** The class of every element, out of the page itself: `HTMLElement` is a name like any other. */
export const HTMLElement = inBrowser
  ? Object.getPrototypeOf(Object.getPrototypeOf(document.documentElement)).constructor
  : class {};

const NEEDED = ["fetch", "CustomEvent", "IntersectionObserver", "MutationObserver", "Map", "Promise", "Set", "WeakMap"];

/** What of it is something else on this page. */
export const replaced = NEEDED.filter((name) => typeof globalThis[name] !== "function");

/** A line for the console. Pages that were made for old browsers have a console of their own, which can do less. */
export function say(level, ...words) {
  try {
    console[level](...words);
  } catch {
    // Then nobody reads it, and the rest has to go on.
  }
}

/** A copy of plain data that is written as JSON in the browser's own way: old libraries give all lists a `toJSON`. */
export function plain(value) {
  if (typeof value !== "object" || !value || typeof value.valueOf() !== "object") return value;
  const copy = Array.isArray(value) ? [] : {};
  for (const key of Object.keys(value)) copy[key] = plain(value[key]);
  return Object.hasOwn(copy, "toJSON") ? copy : Object.defineProperty(copy, "toJSON", { value: undefined });
}
