// defining.js, a part of llo.js: makes elements known to the page.

import { LloElement } from "./element.js";
import { ELEMENTS } from "./elements.js";
import { bring } from "./sources.js";
import { inBrowser, say } from "./world.js";

let listens = false;

/**
 * Defines the elements with these tags; on a server it does nothing.
 * @param {(keyof typeof ELEMENTS)[]} tags
 */
export function define(...tags) {
  if (!inBrowser) return;
  if (!listens) LloElement.listen();
  listens = true;
  for (const tag of tags) one(tag, ELEMENTS[tag].attributes, ELEMENTS[tag].properties);
}

/**
 * Defines one element, unless an earlier copy of this file did.
 * @param {string} name
 * @param {Record<string, string | null>} attributes beside `lang`: each also a property, with what an absent one means
 * @param {string[]} properties that are no attributes, or more than one
 */
function one(name, attributes, properties) {
  if (customElements.get(name)) return say("warn", `<${name}> is already defined; this second copy of llo.js rests.`);
  const element = class extends LloElement {
    static observedAttributes = ["lang", ...Object.keys(attributes)];
    static properties = [...properties];
    static misspelt = new Map();
  };
  for (const [attribute, absent] of Object.entries(attributes)) {
    const property = attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    element.properties.push(property);
    if (property !== attribute) element.misspelt.set(property.toLowerCase(), attribute);
    Object.defineProperty(element.prototype, property, {
      get() {
        return this.getAttribute(attribute) ?? absent;
      },
      set(value) {
        const text = value === true ? "" : Array.isArray(value) ? value.join(", ") : value;
        if (text == null || text === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, text);
      },
      enumerable: true,
      configurable: true,
    });
  }
  for (const own of properties) Object.defineProperty(element.prototype, own, LloElement[own]); // `texts` is an attribute, too
  element.observedAttributes.push(...element.misspelt.keys());
  customElements.define(name, element);
}

/**
 * Defines all elements, whose files come with this script. Where an earlier copy of the shell runs, its elements need what
 * this one brought along.
 * @param {import("./sources.js").Source} source
 */
export function defineWith(source) {
  bring(source);
  const running = customElements.get("llo-dialogue");
  define(...Object.keys(ELEMENTS));
  if (running?.takeOver) running.takeOver(source);
  else if (running) say("warn", "llo.js: an older copy runs on this page, and takes nothing that is loaded beforehand.");
}
