// loading.js, a part of llo.js: which bundle a page needs, and how its script, its WebAssembly and its words come.

import { watch } from "./crashing.js";
import { languageOf } from "./language.js";
import { CREDENTIALS, FOLDER, QUERY, replaced } from "./world.js";

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

/** Frameworks write `false` where HTML has no attribute. */
export const SESSION = "[session]:not([session='false' i])";

/** The elements that a page can have, by the name of their kind on the Rust side. */
const KINDS = {
  dialogue: `llo-dialogue:not(${SESSION})`,
  selfCheck: "llo-self-check",
  session: `llo-dialogue${SESSION}`,
  board: "llo-board",
};

const bundle = (name, ...kinds) => ({
  kinds,
  glue: `pkg/${name}.js`,
  wasm: `pkg/${name}_bg.wasm`,
  words: { nl: `pkg/${name}.nl.txt`, en: `pkg/${name}.en.txt` },
});

/** The bundles in pkg/, from the smallest, and the kinds that each can make. */
const PKG = {
  llo_dialogue: bundle("llo_dialogue", "dialogue"),
  llo_solo: bundle("llo_solo", "dialogue", "selfCheck"),
  llo_join: bundle("llo_join", "dialogue", "session"),
  llo_board: bundle("llo_board", "dialogue", "selfCheck", "session", "board"),
};

/** Wasm that came as a script, in base64, with its words.
 * @type {Map<keyof typeof PKG, {base64: string, words: Record<string, string>}>} */
const preloaded = new Map();

/** For a page whose CSP forbids every connection: see llo-preloaded.js. */
export function takePreloaded(name, base64, words) {
  preloaded.set(name, { base64, words });
}

/** Bundles whose files are asked for past the browser's cache. @type {Set<keyof typeof PKG>} */
const fresh = new Set();

/** After an upgrade a cache can hold old files beside new ones. Whether it is worth another try, past the cache. What
 * runs for other elements goes on. */
export function refresh(name, runs) {
  if (preloaded.has(name)) return false;
  if (!fresh.has(name) && !runs) {
    engines.delete(name);
    for (const language of Object.keys(PKG[name].words)) spoken.delete(name + language);
    // For the next page: where this file is the old one, only that can help.
    fetch(import.meta.url, { cache: "reload", ...CREDENTIALS }).catch(() => {});
  }
  fresh.add(name);
  return true;
}

/** Of a file of a bundle. */
async function answerOf(name, file) {
  const cache = fresh.has(name) ? "reload" : "default";
  const blocked = preloaded.size ? "not-preloaded" : "wasm-blocked";
  const answer = await step(blocked, () => fetch(FOLDER + file + QUERY, { cache, ...CREDENTIALS }));
  await step("wasm-missing", () => answer.ok || Promise.reject(`HTTP ${answer.status}: ${file}`));
  return answer;
}

async function compile(name) {
  await step("wasm-forbidden", () => WebAssembly.instantiate(EMPTY_MODULE)); // WebKit forbids this, not compiling
  await step("browser-too-old", () => WebAssembly.validate(MODERN_MODULE) || Promise.reject(navigator.userAgent));
  const { base64 } = preloaded.get(name) ?? {};
  if (base64) {
    const bytes = () => Uint8Array.from(atob(base64), (character) => character.charCodeAt());
    return step("wasm-damaged", () => WebAssembly.compile(bytes()));
  }
  const answer = await answerOf(name, PKG[name].wasm);
  if (isWasm(answer) && WebAssembly.compileStreaming) {
    return step("wasm-damaged", () => WebAssembly.compileStreaming(answer)); // while it comes
  }
  const bytes = new Uint8Array(await step("wasm-damaged", () => answer.arrayBuffer()));
  const other = WASM_MAGIC.some((byte, i) => i < bytes.length && bytes[i] !== byte);
  await step("wasm-wrong-type", () => other && Promise.reject(answer.headers.get("content-type")));
  return step("wasm-damaged", () => WebAssembly.compile(bytes));
}

/** A server that does not know the type of the file, or gives a page of its own, says something else. */
const isWasm = ({ headers }) => /^application\/wasm\b/i.test(headers.get("content-type"));

/** The running Rust sides: one for the whole page, or more when an element that needs more comes later.
 * @type {Map<keyof typeof PKG, Promise<any>>} */
export const engines = new Map();

/** Our elements that are on the page, in whatever shadow root. @type {Set<HTMLElement>} */
export const present = new Set();

/** The smallest that runs already and will do; else the smallest that does for the page as a whole. */
export function engineFor(element) {
  const names = Object.keys(PKG);
  const holds = (name, kinds) => kinds.every((kind) => PKG[name].kinds.includes(kind));
  const needed = ([, selector]) => document.querySelector(selector) || [...present].some((it) => it.matches(selector));
  const own = element.constructor.kind(element);
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
  await step("wasm-damaged", () => glue.default({ module_or_path: module }));
  watch(glue, FOLDER + PKG[name].glue, onCrash);
  return glue;
}

/** A page keeps each script that it has by its address, so one that is asked for past the cache gets another. */
async function glueOf(name) {
  const address = FOLDER + PKG[name].glue + QUERY;
  if (!fresh.has(name)) return import(address);
  await fetch(address, { cache: "reload", ...CREDENTIALS }); // for the next page
  return import(`${address}${QUERY ? "&" : "?"}fresh=${Date.now()}`);
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
  await step("wasm-damaged", () => glue.addWords(language, words) || Promise.reject(PKG[name].words[language]));
}

async function wordsOf(name, language) {
  const there = preloaded.get(name)?.words[language];
  if (there) return there;
  const file = PKG[name].words[language];
  const answer = await answerOf(name, file);
  const text = await step("wasm-damaged", () => answer.text());
  await step("wasm-wrong-type", () => text.trimStart().startsWith("<") && Promise.reject(file));
  return text;
}

/** The same for the language that an element is in, also when that changes meanwhile. */
export async function teachFor(element, name) {
  for (let language; language !== languageOf(element); ) await teach(name, (language = languageOf(element)));
}
