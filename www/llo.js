// llo.js: the shell. It defines the elements at once, leaves what the page wrote inside them in sight, and fetches
// the WebAssembly once per page, when an element comes near the screen, and the words of the languages that elements
// are in. No dependencies, no request but pkg/. The build puts the parts in shell/ into this file.

import { LloElement } from "./shell/element.js";
import { ELEMENTS } from "./shell/elements.js";
import { say } from "./shell/world.js";

/**
 * Defines one element, unless an earlier copy of this file did.
 * @param {string} name
 * @param {Record<string, string | null>} attributes beside `lang`: each also a property, with what an absent one means
 * @param {string[]} properties that are no attributes, or more than one
 */
function define(name, attributes, properties) {
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

const running = customElements.get("llo-dialogue");
for (const [name, { attributes, properties }] of Object.entries(ELEMENTS)) define(name, attributes, properties);

/** For llo-preloaded.js. Where an earlier copy of the shell runs, its elements need what this one brought along. */
export function handOver(name, bundle) {
  if (running?.takeOver) running.takeOver(name, bundle);
  else if (running) say("warn", "llo.js: an older copy runs on this page, and takes nothing that is loaded beforehand.");
}
