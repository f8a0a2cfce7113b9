// Our tags in Svelte, whose templates look for them here.

import type { SvelteHTMLElements } from "svelte/elements";

import type {} from "../../www/llo-svelte.js";

export const dialogue: SvelteHTMLElements["llo-dialogue"] = {
  lang: "nl",
  class: "wide",
  storage: "none",
  "onllo-result": (event) => console.log(event.detail.desired?.quadrant),
};
// @ts-expect-error: no such order
export const board: SvelteHTMLElements["llo-board"] = { order: "later" };
// @ts-expect-error: a self-check has no axes
export const check: SvelteHTMLElements["llo-self-check"] = { "pole-right": "people" };
