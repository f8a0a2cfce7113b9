/* A zip of texts, made in the page: the files in their order, all with the same time. The build puts the library into it. */

import { strToU8, zipSync } from "fflate";

/** The first day that a zip knows. It is written as the clock on the wall shows it, so this is the same everywhere. */
const TIME = new Date(1980, 0, 1);

/**
 * @param {readonly { name: string, text: string }[]} files each with a name of its own
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const entries = files.map(({ name, text }) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: TIME, level: 9 });
}
