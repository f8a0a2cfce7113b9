// preloading.js, a part of llo-preloaded.js: the bundle that comes with the shell. `pkg` is what the build just made, and so are
// the words.

import * as glue from "pkg/llo_solo.js";
import wasm from "pkg/llo_solo_bg.wasm";
import { takePreloaded } from "./loading.js";

export const name = "llo_solo";
/** @type {import("./loading.js").Preloaded} */
export const bundle = { glue, wasm, words: PRELOADED_WORDS, address: import.meta.url };
takePreloaded(name, bundle);
