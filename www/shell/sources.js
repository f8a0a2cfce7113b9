// sources.js, a part of llo.js: where the files of a bundle come from. A build of the shell says that before it defines
// an element: it brings a table of functions, or the folder pkg/ on its server (served.js), or both.

/**
 * What gives the files of some bundles.
 * @typedef {object} Source
 * @property {(bundle: string) => boolean} holds
 * @property {boolean} isHere whether they need no request
 * @property {(bundle: string) => string} nameOf for an administrator, who looks for the files
 * @property {(bundle: string) => Promise<any>} glue the script of the bundle
 * @property {(bundle: string) => Promise<Response | Uint8Array>} wasm
 * @property {(bundle: string, language: string) => Promise<string>} words JSON
 * @property {Record<string, string>} [remedies] by code, where another file is missing than in pkg/
 * @property {(bundle: string) => string} [versionOf] of what is to be had by a new name after an upgrade
 * @property {typeof import("./served.js").SERVED.refresh} [refresh]
 */

/** The first that holds a bundle gives it. @type {Source[]} */
const sources = [];

/** Adds one, before all others. */
export function bring(source) {
  sources.unshift(source);
}

/** @returns {Source | undefined} */
export const sourceOf = (bundle) => sources.find((source) => source.holds(bundle));

/** Whether any bundle came with the page. */
export const someAreHere = () => sources.some((source) => source.isHere);

/**
 * What a build writes for a bundle. A module that holds a text is as good as the text.
 * @typedef {object} Files
 * @property {() => any} glue
 * @property {() => any} wasm bytes, or a text whose every character is a byte
 * @property {Record<string, () => any>} words by their languages
 */

/**
 * Files that come as scripts: with the page, or as modules that a bundler has put somewhere.
 * @param {Record<string, Files>} table
 * @returns {Source}
 */
export const ofTable = (table, { isHere }) => ({
  holds: (bundle) => Object.hasOwn(table, bundle),
  isHere,
  nameOf: (bundle) => bundle,
  glue: async (bundle) => table[bundle].glue(),
  wasm: async (bundle) => bytesOf(contentOf(await table[bundle].wasm())),
  words: async (bundle, language) => contentOf(await table[bundle].words[language]()),
  remedies: {
    "script-missing": "A script of this page's build, with * in it, does not come: publish all, and allow them in script-src (CSP).",
  },
});

/** A module, as import() gives it, or what stands in one. */
const contentOf = (it) => (typeof it === "object" && "default" in it ? it.default : it);

function bytesOf(content) {
  if (typeof content !== "string") return content;
  const bytes = new Uint8Array(content.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = content.charCodeAt(i);
  return bytes;
}
