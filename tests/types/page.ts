// A host page in TypeScript: what it may write, and what the compiler refuses.

import type {
  Answer,
  Capability,
  CredentialsGiven,
  ErrorCode,
  FailureCode,
  LloBoardElement,
  LloDialogueElement,
  LloElement,
  LloResult,
  LloSession,
  NoticeCode,
  Pole,
  Quadrant,
} from "../../www/llo.js";
import "../../www/llo.js";

// Attributes as properties.
const dialogue: LloDialogueElement = document.createElement("llo-dialogue");
dialogue.storage = "session";
dialogue.storage = null;
// @ts-expect-error: no such place
dialogue.storage = "cloud";
dialogue.instance = "team-7";
dialogue.theme = "dark";
// @ts-expect-error: no such theme
dialogue.theme = "blue";
dialogue.poleRight = "proactive";
// @ts-expect-error: no end of an axis
dialogue.poleTop = "north";
// @ts-expect-error: an attribute has another name as a property
dialogue["pole-top"] = "people";
dialogue.session = true;
dialogue.session = "ABCD-EFGH";
// @ts-expect-error: a code is no number
dialogue.session = 12345678;
dialogue.textsSrc = "words.json";
dialogue.broker = "tabs";
const reads: [string, "light" | "dark" | null, string | null] = [dialogue.storage, dialogue.theme, dialogue.session];
// @ts-expect-error: it is null where there is none
const code: string = dialogue.session;
// @ts-expect-error: only a self-check expires
dialogue.expires = "8h";

const check = document.createElement("llo-self-check");
check.expires = "8h";
// @ts-expect-error: a self-check has no axes
check.poleRight = "people";
// @ts-expect-error: and no broker
check.credentials = null;

const board: LloBoardElement | null = document.querySelector("llo-board");
if (board) {
  board.roles = ["Team", "Leiding"] as const;
  board.roles = "Team, Leiding";
  board.order = "reveal-after-each";
  // @ts-expect-error: no such order
  board.order = "later";
  board.floorCounts = 8;
  board.floorPins = "10";
  board.autoReveal = false;
  board.beamer = null;
  board.joinUrl = "https://intranet.example/meedoen";
  board.sessionTitle = "Team Zuid";
  const given: CredentialsGiven = async () => ({ username: "board", password: "…" });
  board.credentials = given;
  board.credentials = { username: "board", password: "…" };
  // @ts-expect-error: a name alone is no login
  board.credentials = { username: "board" };
}

// Properties and methods.
dialogue.texts = { schema: "llo-texts/1", wording: "mine-1" };
dialogue.texts = null;
await dialogue.ready;
// @ts-expect-error: it is only read
dialogue.ready = Promise.resolve();
const result: LloResult | null = dialogue.getResult();
const quadrant: Quadrant | undefined = result?.current?.quadrant;
const poles: Pole[] = result?.step?.towards ?? [];
// @ts-expect-error: there may be none
result.status;
// @ts-expect-error: the reason is never in it
result?.reason;
const all: LloElement[] = [dialogue, check];
all.forEach((element) => element.clearData());
// @ts-expect-error: it takes nothing
dialogue.clearData("all");

// Events, on the element and where they bubble to.
dialogue.addEventListener("llo-change", function (event) {
  const detail = event.detail;
  if (detail.schema === "llo-result/1") console.log(detail.desired?.focus, this.instance);
  else console.log(detail.phase, detail.round);
  // @ts-expect-error: only one of the two has it
  console.log(detail.phase);
});
check.addEventListener("llo-change", ({ detail }) => console.log(detail.answered / detail.total));
check.addEventListener("llo-result", ({ detail }) => {
  const themes: Capability[] = detail.themes;
  const answer: Answer | undefined = detail.answers?.voice;
  console.log(themes, answer, detail.texts?.[0]?.part);
  // @ts-expect-error: what is private has no id
  console.log(detail.answers?.["exit-unsafe"]);
});
board?.addEventListener("llo-result", ({ detail }) => {
  const session: LloSession = detail;
  const pins = session.rounds[0]?.current?.pins;
  if (pins && "withheld" in pins) console.log(pins.withheld, pins.people);
  else console.log(pins?.length, session.floors.counts, session.step?.what);
  // @ts-expect-error: it may be withheld
  console.log(pins?.length);
});
// @ts-expect-error: a board tells no answers
board?.addEventListener("llo-result", ({ detail }) => console.log(detail.answers));
document.addEventListener("llo-result", ({ detail }) => {
  const element: "llo-dialogue" | "llo-self-check" | "llo-board" | "llo-cards" = detail.element;
  if (detail.element === "llo-self-check") console.log(detail.themes);
  console.log(element);
});
addEventListener("llo-error", ({ detail }) => {
  const code: ErrorCode | FailureCode = detail.code;
  if (code === "wasm-blocked") console.error(detail.message, detail.remedy);
  // @ts-expect-error: no such code
  if (code === "wasm-lost") console.error(code);
});
const heard = (event: CustomEvent<{ code: NoticeCode }>) => event.detail.code === "erased";
document.body.addEventListener("llo-notice", heard);
document.body.removeEventListener("llo-notice", heard);
check.removeEventListener("llo-change", console.log);
document.addEventListener("llo-ready", ({ detail }) => {
  const version: string = detail.version;
  // @ts-expect-error: no such element
  if (detail.element === "llo-other") console.log(version);
});

export { code, poles, quadrant, reads };
