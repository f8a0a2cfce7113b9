// preloading.js, a part of llo-preloaded.js: the bundle that comes with the shell. `pkg` is what the build just made.

import * as glue from "pkg/llo_solo.js";
import wasm from "pkg/llo_solo_bg.wasm";
import en from "pkg/llo_solo.en.txt";
import nl from "pkg/llo_solo.nl.txt";
import { takePreloaded } from "./loading.js";

export const name = "llo_solo";
/** @type {import("./loading.js").Preloaded} */
export const bundle = { glue, wasm, words: { nl, en }, address: import.meta.url };
takePreloaded(name, bundle);
