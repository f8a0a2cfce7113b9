/* For a portal that takes scripts, and our elements only in a frame, because they stand on another server:

     <script type="module" src="https://tools.example/llo/embed-host.js"></script>
     <llo-frame element="llo-dialogue" lang="nl" instance="hr" title="LLO-dialoog"></llo-frame>

   It puts embed.html of its own folder into a frame, as high as what is in it, in the place of what stands in the tag. Its attributes become the query: see embed.js for
   those that are taken; `title` is the name of the frame. What the element in the frame fires, the <llo-frame> fires with the
   same name and `detail`. After a step of the person, the page scrolls to the new heading where that is out of sight;
   `scroll-margin-top` on <llo-frame> keeps that clear of a header that stays. Before the page is printed, the height is asked for
   once more. */

import { BOARD } from "./address.js";

const FOLDER = new URL(".", import.meta.url);
const TAKEN = ["element", "session", "instance", "expires", ...BOARD];
const EVENTS = ["llo-ready", "llo-change", "llo-result", "llo-error", "llo-notice"];
/** Until the frame says its own, in CSS pixels. */
const HEIGHT = 300;

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`:where(llo-frame, llo-frame > iframe) { display: block; border: 0 }
  :where(llo-frame[hidden]) { display: none }`);

class LloFrame extends HTMLElement {
  #frame;

  connectedCallback() {
    this.#dress();
    if (!this.#frame) this.#begin();
    addEventListener("message", this.#hear);
    addEventListener("beforeprint", this.#ask);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    removeEventListener("beforeprint", this.#ask);
  }

  #begin() {
    const address = new URL("embed.html", FOLDER);
    const given = [...this.attributes].filter(({ name }) => TAKEN.includes(name));
    for (const { name, value } of given) address.searchParams.set(name, value);
    address.searchParams.set("origin", location.origin);
    this.#frame = document.createElement("iframe");
    Object.assign(this.#frame, { title: this.title || "LLO", width: "100%", height: HEIGHT, src: address.href });
    this.#frame.addEventListener("load", this.#ask); // it may have spoken before we listened
    this.replaceChildren(this.#frame);
  }

  /** The page, or the shadow root, has the frame as a block of its own, where it does not say otherwise. */
  #dress() {
    const { adoptedStyleSheets } = this.getRootNode();
    if (!adoptedStyleSheets.includes(SHEET)) adoptedStyleSheets.push(SHEET);
  }

  #ask = () => this.#frame.contentWindow?.postMessage({ source: "llo", type: "llo-height?" }, FOLDER.origin);

  #hear = ({ source, origin, data }) => {
    if (source !== this.#frame.contentWindow || origin !== FOLDER.origin || data?.source !== "llo") return;
    if (data.type === "llo-height" && data.height > 0) this.#frame.height = data.height;
    else if (data.type === "llo-focus") this.#show(data.top, data.height);
    else if (EVENTS.includes(data.type)) {
      this.dispatchEvent(new CustomEvent(data.type, { bubbles: true, composed: true, detail: data.detail }));
    }
  };

  /** Scrolls the page where something in the frame cannot be seen. */
  #show(inFrame, height) {
    const top = this.#frame.getBoundingClientRect().top + inFrame;
    const header = parseFloat(getComputedStyle(this).scrollMarginTop) || 0;
    if (top < header || top + height > innerHeight) scrollBy(0, top - header);
  }
}

if (!customElements.get("llo-frame")) customElements.define("llo-frame", LloFrame);
