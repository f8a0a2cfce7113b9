// element.js, a part of llo.js: what all our elements share.

import { keepInSight } from "./children.js";
import { guarded } from "./crashing.js";
import { eraseKeys } from "./erasing.js";
import { FAILURES } from "./failures.js";
import { dress, tellFailure, tellNoRoom, tellWhyItWaits, whenDrawn } from "./fallback.js";
import {
  buildOf,
  engineFor,
  engines,
  kindOf,
  load,
  present,
  refresh,
  remedyFor,
  speaks,
  teachFor,
  versionOf,
} from "./loading.js";
import { languageOf } from "./language.js";
import { isNear, observer } from "./near.js";
import { Ready } from "./ready.js";
import { bring } from "./sources.js";
import { step } from "./step.js";
import { asJson, textsFrom } from "./texts.js";
import { HTMLElement, replaced, say } from "./world.js";

/** How often our data was erased, here or in another tab: what an element took along from before is gone, too. */
let erasures = 0;

/** What all our elements share: the life between the host page and one instance on the Rust side. */
export class LloElement extends HTMLElement {
  /** With a `name`, a form of the page sends the result along. */
  static formAssociated = true;

  /** Elements that have an instance now. @type {Set<LloElement>} */
  static #mounted = new Set();

  /** Looks after the elements that are far from the screen. */
  static #far;

  /** Begins to listen to the page, before the first element is defined. */
  static listen() {
    LloElement.#far = observer((element) => element.#arrive(), tellWhyItWaits);
    const tell = () => LloElement.#mounted.forEach((element) => element.#reread());
    if (!replaced.length) new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["lang"] });
    // On paper there is no near and far. What the page has not loaded yet would not come in time.
    const canCome = (element) => !element.#instance && engines.has(engineFor(element));
    addEventListener("beforeprint", () => [...present].filter(canCome).forEach((element) => element.#arrive()));
    addEventListener("llo-notice", (event) => event.detail?.code?.startsWith("erase") && LloElement.#erased(event), true);
    addEventListener("storage", ({ key, newValue }) => newValue === null && /^llo:|^null$/.test(key) && erasures++);
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
      this.#giveTexts();
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

  /** Bundles from a second copy of the shell, which has no elements: what failed without them has a new chance. */
  static takeOver(source) {
    bring(source);
    for (const element of present) if (!element.#instance) element.#wait();
  }

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
  #internals = this.attachInternals();
  #slot = document.createElement("slot");
  #engine; // whose module it runs on, while mounted
  #instance; // on the Rust side, while mounted
  #kind; // what that instance is
  #kept; // what unmount() gave, for when the element comes back
  #erasures; // as many as there were then
  #texts;
  #file; // the host's texts out of a file, or why there are none
  #hasTexts = false; // the instance
  #credentials = null;
  #focused = null; // inside our root, also just after a removal took the focus away
  #arriving = false;
  #ready = new Ready();

  constructor() {
    super();
    this.#ready.renew();
    this.#showFallback();
    for (const type of ["llo-change", "llo-result", "llo-notice"]) this.addEventListener(type, () => this.#giveToForm());
    this.#root.addEventListener("focusin", ({ target }) => (this.#focused = this.contains(target) ? null : target));
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

  /** What a form sends is what the page is told, and only where the page asked for that by a name. The browser is not to keep
   * it for when the page is opened again: whether it is kept, the person and the attribute `storage` say. */
  #giveToForm() {
    const result = this.hasAttribute("name") ? this.getResult() : null;
    const isEmpty = !result || (result.current === null && result.desired === null); // nobody placed a pin
    this.#internals.setFormValue(isEmpty ? null : JSON.stringify(result), null);
  }

  /** Erases all that our elements keep in this browser: through one that works, else here, key by key. */
  clearData() {
    erasures++;
    const [working] = this.#instance ? [this] : LloElement.#mounted;
    if (working) return working.#instance.clearData();
    eraseKeys();
  }

  connectedCallback() {
    present.add(this);
    this.#takeEarlyProperties();
    if (this.#instance) this.#moved();
    else this.#wait();
  }

  /** What is near begins in this task, once all elements are there that the page brings with it: one bundle is to serve
   * them all. */
  #wait() {
    if (isNear(this)) queueMicrotask(() => this.isConnected && this.#arrive());
    else LloElement.#far.observe(this);
  }

  /** A move is a removal and an insertion in one task; so only what is still away after it has left. */
  disconnectedCallback() {
    present.delete(this);
    LloElement.#far.unobserve(this);
    setTimeout(() => this.isConnected || this.#unmount());
  }

  connectedMoveCallback() {
    if (this.#instance) this.#moved();
  }

  adoptedCallback() {
    this.#instance ? this.#instance.adopted() : dress(this.#root);
  }

  attributeChangedCallback(name) {
    const right = this.constructor.misspelt.get(name);
    if (right && this.constructor.misspelt.delete(name)) {
      say("warn", `<${this.localName}>: the attribute is ${right}; ${name} does nothing.`); // once
    }
    if (right) return;
    if (name === "name") return this.#giveToForm();
    if (name === "texts") this.#giveTexts();
    if (name === "texts-src" && this.#instance) this.#readFile().then(() => this.#giveTexts());
    if (this.#kind && this.#kind !== kindOf(this)) this.#become();
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
    if (this.isConnected) this.#wait();
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
    LloElement.#far.unobserve(this);
    if (this.#arriving || this.#instance) return;
    this.#arriving = true;
    this.#ready.renew();
    try {
      const engine = (this.#engine = engineFor(this));
      await step("not-preloaded", () => engine ?? Promise.reject(`${this.localName} is not in this script`));
      const version = versionOf(engine);
      await this.#start(engine).catch(async (failure) => {
        const other = engineFor(this); // when one was handed over meanwhile
        if (other !== engine) return this.#start((this.#engine = other));
        const runs = [...LloElement.#mounted].some((element) => element.#engine === engine);
        if (!(await refresh(engine, version, failure.code, runs))) throw failure;
        return this.#start(engine);
      });
    } catch (failure) {
      if (this.isConnected) this.#fail(failure.code in FAILURES ? failure : { code: "crashed", cause: failure });
    }
    this.#arriving = false;
  }

  async #start(engine) {
    const loaded = () => load(engine, (cause) => LloElement.#crash(engine, cause));
    loaded(); // the words come at the same time
    const reading = this.#readFile();
    await teachFor(this, engine);
    await reading;
    const { Instance, kinds } = await loaded(); // it may have crashed meanwhile
    const kind = kindOf(this);
    await step("wasm-damaged", () => kinds().includes(kind) || Promise.reject(`no ${kind} in it`));
    if (this.isConnected) await step("crashed", () => this.#mount(Instance));
  }

  #mount(Instance) {
    const fallback = [...this.#root.childNodes];
    this.#kind = kindOf(this);
    const kept = this.#erasures === erasures ? this.#kept : undefined;
    const engine = this.#engine;
    const mounted = Instance.mount(this.#kind, this, this.#root, kept);
    this.#instance = guarded(mounted, (error) => LloElement.#crash(engine, error));
    LloElement.#mounted.add(this);
    this.#hasTexts = false;
    this.#giveTexts();
    if (this.#credentials != null) this.#logIn();
    const instance = this.#instance;
    whenDrawn(this.#root, () => this.#instance === instance, () => {
      for (const node of fallback) this.#root.removeChild(node);
      keepInSight(this, this.#root, this.#slot);
      tellNoRoom(this);
      this.#giveToForm();
      this.#ready.works();
    });
  }

  /** The property wins over the attribute, and that over the file. */
  #giveTexts() {
    const texts = this.#texts ?? ((this.#takesTexts && this.getAttribute("texts")) || this.#file);
    if (texts != null || this.#hasTexts) this.#instance?.setTexts(asJson(texts));
    this.#hasTexts = texts != null;
  }

  get #takesTexts() {
    return this.constructor.properties.includes("texts");
  }

  /** Those in the file that `texts-src` names. */
  async #readFile() {
    const address = this.#takesTexts ? this.getAttribute("texts-src") : null;
    const file = address ? await textsFrom(address) : undefined;
    if (!address || address === this.getAttribute("texts-src")) this.#file = file;
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
    this.#giveToForm();
    this.#ready.renew();
    this.#showFallback();
  }

  /** The last stop of every failure: a sentence beside the fallback, the event, the promise, the console. */
  #fail(failure) {
    this.#giveToForm();
    this.#showFallback();
    const message = tellFailure(this.#root, failure.code, languageOf(this));
    const remedy = this.#report(failure);
    /** @type {ErrorDetail} */
    const detail = { schema: "llo-error/1", code: failure.code, message, remedy };
    this.#ready.fails(detail);
    this.dispatchEvent(new CustomEvent("llo-error", { bubbles: true, composed: true, detail }));
  }

  /** Tells the administrator what to do, and gives it. */
  #report({ code, cause, message }) {
    const text = remedyFor(this.#engine, code) ?? FAILURES[code].remedy;
    const remedy = text.split("*").join(code === "page-scripts" ? cause : buildOf(this.#engine));
    say("error", `<${this.localName}> ${code}: ${remedy}`, cause ?? message);
    return remedy;
  }

  #showFallback() {
    this.#root.replaceChildren(this.#slot);
    dress(this.#root);
  }
}
