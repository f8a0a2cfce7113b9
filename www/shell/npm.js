// shell.js of the npm package: what its entries share. It touches no browser when it is imported.

import { bring, ofTable } from "./sources.js";

export { define } from "./defining.js";

/** @param {Record<string, import("./sources.js").Files>} table of modules */
export const provide = (table) => bring(ofTable(table, { isHere: false }));
