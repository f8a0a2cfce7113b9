// llo-preloaded.js: instead of llo.js, for a page whose CSP forbids every connection (connect-src 'none'). The
// WebAssembly comes as a script, a third larger, with the words of both languages, and once the page is loaded its
// scripts can open no connection.

import { preload } from "./llo.js";
import wasm, { words } from "./pkg/llo_solo_wasm.js";

preload("llo_solo", wasm, words);
