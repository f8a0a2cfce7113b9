/* The page for an iframe:

     <iframe src="https://…/llo/embed.html?lang=nl&instance=hr&origin=https://intranet.example" title="LLO-dialoog"></iframe>

   `element` says which one is in it: `llo-self-check`, `llo-cards`, `llo-board`, or <llo-dialogue>, also with anything else. With
   `session` the dialogue takes part in a session; its code stands behind `#llo=`, or is typed. The query sets those
   attributes of an element that are named here. Not where a live session runs, where people join and under which name a
   browser keeps it: a link would send people, and the password, elsewhere, or make one browser two people.

   What the page around gets, and how it says who it is: see frame.js. Who may put this page in a frame is for the server
   to say, with `frame-ancestors` in its CSP header. */

import { BOARD, attributes } from "./address.js";
import { inFrame } from "./frame.js";
import { findRoom } from "./room.js";

const OWN = ["lang", "instance", "theme", "storage"];

/** By what `element` says: what the page is called in each language, and what the query may set. */
const KINDS = {
  "llo-dialogue": { nl: "LLO-dialoog", en: "LLO dialogue", takes: OWN },
  "llo-self-check": { nl: "Zelfcheck", en: "Self-check", takes: [...OWN, "expires"] },
  "llo-cards": { nl: "Praatkaarten", en: "Talk cards", takes: [...OWN, "expires", "deck", "large"] },
  "llo-board": { nl: "LLO-bord", en: "LLO board", takes: BOARD },
};
const SESSION = { nl: "Meedoen – LLO-dialoog", en: "Join – LLO dialogue", takes: ["lang", "storage", "theme"] };

const query = new URLSearchParams(location.search);
const name = Object.keys(KINDS).find((name) => name === query.get("element")) ?? "llo-dialogue";
const takesPart = name === "llo-dialogue" && query.has("session");
const kind = takesPart ? SESSION : KINDS[name];
const element = document.createElement(name);
for (const [attribute, value] of attributes(location.search, kind.takes)) element.setAttribute(attribute, value);
if (takesPart) element.setAttribute("session", "");
if (name === "llo-board") findRoom(element);

const page = document.documentElement;
if (/^en\b/i.test(query.get("lang"))) page.lang = "en";
document.title = document.querySelector("h1").textContent = kind[page.lang];

const first = document.querySelector("llo-dialogue"); // what the page holds where scripts do not run
element.append(...first.childNodes);
first.replaceWith(element);

const loaded = inFrame(element, { events: true }); // before it is loaded, so that the page around misses nothing
await import("./llo.js").finally(loaded);
