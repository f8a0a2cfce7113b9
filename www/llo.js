// llo.js: the shell. It defines the elements at once, leaves what the page wrote inside them in sight, and fetches
// the WebAssembly once per page, when an element comes near the screen, and the words of the languages that elements
// are in. No dependencies, no request but pkg/. The build puts the parts in shell/ into this file.

import "./shell/served.js"; // first: elements look for their files when they are defined
import { define } from "./shell/defining.js";
import { ELEMENTS } from "./shell/elements.js";

define(...Object.keys(ELEMENTS));
