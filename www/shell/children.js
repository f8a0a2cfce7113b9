// children.js, a part of llo.js: what stands between the tags of an element, where it is more than a fallback.

import { ELEMENTS } from "./elements.js";
import { say } from "./world.js";

/** What nobody writes for the time until an element works, but what follows a tag that was not closed. */
const MORE = "h1, h2, h3, h4, h5, h6, main, nav, header, footer, form, iframe, " + Object.keys(ELEMENTS).join(", ");
const TOO_LONG = 2000; // characters

/** What has a place of its own is meant to be there. */
function holdsMore(element) {
  const rest = [...element.childNodes].filter(({ nodeType, slot }) => nodeType === 3 || (nodeType === 1 && !slot));
  const is = (node) => node.nodeType === 1 && (node.matches(MORE) || node.querySelector(MORE));
  return rest.some(is) || rest.reduce((sum, { textContent }) => sum + textContent.length, 0) > TOO_LONG;
}

/** Elements whose children are watched. @type {WeakSet<HTMLElement>} */
const watched = new WeakSet();

/** HTML knows no `<llo-dialogue />`: what follows is inside, up to the end. It stays in sight, below what works. So does what
 * a page puts in later, as frameworks do. */
export function keepInSight(element, root, slot) {
  const look = () => {
    if (slot.isConnected || !root.querySelector("[part~=base]") || !holdsMore(element)) return;
    root.appendChild(slot);
    const tag = element.localName;
    say("warn", `<${tag}>: more than a fallback stands in it. Close it with </${tag}>; HTML knows no <${tag} />.`);
  };
  look();
  if (watched.has(element)) return;
  watched.add(element);
  new MutationObserver(look).observe(element, { childList: true });
}
