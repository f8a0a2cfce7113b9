// llo-preloaded.js: instead of llo.js, for a page whose CSP forbids every connection (connect-src 'none'). It is one file
// with everything in it: the shell, the WebAssembly, which is a third larger as text, and the words of both languages.

import "./shell/served.js"; // for what is not inside
import { defineWith } from "./shell/defining.js";
import { INSIDE } from "./shell/inside.js";

defineWith(INSIDE);
