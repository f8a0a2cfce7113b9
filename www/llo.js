// llo.js: the shell. It defines the elements at once, leaves what the page wrote inside them in sight, and fetches
// the WebAssembly once per page, when an element comes near the screen, and the words of the languages that elements
// are in. No dependencies, no request but pkg/.

import { unpack } from "./shell/unpack.js";

/** @typedef {"nl" | "en"} Language */
/** @typedef {{schema: "llo-error/1", code: string, message: string, remedy: string}} ErrorDetail */

/** Why it does not work, for the person, and the remedy, for an administrator. `pkg/*` is the module that was wanted.
 * @type {Record<string, Record<Language | "remedy", string>>} */
const FAILURES = {
  "script-missing": {
    nl: "een bestand ontbreekt.",
    en: "a file is missing.",
    remedy: "Put pkg/*.js next to llo.js, with type text/javascript, and allow it in script-src (CSP).",
  },
  "wasm-missing": {
    nl: "een bestand ontbreekt.",
    en: "a file is missing.",
    remedy: "The server does not give pkg/*_bg.wasm, or pkg/*.nl.txt or *.en.txt: put them next to pkg/*.js.",
  },
  "wasm-blocked": {
    nl: "de verbinding lukte niet.",
    en: "the connection failed.",
    remedy: "Allow the server of llo.js in connect-src (CSP); a server other than the page's must give CORS.",
  },
  "wasm-forbidden": {
    nl: "de pagina of de browser staat het niet toe.",
    en: "the page or the browser does not allow it.",
    remedy: "Put 'wasm-unsafe-eval' in script-src (CSP). If it is there, the browser has WebAssembly off.",
  },
  "wasm-wrong-type": {
    nl: "er kwam een ander bestand dan gevraagd.",
    en: "another file came than was asked for.",
    remedy: "For pkg/*_bg.wasm, or pkg/*.nl.txt or *.en.txt, the server gives a login or error page.",
  },
  "wasm-damaged": {
    nl: "een bestand is beschadigd.",
    en: "a file is damaged.",
    remedy: "Put the folder pkg in place again, all of one version, and empty the caches. Or the browser is too old.",
  },
  crashed: {
    nl: "het is gestopt door een fout van ons.",
    en: "it stopped because of a mistake of ours.",
    remedy: "Load the page again. If it happens again, report the error in the console to the makers.",
  },
};
const LEAD = { nl: "Dit onderdeel werkt nu niet: ", en: "This part does not work now: " };
const RELOAD = { nl: "Laad de pagina opnieuw", en: "Load the page again" };

/** Until the real sheet comes, and again after a failure. */
const SHEET = `:host{display:block}:host([hidden]){display:none}
slot~*{font:inherit;color:inherit;margin:.75em 0 0;padding:.6em .8em;border:1px solid;background:none}
slot~p{border-inline-start-width:6px}slot~button{min-height:44px;cursor:pointer}`;

const WASM_MAGIC = [0, 97, 115, 109];
const EMPTY_MODULE = Uint8Array.of(...WASM_MAGIC, 1, 0, 0, 0);

/** Does one step of the loading; if it fails, it fails with this code. */
async function step(code, action) {
  try {
    return await action();
  } catch (cause) {
    throw Object.assign(new Error(code, { cause }), { code });
  }
}

/** The modules in pkg/, from the smallest: each holds what those before it hold, and what `needs` it. */
const PKG = {
  llo_dialogue: {
    needs: "llo-dialogue",
    glue: () => import("./pkg/llo_dialogue.js"),
    wasm: "./pkg/llo_dialogue_bg.wasm",
    words: { nl: "./pkg/llo_dialogue.nl.txt", en: "./pkg/llo_dialogue.en.txt" },
  },
  llo_solo: {
    needs: "llo-self-check",
    glue: () => import("./pkg/llo_solo.js"),
    wasm: "./pkg/llo_solo_bg.wasm",
    words: { nl: "./pkg/llo_solo.nl.txt", en: "./pkg/llo_solo.en.txt" },
  },
  llo_live: {
    needs: "llo-board, llo-dialogue[session]",
    glue: () => import("./pkg/llo_live.js"),
    wasm: "./pkg/llo_live_bg.wasm",
    words: { nl: "./pkg/llo_live.nl.txt", en: "./pkg/llo_live.en.txt" },
  },
};

/** Wasm that came as a script, in base64. @type {Map<keyof typeof PKG, string>} */
const preloaded = new Map();

/** For a page whose CSP forbids every connection: see llo-preloaded.js. */
export function preload(name, base64, words) {
  preloaded.set(name, base64);
  PKG[name].texts = words;
}

/** Of a file beside this one. */
async function answerOf(file) {
  const answer = await step("wasm-blocked", () => fetch(new URL(file, import.meta.url)));
  await step("wasm-missing", () => answer.ok || Promise.reject(`HTTP ${answer.status}: ${file}`));
  return answer;
}

/** Reads the bytes itself: a wrong MIME type does not matter, and each failure has a name. */
async function bytesOf(name) {
  const base64 = preloaded.get(name);
  if (base64) return step("wasm-damaged", () => Uint8Array.from(atob(base64), (character) => character.charCodeAt()));
  const answer = await answerOf(PKG[name].wasm);
  const bytes = new Uint8Array(await step("wasm-damaged", () => answer.arrayBuffer()));
  const other = WASM_MAGIC.some((byte, i) => i < bytes.length && bytes[i] !== byte);
  await step("wasm-wrong-type", () => other && Promise.reject(answer.headers.get("content-type")));
  return bytes;
}

async function compile(name) {
  await step("wasm-forbidden", () => WebAssembly.instantiate(EMPTY_MODULE)); // WebKit forbids this, not compiling
  const bytes = await bytesOf(name);
  return step("wasm-damaged", () => WebAssembly.compile(unpack(bytes)));
}

/** The running Rust sides: one for the whole page, or more when an element that needs more comes later.
 * @type {Map<keyof typeof PKG, Promise<any>>} */
const engines = new Map();

/** The smallest that runs already and will do; else the one that the page as a whole needs. */
function engineFor(element) {
  const names = Object.keys(PKG);
  const least = names.findLastIndex((name) => element.matches(PKG[name].needs));
  const enough = names.slice(least);
  const there = enough.find((name) => engines.has(name) || preloaded.has(name));
  return there ?? enough.findLast((name) => document.querySelector(PKG[name].needs)) ?? names[least];
}

/** Starts it, or tries again after a failure: each element that arrives is a new chance. */
function load(name, onCrash) {
  if (!engines.has(name)) engines.set(name, start(name, onCrash));
  const engine = engines.get(name);
  engine.catch(({ code }) => code === "crashed" || (engines.get(name) === engine && engines.delete(name)));
  return engine;
}

async function start(name, onCrash) {
  const compiling = compile(name);
  compiling.catch(() => {}); // awaited below, after the script, so that the first cause is the one told
  const glue = await step("script-missing", PKG[name].glue);
  const module = await compiling;
  await step("wasm-damaged", () => glue.start(module, onCrash));
  return glue;
}

/** The languages that an engine has, or gets, the words of: `true` when it has them.
 * @type {Map<string, true | Promise<void>>} */
const spoken = new Map();
const speaks = (name, language) => spoken.get(name + language) === true;

/** Sees to it that an engine speaks a language; a failure is forgotten, so that the next try is a new one. */
function teach(name, language) {
  const key = name + language;
  if (!spoken.has(key)) {
    const adding = addWords(name, language);
    spoken.set(key, adding);
    adding.then(
      () => spoken.set(key, true),
      () => spoken.delete(key),
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
  const { words, texts } = PKG[name];
  if (texts) return texts[language];
  const answer = await answerOf(words[language]);
  const text = await step("wasm-damaged", () => answer.text());
  await step("wasm-wrong-type", () => text.trimStart().startsWith("<") && Promise.reject(words[language]));
  return text;
}

/** The same for the language that an element is in, also when that changes meanwhile. */
async function teachFor(element, name) {
  for (let language; language !== languageOf(element); ) await teach(name, (language = languageOf(element)));
}

/** Own `lang`, the ancestors' (out of shadow roots too), the browser's, Dutch. @returns {Language} */
function languageOf(element) {
  const wanted = [];
  for (let node = element; node; node = node.parentNode ?? node.host) wanted.push(node.lang);
  const known = (tag) => /^\s*(nl|en)(?=[-_]|\s*$)/i.exec(tag)?.[1].toLowerCase();
  return [...wanted, ...navigator.languages].map(known).find(Boolean) ?? "nl";
}

/** How often our data was erased, here or in another tab: what an element took along from before is gone, too. */
let erasures = 0;
addEventListener("storage", ({ key, newValue }) => newValue === null && /^llo:|^null$/.test(key) && erasures++);

/** What all our elements share: the life between the host page and one instance on the Rust side. */
class LloElement extends HTMLElement {
  /** Elements that have an instance now. @type {Set<LloElement>} */
  static #mounted = new Set();

  static #near = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target.#arrive()),
    { rootMargin: "600px" },
  );

  static {
    const tell = () => LloElement.#mounted.forEach((element) => element.#reread());
    new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["lang"] });
    addEventListener("llo-notice", (event) => event.detail?.code?.startsWith("erase") && LloElement.#erased(event), true);
  }

  /** Elements of one engine tell each other; those of another hear it from us. */
  static #erased(event) {
    erasures++;
    const [element] = event.composedPath();
    for (const other of #engine in element ? LloElement.#mounted : []) {
      if (other.#engine !== element.#engine) other.#instance.erasedElsewhere();
    }
  }

  /** The host's own texts: an object or its JSON. For elements that take them. */
  static texts = {
    get() {
      return this.#texts;
    },
    set(value) {
      this.#texts = value;
      this.#instance?.setTexts(value);
    },
    enumerable: true,
    configurable: true,
  };

  /** What the broker asks for: `{ username, password }`, or a function that gives it, also later. For live elements. */
  static credentials = {
    get() {
      return this.#credentials;
    },
    set(value) {
      this.#credentials = value;
      this.#logIn();
    },
    enumerable: true,
    configurable: true,
  };

  /** After a crash nothing on that Rust side can be trusted: all its elements go back to their fallback. */
  static #crash(engine, cause) {
    const failure = Object.assign(new Error("crashed", { cause }), { code: "crashed" });
    engines.set(engine, Promise.reject(failure));
    engines.get(engine).catch(() => {});
    const struck = [...LloElement.#mounted].filter((element) => element.#engine === engine);
    for (const element of struck) {
      LloElement.#mounted.delete(element);
      element.#instance = element.#kind = undefined;
    }
    // Later, for we are still inside the call that crashed: the page's listeners must not run there.
    queueMicrotask(() => struck.forEach((element) => element.#fail(failure)));
  }

  #root = this.attachShadow({ mode: "open" });
  #slot = document.createElement("slot");
  #engine; // whose module it runs on, while mounted
  #instance; // on the Rust side, while mounted
  #kind; // what that instance is
  #kept; // what unmount() gave, for when the element comes back
  #erasures; // as many as there were then
  #texts;
  #credentials = null;
  #focused = null; // inside our root, also just after a removal took the focus away
  #arriving = false;
  #ready = { settled: true };

  constructor() {
    super();
    this.#renew();
    this.#showFallback();
    this.#root.addEventListener("focusin", (event) => (this.#focused = event.target));
    this.#root.addEventListener("focusout", (event) => {
      if (event.relatedTarget) this.#focused = null;
      else setTimeout(() => this.#root.activeElement || (this.#focused = null));
    });
  }

  /** Resolves when the element works, rejects with the detail of `llo-error` when it cannot. */
  get ready() {
    return this.#ready.promise;
  }

  /** The result as it stands; of a self-check, what was shared last. Null while there is none. */
  getResult() {
    return this.#instance?.getResult() ?? null;
  }

  /** Erases all that our elements keep in this browser: through one that works, else here, key by key. */
  clearData() {
    erasures++;
    const [working] = this.#instance ? [this] : LloElement.#mounted;
    if (working) return working.#instance.clearData();
    for (const area of ["localStorage", "sessionStorage"]) {
      try {
        const ours = Object.keys(window[area]).filter((key) => key.startsWith("llo:"));
        ours.forEach((key) => window[area].removeItem(key));
      } catch {
        // This page may not use the storage, so nothing of ours is in it.
      }
    }
  }

  connectedCallback() {
    this.#takeEarlyProperties();
    if (this.#instance) this.#moved();
    else LloElement.#near.observe(this);
  }

  /** A move is a removal and an insertion in one task; so only what is still away after it has left. */
  disconnectedCallback() {
    LloElement.#near.unobserve(this);
    setTimeout(() => this.isConnected || this.#unmount());
  }

  connectedMoveCallback() {
    if (this.#instance) this.#moved();
  }

  adoptedCallback() {
    if (this.#instance) this.#instance.adopted();
    else this.#dress();
  }

  attributeChangedCallback() {
    if (this.#kind && this.#kind !== this.constructor.kind(this)) this.#become();
    else this.#reread();
  }

  /** Something changed for the element or around it, perhaps its language: then, too, once its words are there. */
  #reread() {
    const instance = this.#instance;
    instance?.reread();
    if (!instance || speaks(this.#engine, languageOf(this))) return;
    teachFor(this, this.#engine).then(
      () => instance === this.#instance && instance.reread(),
      (failure) => this.#report(failure),
    );
  }

  /** It is to be something else now. What the person did as the other is in the storage, and not taken along. */
  #become() {
    this.#unmount();
    this.#kept = undefined;
    if (this.isConnected) LloElement.#near.observe(this);
  }

  /** A property set before the element was defined hides ours: take it away and set it again. */
  #takeEarlyProperties() {
    for (const name of this.constructor.properties.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  /** Another place can have another language, and the move may have taken the focus from us. */
  #moved() {
    this.#reread();
    const { activeElement, body } = this.ownerDocument;
    if (!activeElement || activeElement === body) this.#focused?.focus({ preventScroll: true });
  }

  async #arrive() {
    LloElement.#near.unobserve(this);
    if (this.#arriving || this.#instance) return;
    this.#arriving = true;
    this.#renew();
    try {
      const engine = (this.#engine = engineFor(this));
      const loaded = () => load(engine, (cause) => LloElement.#crash(engine, cause));
      loaded(); // the words come at the same time
      await teachFor(this, engine);
      const glue = await loaded(); // it may have crashed meanwhile
      if (this.isConnected) await step("crashed", () => this.#mount(glue.Instance));
    } catch (failure) {
      if (this.isConnected) this.#fail(failure);
    }
    this.#arriving = false;
  }

  #mount(Instance) {
    const fallback = [...this.#root.childNodes];
    this.#kind = this.constructor.kind(this);
    this.#instance = Instance[this.#kind](this, this.#root, this.#erasures === erasures ? this.#kept : undefined);
    LloElement.#mounted.add(this);
    if (this.#texts != null) this.#instance.setTexts(this.#texts);
    if (this.#credentials != null) this.#logIn();
    fallback.forEach((node) => node.remove());
    this.#settle("resolve");
  }

  async #logIn() {
    const given = this.#credentials;
    const { username, password } = (await (typeof given === "function" ? given() : given)) ?? {};
    if (given === this.#credentials) this.#instance?.setCredentials?.(username, password);
  }

  #unmount() {
    if (!this.#instance) return;
    LloElement.#mounted.delete(this);
    this.#kept = this.#instance.unmount(); // frees it, too
    this.#erasures = erasures;
    this.#instance = this.#kind = undefined;
    this.#focused = null;
    this.#renew();
    this.#showFallback();
  }

  /** The last stop of every failure: a sentence beside the fallback, the event, the promise, the console. */
  #fail(failure) {
    const language = languageOf(this);
    const message = LEAD[language] + FAILURES[failure.code][language];
    const add = (tag, part, text) => {
      const node = this.#root.appendChild(document.createElement(tag));
      Object.assign(node, { part, lang: language, textContent: text });
      return node;
    };
    this.#showFallback();
    add("p", "notice", `${message} (${failure.code})`).setAttribute("role", "alert");
    if (failure.code === "crashed") add("button", "button", RELOAD[language]).onclick = () => location.reload();
    const remedy = this.#report(failure);
    /** @type {ErrorDetail} */
    const detail = { schema: "llo-error/1", code: failure.code, message, remedy };
    this.#renew();
    this.#settle("reject", detail);
    this.dispatchEvent(new CustomEvent("llo-error", { bubbles: true, composed: true, detail }));
  }

  /** Tells the administrator what to do, and gives it. */
  #report({ code, cause, message }) {
    const remedy = FAILURES[code].remedy.replaceAll("*", this.#engine);
    console.error(`<${this.localName}> ${code}: ${remedy}`, cause ?? message);
    return remedy;
  }

  #showFallback() {
    this.#root.replaceChildren(this.#slot);
    this.#dress();
  }

  /** A sheet belongs to one document; without a window there is nothing to see. */
  #dress() {
    const Sheet = this.ownerDocument.defaultView?.CSSStyleSheet;
    if (!Sheet) return;
    const sheet = new Sheet();
    sheet.replaceSync(SHEET);
    this.#root.adoptedStyleSheets = [sheet];
  }

  #settle(way, value) {
    this.#ready.settled = true;
    this.#ready[way](value);
  }

  /** A new promise, when the last one has had its answer. */
  #renew() {
    if (!this.#ready.settled) return;
    const promise = new Promise((resolve, reject) => (this.#ready = { resolve, reject }));
    this.#ready.promise = promise;
    promise.catch(() => {}); // a page that does not ask must not see an unhandled rejection
  }
}

/**
 * Defines one element, unless an earlier copy of this file did.
 * @param {string} name
 * @param {(element: HTMLElement) => string} kind what makes one on the Rust side
 * @param {Record<string, string | null>} attributes beside `lang`: each also a property, with what an absent one means
 * @param {PropertyDescriptorMap} properties that are no attributes
 */
function define(name, kind, attributes, properties = {}) {
  if (customElements.get(name)) return console.warn(`<${name}> is already defined; this second copy of llo.js rests.`);
  const element = class extends LloElement {
    static kind = kind;
    static observedAttributes = ["lang", ...Object.keys(attributes)];
    static properties = Object.keys(properties);
  };
  Object.defineProperties(element.prototype, properties);
  for (const [attribute, absent] of Object.entries(attributes)) {
    const property = attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    element.properties.push(property);
    Object.defineProperty(element.prototype, property, {
      get() {
        return this.getAttribute(attribute) ?? absent;
      },
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
      enumerable: true,
      configurable: true,
    });
  }
  customElements.define(name, element);
}

const COMMON = { storage: "local", instance: "default", theme: null };
const POLES = { "pole-right": "people", "pole-top": "reactive" };
const BROKER = { broker: "/mqtt", "broker-username": null, "broker-password": null };
const GROUP = { beamer: null, "session-title": null, roles: null, order: "both-first", "auto-reveal": null, "join-url": null };
const FLOORS = { "floor-counts": "5", "floor-pins": "8", "floor-density": "20", "floor-roles": "5" };
const DIALOGUE = { ...COMMON, ...POLES, session: null, ...BROKER };
const BOARD = { ...COMMON, ...POLES, ...GROUP, ...FLOORS, ...BROKER };
const { texts, credentials } = LloElement;
const takesPart = (element) => (element.hasAttribute("session") ? "session" : "dialogue");
define("llo-dialogue", takesPart, { ...DIALOGUE }, { texts, credentials });
define("llo-self-check", () => "selfCheck", { ...COMMON, expires: null });
define("llo-board", () => "board", { ...BOARD }, { credentials });
