/* What a page of ours tells the page around its frame. The query names that one's origin:

     embed.html?origin=https://intranet.example

   Messages go there alone; without it, to our own origin. The page around checks `event.origin` before it believes one:

     { source: "llo", type: "llo-height", height }     in CSS pixels, for the height of the frame
     { source: "llo", type: "llo-focus", top, height }   where in the frame the new heading is, after a step of the person
     { source: "llo", type: "llo-ready" | "llo-change" | …, detail }     only from embed.html

   A frame that is as high as its page scrolls nothing itself, and not every browser scrolls the page around it to what has
   the focus.

   The height is told from the moment that the element works, or has failed, whenever it changes; and again to a page that
   asks with { source: "llo", type: "llo-height?" }, because it listens only later. */

const EVENTS = ["llo-ready", "llo-change", "llo-result", "llo-error", "llo-notice"];

/**
 * An origin in full, such as `https://intranet.example`, also with the slash that an address bar puts behind it.
 * @param {string | null} text
 * @returns {string | null} null for anything else
 */
export function originOf(text) {
  try {
    const { origin, pathname, search, hash, username } = new URL(text);
    const bare = pathname === "/" && !/[?#]/.test(text) && search + hash + username === "";
    return bare && origin !== "null" ? origin : null;
  } catch {
    return null;
  }
}

/** The origin of the page around, where the browser tells it; Firefox says at most from where it was loaded. */
function around() {
  try {
    return location.ancestorOrigins?.[0] ?? new URL(document.referrer).origin;
  } catch {
    return null;
  }
}

/** Says in the console what is wrong with `origin`: without the right one, the page around hears nothing. */
function check(text, named) {
  const actual = around();
  const wanted = actual && actual !== "null" ? actual : "https://intranet.example";
  const remedy = `Put origin=${wanted} into the address of this frame: the origin of the page around it, without a path.`;
  const hears = named ?? location.origin;
  if (text !== null && named === null) console.error(`llo: origin=${text} is no origin. ${remedy}`);
  else if (actual && actual !== hears) {
    const wrong = named === null ? "the address of this frame names no origin" : `origin=${text} is not the page around`;
    console.error(`llo: ${wrong}, so that page hears nothing. ${remedy}`);
  }
}

/**
 * Tells the page around how high this page is, and if asked to, what the element fires. Call it before `llo.js` is loaded,
 * and then what it gives.
 * @param {HTMLElement} element the one element of the page
 * @param {{ events: boolean }} what
 * @returns {() => void} to be called when `llo.js` is there, or cannot be had
 */
export function inFrame(element, { events }) {
  if (parent === window) return () => {};
  document.documentElement.classList.add("framed");
  const text = new URLSearchParams(location.search).get("origin");
  const named = originOf(text);
  check(text, named);
  const target = named ?? location.origin;
  const tell = (type, content) => parent.postMessage({ source: "llo", type, ...content }, target);

  let settled = false;
  let ready; // the promise that was waited for: the element makes a new one when it starts again
  const tellHeight = () => {
    follow();
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (settled && height > 0) tell("llo-height", { height });
  };
  const follow = () => {
    if (!ready || element.ready === ready) return;
    settled = false; // what stands there meanwhile is not what the frame has to hold
    wait();
  };
  const settle = () => {
    ready = element.ready;
    settled = true;
    tellHeight(); // not with the next frame: browsers draw none of a page that is out of sight
  };
  const wait = () => {
    const promise = (ready = element.ready);
    if (promise) promise.catch(() => promise === ready && settle());
    else settle(); // not even the shell is there
  };

  if (events) for (const type of EVENTS) element.addEventListener(type, ({ detail }) => tell(type, { detail }));
  element.addEventListener("llo-ready", settle); // after it was told
  new ResizeObserver(tellHeight).observe(document.body);
  element.addEventListener("focusin", (event) => {
    const [heading] = event.composedPath();
    // Only a step gives it to a heading. A person who is busy elsewhere in the page around stays there. A browser that is not
    // in front has the focus nowhere, but knows that something was just pressed here.
    const isHere = document.hasFocus() || navigator.userActivation?.isActive;
    if (heading.localName !== "h2" || !isHere) return;
    tellHeight(); // there may be no room for it yet
    const { top, height } = heading.getBoundingClientRect();
    tell("llo-focus", { top, height });
  });
  addEventListener("message", ({ source, origin, data }) => {
    if (source === parent && origin === target && data?.source === "llo" && data.type === "llo-height?") tellHeight();
  });
  return wait;
}
