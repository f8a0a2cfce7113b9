// loading.js, a part of llo.js: which bundle a page needs, and how it starts and learns its words.

import { watch } from "./crashing.js";
import { BUNDLES, KINDS } from "./elements.js";
import { LANGUAGES, languageOf } from "./language.js";
import { sourceOf } from "./sources.js";
import { step } from "./step.js";
import { replaced } from "./world.js";

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

/** What an element is now, by the name of that kind on the Rust side. */
export const kindOf = (element) => Object.keys(KINDS).find((kind) => element.matches(KINDS[kind]));

/** For an administrator: the build of a bundle, which the names of its files begin with. */
export const buildOf = (name) => sourceOf(name)?.nameOf(name) ?? "";

/** What an administrator can do about a failure, where that depends on where the files come from. */
export const remedyFor = (name, code) => sourceOf(name)?.remedies?.[code];

/** After an upgrade: see served.js. Tells whether another try is worth it. */
export const versionOf = (name) => sourceOf(name)?.versionOf?.(name);
export async function refresh(name, tried, code, runs) {
  const forget = () => {
    engines.delete(name);
    for (const language of LANGUAGES) spoken.delete(name + language);
  };
  return (await sourceOf(name)?.refresh?.(name, tried, code, runs, forget)) ?? false;
}

async function compile(name) {
  const given = await step("script-missing", () => sourceOf(name).wasm(name));
  if (given instanceof Uint8Array) return explained(() => WebAssembly.compile(given));
  if (isWasm(given) && globalThis.WebAssembly?.compileStreaming) {
    return explained(() => WebAssembly.compileStreaming(given)); // while it comes
  }
  const bytes = new Uint8Array(await step("wasm-damaged", () => given.arrayBuffer()));
  const other = WASM_MAGIC.some((byte, i) => i < bytes.length && bytes[i] !== byte);
  await step("wasm-wrong-type", () => other && Promise.reject(given.headers.get("content-type")));
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

/** The smallest that runs already and will do; else the smallest that does for the page as a whole, or for this element,
 * of those that can be had. */
export function engineFor(element) {
  const names = Object.keys(BUNDLES).filter(sourceOf);
  const holds = (name, kinds) => kinds.every((kind) => BUNDLES[name].includes(kind));
  const needed = ([, selector]) => document.querySelector(selector) || [...present].some((it) => it.matches(selector));
  const own = kindOf(element);
  const wanted = [own, ...Object.entries(KINDS).filter(needed).map(([kind]) => kind)];
  const there = names.find((name) => holds(name, [own]) && (engines.has(name) || sourceOf(name).isHere));
  return there ?? names.find((name) => holds(name, wanted)) ?? names.find((name) => holds(name, [own]));
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
  const glue = await step("script-missing", () => sourceOf(name).glue(name));
  const module = await compiling;
  await explained(() => glue.default({ module_or_path: module }));
  watch(glue, onCrash);
  return glue;
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
  await step("wasm-damaged", () => glue.addWords(language, words) || Promise.reject(`${buildOf(name)}: ${language}`));
}

async function wordsOf(name, language) {
  const words = await step("script-missing", () => sourceOf(name).words(name, language));
  await step("wasm-wrong-type", () => words.trimStart().startsWith("<") && Promise.reject(`${buildOf(name)}: ${language}`));
  return words;
}

/** The same for the language that an element is in, also when that changes meanwhile. */
export async function teachFor(element, name) {
  for (let language; language !== languageOf(element); ) await teach(name, (language = languageOf(element)));
}
