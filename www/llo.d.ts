// Types of what llo.js defines, for host pages in TypeScript: `import "./llo.js"`.

export type Quadrant = "organisation-reactive" | "organisation-proactive" | "people-reactive" | "people-proactive";
export type Pole = "people" | "organisation" | "proactive" | "reactive";

/** An odd whole number from 1 to 99 on each axis. */
export interface Pin {
  quadrant: Quadrant;
  focus: number;
  stance: number;
}

/** `llo-result/1`: the detail of `llo-change` and `llo-result`. A question that was passed is null. */
export interface LloResult {
  schema: "llo-result/1";
  element: "llo-dialogue";
  status: "open" | "done";
  language: "nl" | "en";
  wording: string;
  /** UTC, rounded down to the hour. */
  time: string;
  current: Pin | null;
  desired: Pin | null;
  step: { stays: boolean; towards: Pole[] } | null;
}

export interface LloReady {
  schema: "llo-ready/1";
  element: "llo-dialogue";
  version: string;
  language: "nl" | "en";
  restored: boolean;
}

export interface LloError {
  schema: "llo-error/1";
  code: string;
  message: string;
  remedy: string;
}

export interface LloNotice {
  schema: "llo-notice/1";
  code: string;
  message: string;
}

export interface LloDialogueElement extends HTMLElement {
  storage: string;
  instance: string;
  theme: string | null;
  poleRight: string;
  poleTop: string;
  /** The host's own texts: an object, its JSON, or null for ours. */
  texts: object | string | null | undefined;
  /** Resolves when the element works; rejects with an LloError. */
  readonly ready: Promise<void>;
  /** Null while the element does not work. */
  getResult(): LloResult | null;
  clearData(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "llo-dialogue": LloDialogueElement;
  }
  interface HTMLElementEventMap {
    "llo-ready": CustomEvent<LloReady>;
    "llo-change": CustomEvent<LloResult>;
    "llo-result": CustomEvent<LloResult>;
    "llo-error": CustomEvent<LloError>;
    "llo-notice": CustomEvent<LloNotice>;
  }
}
