/* The page for an iframe:

     <iframe src="https://…/llo/embed.html?lang=nl&instance=hr&origin=https://intranet.example" title="LLO-dialoog"></iframe>

   `element=llo-self-check` puts that element in the frame; with anything else, or without it, it is <llo-dialogue>.
   The query may set `lang`, `instance`, `theme`, `storage` and `expires`; they become the attributes of the element.
   The parent page gets messages, only at the origin that `origin` names; without it, only at our own origin:

     { source: "llo", type: "llo-ready" | "llo-change" | "llo-result" | "llo-error" | "llo-notice", detail }
     { source: "llo", type: "llo-height", height }     in CSS pixels, for the height of the iframe

   The parent checks `event.origin` before it believes a message. Who may put this page in a frame is for the server
   to say, with `frame-ancestors` in its CSP header. */

/** What the page is called, by the element in it and the language of the page. */
const TITLES = {
  "llo-dialogue": { nl: "LLO-dialoog", en: "LLO dialogue" },
  "llo-self-check": { nl: "Zelfcheck", en: "Self-check" },
};

const query = new URLSearchParams(location.search);
const name = Object.keys(TITLES).find((name) => name === query.get("element")) ?? "llo-dialogue";
const element = document.createElement(name);

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

for (const attribute of ["lang", "instance", "theme", "storage", "expires"]) {
  if (query.has(attribute)) element.setAttribute(attribute, query.get(attribute));
}
const page = document.documentElement;
if (/^en\b/i.test(query.get("lang"))) page.lang = "en";
document.title = document.querySelector("h1").textContent = TITLES[name][page.lang];

const first = document.querySelector("llo-dialogue"); // what the page holds where scripts do not run
element.append(...first.childNodes);
first.replaceWith(element);

for (const type of ["llo-ready", "llo-change", "llo-result", "llo-error", "llo-notice"]) {
  element.addEventListener(type, (event) => tell(type, { detail: event.detail }));
}
new ResizeObserver(() => tell("llo-height", { height: Math.ceil(document.body.getBoundingClientRect().height) }))
  .observe(document.body);

await import("./llo.js"); // after the listeners, so that the parent misses nothing
