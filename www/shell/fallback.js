// fallback.js, a part of llo.js: what stands in an element while it does not work.

import { FAILURES, LEAD, RELOAD } from "./failures.js";
import { say } from "./world.js";

/** Until the real sheet comes, and again after a failure. Of the slot at the top, not of one within what works. */
const SHEET = `:host{display:block;min-inline-size:min(100%,17em);min-block-size:1px}:host([hidden]){display:none}
:host>slot~*{font:inherit;color:inherit;margin:.75em 0 0;padding:.6em .8em;border:1px solid;background:none}
:host>slot~p{border-inline-start-width:6px}:host>slot~button{min-height:44px;cursor:pointer}`;

/** A sheet belongs to one document; without a window there is nothing to see. */
export function dress(root) {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];
}

/** A sentence for the person beside what the page wrote; gives it. */
export function tellFailure(root, code, language) {
  const message = LEAD[language] + FAILURES[code][language];
  const add = (tag, part, text) => {
    const node = root.appendChild(document.createElement(tag));
    Object.assign(node, { part, lang: language, textContent: text });
    return node;
  };
  add("p", "notice", `${message} (${code})`).setAttribute("role", "alert");
  if (code === "crashed") add("button", "button", RELOAD[language]).onclick = () => location.reload();
  return message;
}

/** Elements of which it was told why they wait. */
const told = new WeakSet();

/** What has no box is never near the screen. That an element is hidden, in a closed dialog or another tab, is as the page
 * wants it; `display: contents` is seldom meant, and whoever looks for the element finds the reason in the console. */
export function tellWhyItWaits(element) {
  if (told.has(element) || getComputedStyle(element).display !== "contents") return;
  told.add(element);
  say("warn", `<${element.localName}> does not start: display: contents gives it no box.`);
}

/** Elements of which it was told that they have no room. */
const toldOfRoom = new WeakSet();

/** An element without any width cannot be seen; only the page can give it some. A frame gets its own a moment later than
 * its page begins. */
export function tellNoRoom(element) {
  const isSized = document.documentElement.clientWidth > 0;
  if (toldOfRoom.has(element) || !isSized || !element.getClientRects().length || element.offsetWidth) return;
  toldOfRoom.add(element);
  say("warn", `<${element.localName}> is 0 px wide here: what is around it gives it no room.`);
}

/** An element works when there is something of it to see. That comes after its start, and can fail on the way. */
export function whenDrawn(root, runs, then) {
  const look = () => {
    const drawn = runs() && root.querySelector("[part~=base] > *");
    if (drawn || !runs()) drawing.disconnect();
    if (drawn) then();
  };
  const drawing = new MutationObserver(look);
  drawing.observe(root, { childList: true, subtree: true });
  look();
}
