/* The page that people join on. The join code stands behind `#llo=` in its address; the element takes it out of there.
   The query may say `lang=nl` or `lang=en`, else the browser does. For trying it out in the windows of one browser:
   `instance=`, so that they are several people, and `broker=tabs`. Any other broker is in join.html, so that nobody can
   send people elsewhere with a link. */

const TITLE = { nl: "Meedoen – LLO-dialoog", en: "Join – LLO dialogue" };
const HEADING = { nl: "LLO-dialoog: meedoen", en: "LLO dialogue: join" };

const query = new URLSearchParams(location.search);
const wanted = [query.get("lang"), ...navigator.languages].map((tag) => /^(nl|en)\b/i.exec(tag)?.[1].toLowerCase());
const page = document.documentElement;
page.lang = wanted.find(Boolean) ?? "nl";
document.title = TITLE[page.lang];
document.querySelector("h1").textContent = HEADING[page.lang];

const participant = document.querySelector("llo-dialogue");
if (query.get("broker") === "tabs") participant.setAttribute("broker", "tabs");
if (query.has("instance")) participant.setAttribute("instance", query.get("instance"));

await import("./llo.js"); // after the language and the broker are set
