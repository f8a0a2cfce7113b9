// inside.js, a part of builds that are one file with everything in it: the bundle that comes with the shell. The build says
// which one that is.

import * as glue from "glue";
import wasm from "wasm";
import { ofTable } from "./sources.js";

const words = Object.entries(INSIDE_WORDS).map(([language, words]) => [language, () => words]);
const files = { glue: () => glue, wasm: () => wasm, words: Object.fromEntries(words) };

/** @type {import("./sources.js").Source} */
export const INSIDE = ofTable({ [INSIDE_BUNDLE]: files }, { isHere: true });
