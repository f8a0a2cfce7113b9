// What wasm-bindgen's script asks a browser for by names that the scripts of a page may have taken for something
// else, as each `var self` at the top of a script does. They are taken from what no script can replace, and the build
// injects them where that script says such a name. (JavaScript, because a name that wasm-bindgen writes is not ours to say.)
const typeOf = (it) => Object.getPrototypeOf(it);

export const self = window;
export const Window = typeOf(window).constructor;
export const HTMLElement = typeOf(typeOf(document.documentElement)).constructor;
export const Element = typeOf(HTMLElement.prototype).constructor;
export const ShadowRoot = typeOf(document.createElement("div").attachShadow({ mode: "open" })).constructor;
export const StorageEvent = document.createEvent("StorageEvent").constructor;
export const CustomEvent = document.createEvent("CustomEvent").constructor;
export const URL = webkitURL; // another name of the same
