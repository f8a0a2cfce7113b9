// llo-preloaded.js: instead of llo.js, for a page whose CSP forbids every connection (connect-src 'none'). It is one file
// with everything in it: the shell, the WebAssembly, which is a third larger as text, and the words of both languages.

import { bundle, name } from "./shell/preloading.js"; // first: elements look for it when they are defined
import { handOver } from "./llo.js";

handOver(name, bundle);
