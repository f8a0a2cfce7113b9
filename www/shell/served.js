// served.js, a part of llo.js: the files in pkg/, next to llo.js on a server. Not in builds for bundlers, and not in those
// that hold everything.

import { BUNDLES } from "./elements.js";
import { bring, someAreHere } from "./sources.js";
import { step } from "./step.js";

/** The folder of llo.js, which the build puts this into. Without `URL`, which may be something else on this page. */
const FOLDER = /^[^?#]*\//.exec(import.meta.url)[0];

/** Where the page asks for llo.js with what the person is logged in with, the other files are asked for with it, too. A
 * script that is imported comes as the one that imports it did. */
const tag = [...document.querySelectorAll("script[crossorigin]")].find(({ src }) => src === import.meta.url);
const CREDENTIALS = tag?.crossOrigin === "use-credentials" ? { credentials: "include" } : {};

/** What tells this build of a bundle from every other, and stands in the names of its files, so that a cache never mixes
 * two. The build puts it here, and into pkg/versions.json.
 * @type {Record<keyof typeof BUNDLES, string>} */
const versions = { ...VERSIONS };

/** The name of this build, which the names of its files begin with. */
const nameOf = (bundle) => `${bundle}-${versions[bundle]}`;

/** Bundles whose files are asked for past the browser's cache. @type {Set<keyof typeof BUNDLES>} */
const fresh = new Set();

/** What a failure can be called when the shell is of one version and what comes from pkg/ of another, or of none. */
const OF_OTHER_VERSIONS = ["script-missing", "wasm-missing", "wasm-wrong-type", "wasm-damaged"];

/** After an upgrade a cache can still hold the old shell, whose bundles are gone, or files that were damaged on their
 * way. Sees to it that another try asks for what is there now, past the cache, and tells whether it is worth one.
 * `tried` is the version that failed; what runs for other elements goes on, else `forget` takes back what was loaded. */
async function refresh(bundle, tried, code, runs, forget) {
  if (!OF_OTHER_VERSIONS.includes(code)) return false;
  const now = runs ? tried : await newestVersion(bundle);
  const seenTo = () => versions[bundle] !== tried || (fresh.has(bundle) && code === "wasm-damaged"); // for another element
  if (seenTo()) return true;
  if (now === tried && code !== "wasm-damaged") return false;
  if (!runs) {
    forget();
    fetch(import.meta.url, { cache: "reload", ...CREDENTIALS }).catch(() => {}); // the next page has the new shell
  }
  if (now === tried) fresh.add(bundle);
  versions[bundle] = now;
  return true;
}

/** What pkg/ has now; ours, when it does not say. */
async function newestVersion(bundle) {
  try {
    const answer = await fetch(`${FOLDER}pkg/versions.json`, { cache: "reload", ...CREDENTIALS });
    const version = (await answer.json())[bundle];
    return /^\w+$/.test(version) ? version : versions[bundle];
  } catch {
    return versions[bundle];
  }
}

async function answerOf(bundle, end) {
  const file = `pkg/${nameOf(bundle)}${end}`;
  const cache = fresh.has(bundle) ? "reload" : "default";
  const blocked = someAreHere() ? "not-preloaded" : "wasm-blocked";
  const answer = await step(blocked, () => fetch(FOLDER + file, { cache, ...CREDENTIALS }));
  await step("wasm-missing", () => answer.ok || Promise.reject(`HTTP ${answer.status}: ${file}`));
  return answer;
}

/** A page keeps each script that it has by its address, so one that is asked for past the cache gets another. */
async function glue(bundle) {
  const address = `${FOLDER}pkg/${nameOf(bundle)}.js`;
  if (!fresh.has(bundle)) return import(address);
  await fetch(address, { cache: "reload", ...CREDENTIALS }); // for the next page
  return import(`${address}?fresh=${Date.now()}`);
}

async function words(bundle, language) {
  const answer = await answerOf(bundle, `.${language}.json`);
  return step("wasm-damaged", () => answer.text());
}

/** @type {import("./sources.js").Source} */
export const SERVED = {
  holds: (bundle) => Object.hasOwn(BUNDLES, bundle),
  isHere: false,
  nameOf,
  glue,
  wasm: (bundle) => answerOf(bundle, "_bg.wasm"),
  words,
  versionOf: (bundle) => versions[bundle],
  refresh,
};
bring(SERVED);
