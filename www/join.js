/* The page that people join on. The join code stands behind `#llo=` in its address; the element takes it out of there.
   The query may say `lang=nl` or `lang=en`, else the browser does; and in a frame, with `origin`, which page around it is
   told the height: see frame.js.

   Which server it speaks to stands in join.html, so that nobody can send people elsewhere with a link. For trying it out
   in the windows of one browser, without a server, the query may say `broker=tabs`; only then does it also name an
   `instance`, so that the windows are several people. At a server one browser is one person, whatever the link says. */

import { attributes } from "./address.js";
import { inFrame } from "./frame.js";

const TITLE = { nl: "Meedoen – LLO-dialoog", en: "Join – LLO dialogue" };
const HEADING = { nl: "LLO-dialoog: meedoen", en: "LLO dialogue: join" };

const asked = Object.fromEntries(attributes(location.search, ["lang", "broker", "instance"]));
const wanted = [asked.lang, ...navigator.languages].map((tag) => /^(nl|en)\b/i.exec(tag)?.[1].toLowerCase());
const page = document.documentElement;
page.lang = wanted.find(Boolean) ?? "nl";
document.title = TITLE[page.lang];
document.querySelector("h1").textContent = HEADING[page.lang];

const participant = document.querySelector("llo-dialogue");
if (asked.broker === "tabs") {
  participant.setAttribute("broker", "tabs");
  if (asked.instance) participant.setAttribute("instance", asked.instance);
}

const loaded = inFrame(participant, { events: false }); // only the height
await import("./llo.js").finally(loaded); // after the language and the broker are set
