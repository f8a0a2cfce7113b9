// Types of what llo.js defines, for host pages in TypeScript: `import "./llo.js"`.

export type Quadrant = "organisation-reactive" | "organisation-proactive" | "people-reactive" | "people-proactive";
export type Pole = "people" | "organisation" | "proactive" | "reactive";

/** An odd whole number from 1 to 99 on each axis. */
export interface Pin {
  quadrant: Quadrant;
  focus: number;
  stance: number;
}

/** `llo-result/1`: what `<llo-dialogue>` tells in `llo-change` and `llo-result`. A question that was passed is null. */
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

/** `llo-progress/1`: what `<llo-self-check>` tells in `llo-change`. How many statements have an answer; not which. */
export interface LloProgress {
  schema: "llo-progress/1";
  element: "llo-self-check";
  answered: number;
  /** Of those that can be shared. */
  total: number;
}

/** What can be shared of the self-check. The statement about unsafe work has no id here. */
export type Capability =
  | "aspire"
  | "self-awareness"
  | "mastery-motivation"
  | "self-efficacy"
  | "learning-agility"
  | "voice"
  | "financial-access"
  | "skills"
  | "information"
  | "cope-change"
  | "network"
  | "self-directed"
  | "autonomy";
export type Answer = "yes" | "a-little" | "not-yet" | "unknown";

/** `llo-self-check-result/1`: what `<llo-self-check>` tells in `llo-result`, only when the person shares it. */
export interface LloSelfCheckResult {
  schema: "llo-self-check-result/1";
  element: "llo-self-check";
  language: "nl" | "en";
  wording: string;
  /** UTC, rounded down to the hour. */
  time: string;
  /** At most three, in the person's own order. */
  themes: Capability[];
  /** Absent when the person did not share them. */
  answers?: Partial<Record<Capability, Answer>>;
  /** What the person wrote and ticked, one by one; absent when there is none. */
  texts?: {
    about: Capability;
    part: "try" | "find-out" | "first-step" | "need" | "look-back" | "learned";
    text: string;
  }[];
}

/** `llo-live-progress/1`: what `<llo-board>`, and `<llo-dialogue>` in a session, tell in `llo-change`. */
export interface LloLiveProgress {
  schema: "llo-live-progress/1";
  phase:
    | "lobby"
    | "explain"
    | "place-current"
    | "place-desired"
    | "reveal-current"
    | "talk"
    | "reveal-desired"
    | "step"
    | "closed";
  /** From the first placing on. */
  round?: 1 | 2;
}

/** What a broker asks for. */
export interface Credentials {
  username: string;
  password: string;
}
/** Or a function that gives it, each time a connection is made. */
export type CredentialsGiven = Credentials | (() => Credentials | Promise<Credentials>) | null;

/** A number of people for each corner. */
export interface LloCounts {
  "organisation-reactive": number;
  "organisation-proactive": number;
  "people-reactive": number;
  "people-proactive": number;
}

/** A part of a picture that is not shown: why, and with `below` from how many people on it is. */
export interface LloWithheld {
  withheld: "below" | "typed-counts" | "one-sided" | "other-people" | "no-roles" | "roles-not-counted";
  people?: number;
}

/** One revealed moment of a session. */
export interface LloPicture {
  people: number;
  counts: LloCounts;
  agreement: "one-corner" | "two-groups" | "spread";
  /** How many of them the facilitator entered. */
  entered: number;
  /** How many more are in no number, so that nobody can be picked out. */
  left_out: number;
  /** In no order; focus and stance count twentieths of the board from 0. */
  pins: { focus: number; stance: number; people: number }[] | LloWithheld;
  /** How many more the facilitator struck out: in all numbers, and not among the pins. */
  struck?: number;
  /** How many more are not drawn, because fewer than three stand in their corner and the step is shown. */
  undrawn?: number;
  roles: { role: string | null; counts: LloCounts }[] | LloWithheld;
}

/** `llo-session/1`: what `<llo-board>` tells in `llo-result`, and its JSON file. What was revealed, and the chosen step. */
export interface LloSession {
  schema: "llo-session/1";
  element: "llo-board";
  language: "nl" | "en";
  wording: string;
  /** The day on the facilitator's calendar. */
  date: string;
  title: string | null;
  order: "both-first" | "reveal-after-each";
  /** From how many people on something is shown. */
  floors: { counts: number; pins: number; density: number; roles: number };
  roles: string[];
  rounds: {
    round: number;
    current: LloPicture | null;
    desired: LloPicture | null;
    /** From which corner to which; null as long as not both are revealed. */
    flows: Record<Quadrant, LloCounts> | LloWithheld | null;
  }[];
  /** Null as long as nothing was said; without a `what`, no step was chosen on purpose. */
  step: { what: string | null; who: string | null; when: string | null } | null;
}

export interface LloReady {
  schema: "llo-ready/1";
  element: "llo-dialogue" | "llo-self-check" | "llo-board";
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

/** What all elements have. */
export interface LloElement extends HTMLElement {
  storage: string;
  instance: string;
  theme: string | null;
  /** Resolves when the element works; rejects with an LloError. */
  readonly ready: Promise<void>;
  /** Deletes all that our elements keep in this browser. */
  clearData(): void;
}

/** What an element of a live session has. */
export interface LloLiveElement extends LloElement {
  broker: string;
  brokerUsername: string | null;
  brokerPassword: string | null;
  credentials: CredentialsGiven;
}

export interface LloDialogueEventMap extends HTMLElementEventMap {
  /** In a session it is an LloLiveProgress, and there is no llo-result. */
  "llo-change": CustomEvent<LloResult | LloLiveProgress>;
  "llo-result": CustomEvent<LloResult>;
}

export interface LloDialogueElement extends LloLiveElement {
  /** A join code; empty, or `true`, to ask for it; null, or `false`, for a dialogue of one's own. */
  get session(): string | null;
  set session(value: string | boolean | null | undefined);
  poleRight: string;
  poleTop: string;
  /** The host's own texts: an object, its JSON, or null for ours. */
  texts: object | string | null | undefined;
  /** The address of a file with them. */
  textsSrc: string | null;
  /** Null while the element does not work, and in a session. */
  getResult(): LloResult | null;
  addEventListener<K extends keyof LloDialogueEventMap>(
    type: K,
    listener: (this: LloDialogueElement, event: LloDialogueEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface LloSelfCheckEventMap extends HTMLElementEventMap {
  "llo-change": CustomEvent<LloProgress>;
  "llo-result": CustomEvent<LloSelfCheckResult>;
}

export interface LloSelfCheckElement extends LloElement {
  /** Such as "30m", "8h" or "7d". */
  expires: string | null;
  /** What the person shared last on this page; null until they do. */
  getResult(): LloSelfCheckResult | null;
  addEventListener<K extends keyof LloSelfCheckEventMap>(
    type: K,
    listener: (this: LloSelfCheckElement, event: LloSelfCheckEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface LloBoardEventMap extends HTMLElementEventMap {
  "llo-change": CustomEvent<LloLiveProgress>;
  "llo-result": CustomEvent<LloSession>;
}

export interface LloBoardElement extends LloLiveElement {
  poleRight: string;
  poleTop: string;
  joinUrl: string | null;
  sessionTitle: string | null;
  /** Names with commas between; a list can be given, too. */
  get roles(): string | null;
  set roles(value: string | readonly string[] | null | undefined);
  order: string;
  floorCounts: string;
  floorPins: string;
  floorDensity: string;
  floorRoles: string;
  /** Null when it is off. */
  get autoReveal(): string | null;
  set autoReveal(value: string | boolean | null | undefined);
  /** The join code of the board that this one shows. */
  get beamer(): string | null;
  set beamer(value: string | boolean | null | undefined);
  /** What was revealed; null until something is. */
  getResult(): LloSession | null;
  addEventListener<K extends keyof LloBoardEventMap>(
    type: K,
    listener: (this: LloBoardElement, event: LloBoardEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "llo-dialogue": LloDialogueElement;
    "llo-self-check": LloSelfCheckElement;
    "llo-board": LloBoardElement;
  }
  interface HTMLElementEventMap {
    "llo-ready": CustomEvent<LloReady>;
    "llo-change": CustomEvent<LloResult | LloProgress | LloLiveProgress>;
    "llo-result": CustomEvent<LloResult | LloSelfCheckResult | LloSession>;
    "llo-error": CustomEvent<LloError>;
    "llo-notice": CustomEvent<LloNotice>;
  }
}
