// loading.js, a part of llo.js: which bundle a page needs, and how its script, its WebAssembly and its words come.

import { watch } from "./crashing.js";
import { BUNDLES, KINDS } from "./elements.js";
import { LANGUAGES, languageOf } from "./language.js";
import { CREDENTIALS, FOLDER, replaced } from "./world.js";

const WASM_MAGIC = [0, 97, 115, 109];
const EMPTY_MODULE = Uint8Array.of(...WASM_MAGIC, 1, 0, 0, 0);

/** A module that uses what Rust's compiler uses: several results, bulk memory, references, sign extension and
 * conversions that do not trap. Browsers have all of it since 2021. */
const MODERN_MODULE = Uint8Array.of(
  ...WASM_MAGIC, 1, 0, 0, 0,
  1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f, // a function with two results
  3, 2, 1, 0, 5, 3, 1, 0, 1, // and a memory
  10, 27, 1, 25, 0,
  0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 10, 0, 0, // memory.copy
  0xd0, 0x6f, 0x1a, // ref.null extern
  0x41, 0, 0xc0, // i32.extend8_s
  0x43, 0, 0, 0, 0, 0xfc, 0, // i32.trunc_sat_f32_s
  0x0b,
);

/** Does one step of the loading; if it fails, it fails with this code. */
export async function step(code, action) {
  try {
    return await action();
  } catch (cause) {
    throw Object.assign(new Error(code, { cause }), { code });
  }
}

/** What an element is now, by the name of that kind on the Rust side. */
export const kindOf = (element) => Object.keys(KINDS).find((kind) => element.matches(KINDS[kind]));

/** What tells this build of a bundle from every other, and stands in the names of its files, so that a cache never mixes
 * two. The build puts it here, and into pkg/versions.json.
 * @type {Record<keyof typeof BUNDLES, string>} */
const versions = { ...VERSIONS };
export const versionOf = (name) => versions[name];

/** The name of this build, which the names of its files begin with. */
export const buildOf = (name) => `${name}-${versions[name]}`;
const glueFile = (name) => `pkg/${buildOf(name)}.js`;
const wasmFile = (name) => `pkg/${buildOf(name)}_bg.wasm`;
const wordsFile = (name, language) => `pkg/${buildOf(name)}.${language}.json`;

/** Bundles that came with the shell: see llo-preloaded.js. `address` is that of the script with the glue in it.
 * @typedef {{glue: any, wasm: Uint8Array, words: Record<string, string>, address: string}} Preloaded
 * @type {Map<keyof typeof BUNDLES, Preloaded>} */
const preloaded = new Map();

export function takePreloaded(name, bundle) {
  preloaded.set(name, bundle);
}

/** Bundles whose files are asked for past the browser's cache. @type {Set<keyof typeof BUNDLES>} */
const fresh = new Set();

/** What a failure can be called when the shell is of one version and what comes from pkg/ of another, or of none. */
const OF_OTHER_VERSIONS = ["script-missing", "wasm-missing", "wasm-wrong-type", "wasm-damaged"];

/** After an upgrade a cache can still hold the old shell, whose bundles are gone, or files that were damaged on their
 * way. Sees to it that another try asks for what is there now, past the cache, and tells whether it is worth one.
 * `tried` is the version that failed; what runs for other elements goes on. */
export async function refresh(name, tried, code, runs) {
  if (preloaded.has(name) || !OF_OTHER_VERSIONS.includes(code)) return false;
  const now = runs ? tried : await newestVersion(name);
  const seenTo = () => versions[name] !== tried || (fresh.has(name) && code === "wasm-damaged"); // for another element
  if (seenTo()) return true;
  if (now === tried && code !== "wasm-damaged") return false;
  if (!runs) {
    engines.delete(name);
    for (const language of LANGUAGES) spoken.delete(name + language);
    fetch(import.meta.url, { cache: "reload", ...CREDENTIALS }).catch(() => {}); // the next page has the new shell
  }
  if (now === tried) fresh.add(name);
  versions[name] = now;
  return true;
}

/** What pkg/ has now; ours, when it does not say. */
async function newestVersion(name) {
  try {
    const answer = await fetch(`${FOLDER}pkg/versions.json`, { cache: "reload", ...CREDENTIALS });
    const version = (await answer.json())[name];
    return /^\w+$/.test(version) ? version : versions[name];
  } catch {
    return versions[name];
  }
}

/** Of a file of a bundle. */
async function answerOf(name, file) {
  const cache = fresh.has(name) ? "reload" : "default";
  const blocked = preloaded.size ? "not-preloaded" : "wasm-blocked";
  const answer = await step(blocked, () => fetch(FOLDER + file, { cache, ...CREDENTIALS }));
  await step("wasm-missing", () => answer.ok || Promise.reject(`HTTP ${answer.status}: ${file}`));
  return answer;
}

async function compile(name) {
  const there = preloaded.get(name)?.wasm;
  if (there) return explained(() => WebAssembly.compile(there));
  const answer = await answerOf(name, wasmFile(name));
  if (isWasm(answer) && globalThis.WebAssembly?.compileStreaming) {
    return explained(() => WebAssembly.compileStreaming(answer)); // while it comes
  }
  const bytes = new Uint8Array(await step("wasm-damaged", () => answer.arrayBuffer()));
  const other = WASM_MAGIC.some((byte, i) => i < bytes.length && bytes[i] !== byte);
  await step("wasm-wrong-type", () => other && Promise.reject(answer.headers.get("content-type")));
  return explained(() => WebAssembly.compile(bytes));
}

/** Does something with WebAssembly. Why it failed is looked into afterwards, so that nobody waits for that who need not. */
async function explained(action) {
  try {
    return await action();
  } catch (cause) {
    await step("wasm-forbidden", () => WebAssembly.instantiate(EMPTY_MODULE)); // WebKit forbids this, not compiling
    await step("browser-too-old", () => WebAssembly.validate(MODERN_MODULE) || Promise.reject(navigator.userAgent));
    return step("wasm-damaged", () => Promise.reject(cause));
  }
}

/** A server that does not know the type of the file, or gives a page of its own, says something else. */
const isWasm = ({ headers }) => /^application\/wasm\b/i.test(headers.get("content-type"));

/** The running Rust sides: one for the whole page, or more when an element that needs more comes later.
 * @type {Map<keyof typeof BUNDLES, Promise<any>>} */
export const engines = new Map();

/** Our elements that are on the page, in whatever shadow root. @type {Set<HTMLElement>} */
export const present = new Set();

/** The smallest that runs already and will do; else the smallest that does for the page as a whole. */
export function engineFor(element) {
  const names = Object.keys(BUNDLES);
  const holds = (name, kinds) => kinds.every((kind) => BUNDLES[name].includes(kind));
  const needed = ([, selector]) => document.querySelector(selector) || [...present].some((it) => it.matches(selector));
  const own = kindOf(element);
  const wanted = [own, ...Object.entries(KINDS).filter(needed).map(([kind]) => kind)];
  const there = names.find((name) => holds(name, [own]) && (engines.has(name) || preloaded.has(name)));
  return there ?? names.find((name) => holds(name, wanted));
}

/** Starts it, or tries again after a failure: each element that arrives is a new chance. */
export function load(name, onCrash) {
  if (!engines.has(name)) engines.set(name, start(name, onCrash));
  const engine = engines.get(name);
  engine.catch(({ code }) => code === "crashed" || (engines.get(name) === engine && engines.delete(name)));
  return engine;
}

async function start(name, onCrash) {
  await step("page-scripts", () => replaced.length && Promise.reject(replaced.join(", ")));
  const compiling = compile(name);
  compiling.catch(() => {}); // awaited below, after the script, so that the first cause is the one told
  const glue = await step("script-missing", () => glueOf(name));
  const module = await compiling;
  await explained(() => glue.default({ module_or_path: module }));
  watch(glue, preloaded.get(name)?.address ?? FOLDER + glueFile(name), onCrash);
  return glue;
}

/** A page keeps each script that it has by its address, so one that is asked for past the cache gets another. */
async function glueOf(name) {
  const there = preloaded.get(name)?.glue;
  if (there) return there;
  const address = FOLDER + glueFile(name);
  if (!fresh.has(name)) return import(address);
  await fetch(address, { cache: "reload", ...CREDENTIALS }); // for the next page
  return import(`${address}?fresh=${Date.now()}`);
}

/** The languages that an engine has, or gets, the words of: `true` when it has them.
 * @type {Map<string, true | Promise<void>>} */
const spoken = new Map();
export const speaks = (name, language) => spoken.get(name + language) === true;

/** Sees to it that an engine speaks a language; a failure is forgotten, so that the next try is a new one. */
function teach(name, language) {
  const key = name + language;
  if (!spoken.has(key)) {
    const adding = addWords(name, language);
    spoken.set(key, adding);
    adding.then(
      () => spoken.set(key, true),
      () => spoken.get(key) === adding && spoken.delete(key),
    );
  }
  return spoken.get(key);
}

async function addWords(name, language) {
  const coming = wordsOf(name, language);
  coming.catch(() => {}); // awaited below, after the module, so that the first cause is the one told
  const glue = await engines.get(name);
  const words = await coming;
  await step("wasm-damaged", () => glue.addWords(language, words) || Promise.reject(wordsFile(name, language)));
}

async function wordsOf(name, language) {
  const there = preloaded.get(name)?.words[language];
  if (there) return there;
  const file = wordsFile(name, language);
  const answer = await answerOf(name, file);
  const text = await step("wasm-damaged", () => answer.text());
  await step("wasm-wrong-type", () => text.trimStart().startsWith("<") && Promise.reject(file));
  return text;
}

/** The same for the language that an element is in, also when that changes meanwhile. */
export async function teachFor(element, name) {
  for (let language; language !== languageOf(element); ) await teach(name, (language = languageOf(element)));
}
