/* The page that people join on. The join code stands behind `#llo=` in its address; the element takes it out of there.
   The query may say `lang=nl` or `lang=en`, else the browser does; and `broker=tabs`, for trying it out in the windows of
   one browser. Any other broker is in join.html, so that nobody can send people elsewhere with a link. */

const TITLE = { nl: "Meedoen – LLO-dialoog", en: "Join – LLO dialogue" };
const HEADING = { nl: "LLO-dialoog: meedoen", en: "LLO dialogue: join" };

const query = new URLSearchParams(location.search);
const wanted = [query.get("lang"), ...navigator.languages].map((tag) => /^(nl|en)\b/i.exec(tag)?.[1].toLowerCase());
const page = document.documentElement;
page.lang = wanted.find(Boolean) ?? "nl";
document.title = TITLE[page.lang];
document.querySelector("h1").textContent = HEADING[page.lang];

if (query.get("broker") === "tabs") document.querySelector("llo-dialogue").setAttribute("broker", "tabs");

await import("./llo.js"); // after the language and the broker are set
