// The page with talk cards: its address may say `lang=en` and `large`, and nothing else.

import { attributes } from "./address.js";

const asked = new Map(attributes(location.search, ["lang", "large"]));
if (/^en\b/i.test(asked.get("lang"))) {
  document.documentElement.lang = "en";
  document.title = "Talk cards – llo-dialogue";
}
if (asked.has("large")) document.querySelector("llo-cards").setAttribute("large", "");

await import("./llo-preloaded.js"); // after the language is set
