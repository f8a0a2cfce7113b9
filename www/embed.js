/* The page for an iframe:

     <iframe src="https://…/llo/embed.html?lang=nl&instance=hr&origin=https://intranet.example" title="LLO-dialoog"></iframe>

   The query may set `lang`, `instance`, `theme` and `storage`; they become the attributes of <llo-dialogue>.
   The parent page gets messages, only at the origin that `origin` names; without it, only at our own origin:

     { source: "llo", type: "llo-ready" | "llo-change" | "llo-result" | "llo-error" | "llo-notice", detail }
     { source: "llo", type: "llo-height", height }     in CSS pixels, for the height of the iframe

   The parent checks `event.origin` before it believes a message. Who may put this page in a frame is for the server
   to say, with `frame-ancestors` in its CSP header. */

const query = new URLSearchParams(location.search);
const element = document.querySelector("llo-dialogue");

/** @param {string} type @param {object} content */
function tell(type, content) {
  if (parent !== window) parent.postMessage({ source: "llo", type, ...content }, target);
}

/** An origin in full, such as https://intranet.example; for anything else "/", which is our own. */
function originFrom(text) {
  try {
    return new URL(text).origin === text ? text : "/";
  } catch {
    return "/";
  }
}
const target = originFrom(query.get("origin"));

for (const name of ["lang", "instance", "theme", "storage"]) {
  if (query.has(name)) element.setAttribute(name, query.get(name));
}
if (query.get("lang") === "en") document.documentElement.lang = "en";

for (const type of ["llo-ready", "llo-change", "llo-result", "llo-error", "llo-notice"]) {
  element.addEventListener(type, (event) => tell(type, { detail: event.detail }));
}
new ResizeObserver(() => tell("llo-height", { height: Math.ceil(document.body.getBoundingClientRect().height) }))
  .observe(document.body);

await import("./llo.js"); // after the listeners, so that the parent misses nothing
