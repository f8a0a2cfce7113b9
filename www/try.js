// The page to try out a session on: its address may say `lang=en`, and nothing else.

import { attributes } from "./address.js";

const [[, language] = []] = attributes(location.search, ["lang"]);
if (/^en\b/i.test(language)) {
  document.documentElement.lang = "en";
  document.title = "A board to try out – LLO dialogue";
  document.querySelector("h1").textContent = "LLO dialogue: a board to try out";
}

await import("./llo.js"); // after the language is set
