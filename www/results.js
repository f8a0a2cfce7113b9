/* What our elements tell, in the tongues of other programs: a table (CSV), learning records (xAPI 2.0), answers to a test
   item (QTI 3.0). Pure functions for pages, bundlers and Node: nothing is fetched, kept or guessed. What is not a whole
   `llo-result/1` is refused, with where and why. None of these formats gets a score, and none gets a field that
   `llo-result/1` does not name. */

/** @typedef {import("./llo.d.ts").LloResult} LloResult */
/** @typedef {import("./llo.d.ts").Pin} Pin */
/** @typedef {import("./llo.d.ts").Quadrant} Quadrant */
/** @typedef {import("./llo.d.ts").Pole} Pole */
/** @typedef {"current" | "desired"} Moment */
/** @typedef {"object" | "schema" | "self-check" | "session" | "choice" | "text" | "time" | "odd" | "corner" | "step"} Why */

/**
 * Below it stand the names of what we put into xAPI. Nobody can own a name below `.invalid`, so nothing is ever asked there,
 * and no one else can mean something else by it.
 */
export const NAMESPACE = "https://llo-dialogue.invalid/xapi/";

/** From how many people on the numbers of people in each corner may be shown. */
export const COUNTS_FROM = 5;

/** @type {readonly Quadrant[]} In the order of the board, line by line. */
export const CORNERS = ["organisation-reactive", "people-reactive", "organisation-proactive", "people-proactive"];

/** @type {readonly Moment[]} */
export const MOMENTS = ["current", "desired"];

/** Something that is no result. `path` is where, such as `current.focus`; it is empty for the whole. */
export class NotAResult extends TypeError {
  /**
   * @param {string} path
   * @param {Why} why
   * @param {string} message
   */
  constructor(path, why, message) {
    super(path ? `${path}: ${message}` : message);
    this.name = "NotAResult";
    this.path = path;
    this.why = why;
  }
}

/**
 * @param {string} path
 * @param {Why} why
 * @param {string} message
 * @returns {never}
 */
function refuse(path, why, message) {
  throw new NotAResult(path, why, message);
}

/**
 * @param {unknown} value
 * @param {string} path
 * @returns {Record<string, unknown>}
 */
function object(value, path) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, "object", "has to be an object");
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @template {string} Choice
 * @param {unknown} value
 * @param {string} path
 * @param {readonly Choice[]} choices
 * @returns {Choice}
 */
function choice(value, path, choices) {
  const found = choices.find((one) => one === value);
  return found ?? refuse(path, "choice", `has to be one of ${choices.join(", ")}`);
}

/**
 * @param {unknown} value
 * @param {string} path
 */
function text(value, path) {
  // As JSON Schema counts: characters, not their halves.
  if (typeof value !== "string" || value === "" || [...value].length > 64) refuse(path, "text", "has to be a text of 1 to 64 characters");
  return value;
}

/**
 * @param {unknown} value
 * @param {string} path
 */
function hour(value, path) {
  const is = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:00:00Z$/.test(value);
  // A day that no month has becomes another one, or none.
  const date = new Date(is ? value : NaN);
  if (!is || Number.isNaN(date.valueOf()) || date.toISOString().replace(".000", "") !== value) {
    refuse(path, "time", "has to be a whole hour in UTC, such as 2026-11-23T10:00:00Z");
  }
  return value;
}

/**
 * @param {unknown} value
 * @param {string} path
 */
function axis(value, path) {
  const is = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 99 && value % 2 === 1;
  return is ? value : refuse(path, "odd", "has to be an odd number from 1 to 99");
}

/**
 * @param {unknown} value
 * @param {string} path
 * @returns {Pin | null}
 */
function pin(value, path) {
  if (value === null) return null;
  const it = object(value, path);
  const quadrant = choice(it.quadrant, `${path}.quadrant`, CORNERS);
  const focus = axis(it.focus, `${path}.focus`);
  const stance = axis(it.stance, `${path}.stance`);
  const corner = `${focus > 50 ? "people" : "organisation"}-${stance > 50 ? "proactive" : "reactive"}`;
  if (corner !== quadrant) refuse(`${path}.quadrant`, "corner", `is ${quadrant}, but focus and stance lie in ${corner}`);
  return { quadrant, focus, stance };
}

/**
 * The step that leads from one pin to the other: nobody can have taken another one.
 * @param {unknown} value
 * @param {Pin | null} current
 * @param {Pin | null} desired
 */
function step(value, current, desired) {
  if (!current || !desired) return value === null ? null : refuse("step", "step", "has to be null unless both are placed");
  const { stays, towards } = object(value, "step");
  const from = current.quadrant.split("-");
  const right = /** @type {Pole[]} */ (desired.quadrant.split("-").filter((pole) => !from.includes(pole)));
  const same = Array.isArray(towards) && towards.length === right.length && right.every((pole) => towards.includes(pole));
  if (stays !== (right.length === 0) || !same) refuse("step", "step", "does not lead from current to desired");
  return { stays: right.length === 0, towards: right };
}

/**
 * A result with the fields that `llo-result/1` names, and no others.
 * @param {unknown} value such as `event.detail`, or what `JSON.parse` gave
 * @returns {LloResult}
 * @throws {NotAResult}
 */
export function readResult(value) {
  const it = object(value, "");
  if (it.schema === "llo-self-check-result/1") {
    refuse("schema", "self-check", "llo-self-check-result/1 is of one person alone, and is not put beside those of others");
  }
  if (it.schema === "llo-session/1") refuse("schema", "session", "llo-session/1 is of a group already");
  if (it.schema !== "llo-result/1") refuse("schema", "schema", "has to be llo-result/1");
  const current = pin(it.current, "current");
  const desired = pin(it.desired, "desired");
  return {
    schema: "llo-result/1",
    element: choice(it.element, "element", /** @type {const} */ (["llo-dialogue"])),
    status: choice(it.status, "status", /** @type {const} */ (["open", "done"])),
    language: choice(it.language, "language", /** @type {const} */ (["nl", "en"])),
    wording: text(it.wording, "wording"),
    time: hour(it.time, "time"),
    current,
    desired,
    step: step(it.step, current, desired),
  };
}

// ---- the table

/** @type {readonly string[]} The columns of the table: where the value stands in the result. */
export const COLUMNS = [
  "schema", "element", "status", "language", "wording", "time",
  "current.quadrant", "current.focus", "current.stance",
  "desired.quadrant", "desired.focus", "desired.stance",
  "step.stays", "step.towards",
];

/** What begins a formula in some spreadsheet: also full-width signs, and the minus of typography. */
const FORMULA = "=+\\-@\uff1d\uff0b\uff0d\uff20\u2212";
const FORMULAS = new RegExp(`(^|[^\\p{L}\\p{N}${FORMULA}])([${FORMULA}])`, "gu");

/**
 * A text that no spreadsheet takes for a formula, whatever separator it was told. A control character at the beginning is
 * left out by some, which then read on behind it.
 * @param {string} text
 */
const harmless = (text) => text.replace(FORMULAS, "$1'$2").replace(/^(?=\p{Cc})/u, "'");

/** @param {unknown} value */
function field(value) {
  const text = harmless(Array.isArray(value) ? value.join(" ") : String(value ?? ""));
  return /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One table of many results, in their order: RFC 4180 in UTF-8, with a byte order mark by which Excel knows that. The table has
 * no names in it: `llo-result/1` holds none.
 * @param {readonly unknown[]} results
 * @param {{ separator?: "," | ";" }} [options] `;` is what an Excel in Dutch opens with a double click
 * @throws {NotAResult}
 */
export function toCsv(results, { separator = "," } = {}) {
  if (separator !== "," && separator !== ";") throw new TypeError('separator: has to be "," or ";"');
  if (!Array.isArray(results)) throw new NotAResult("", "object", "has to be a list of results");
  const rows = results.map((value, i) => {
    const result = at(i, () => readResult(value));
    return COLUMNS.map((path) => path.split(".").reduce((/** @type {any} */ it, key) => it?.[key], result));
  });
  return "\ufeff" + [COLUMNS, ...rows].map((row) => row.map(field).join(separator) + "\r\n").join("");
}

/**
 * Says which of a list it was.
 * @template T
 * @param {number} i
 * @param {() => T} read
 * @returns {T}
 */
function at(i, read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotAResult)) throw error;
    const path = `[${i}]${error.path && `.${error.path}`}`;
    throw new NotAResult(path, error.why, error.path ? error.message.slice(error.path.length + 2) : error.message);
  }
}

// ---- learning records

/**
 * Who did it: an Agent of xAPI. It is for you to say: there is no name in a result. Without a reason to know the person, make an
 * `account` of a random `name`.
 * @typedef {{ objectType?: "Agent", name?: string, mbox?: string, mbox_sha1sum?: string, openid?: string, account?: { homePage: string, name: string } }} Agent
 */
/** @typedef {{ id: string, definition?: Record<string, unknown> }} Activity What was done. `id` is an IRI of yours. */

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const VERBS = {
  done: { id: "http://adlnet.gov/expapi/verbs/completed", display: { en: "completed", nl: "rondde af" } },
  open: { id: "http://adlnet.gov/expapi/verbs/responded", display: { en: "responded", nl: "antwoordde" } },
};

/** A random UUID, also on a page of plain http, where `crypto.randomUUID` is not to be had. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes.at(6) ?? 0) & 0x0f | 0x40;
  bytes[8] = (bytes.at(8) ?? 0) & 0x3f | 0x80;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** @param {any} actor */
function checkActor(actor) {
  const wrong = (/** @type {string} */ why) => { throw new TypeError(`actor: ${why}`); };
  if (typeof actor !== "object" || actor === null) wrong("has to be an Agent of xAPI");
  if (actor.objectType !== undefined && actor.objectType !== "Agent") wrong("has to be an Agent: a result is of one person");
  const known = ["mbox", "mbox_sha1sum", "openid", "account"].filter((name) => actor[name] !== undefined);
  if (known.length !== 1) wrong("needs exactly one of mbox, mbox_sha1sum, openid and account");
  if (known[0] === "mbox" && !/^mailto:[^\s@]+@[^\s@]+$/.test(actor.mbox)) wrong("mbox has to be mailto: and an address");
  if (known[0] === "mbox_sha1sum" && !/^[0-9a-f]{40}$/i.test(actor.mbox_sha1sum)) wrong("mbox_sha1sum has to be 40 hexadecimal digits");
  if (known[0] === "openid" && !IRI.test(actor.openid)) wrong("openid has to be an address");
  if (known[0] === "account" && !(IRI.test(actor.account?.homePage) && typeof actor.account?.name === "string" && actor.account.name)) {
    wrong("account needs an address as homePage, and a name");
  }
}

/**
 * A statement of xAPI 2.0: this person completed this activity, or responded to it, when they have not said that they are done.
 * The pins are extensions of the result; there is no score, no success, and no response as a text.
 * @param {unknown} result
 * @param {{ actor: Agent, activity: Activity, id?: string }} about `id`: a UUID, so that a statement that is sent twice is
 *   known as one
 * @throws {NotAResult}
 */
export function toXapi(result, { actor, activity, id = uuid() }) {
  const it = readResult(result);
  checkActor(actor);
  if (!IRI.test(activity?.id)) throw new TypeError("activity: id has to be an IRI, such as https://intranet.example/llo");
  if (!UUID.test(id)) throw new TypeError("id: has to be a UUID");
  const { status, language, wording, time, current, desired, step } = it;
  /** @type {Record<string, unknown>} */
  const extensions = {};
  for (const [name, value] of Object.entries({ current, desired, step })) {
    if (value) extensions[NAMESPACE + name] = value;
  }
  return {
    id,
    actor: { objectType: /** @type {const} */ ("Agent"), ...actor },
    verb: VERBS[status],
    object: { objectType: /** @type {const} */ ("Activity"), id: activity.id, ...(activity.definition && { definition: activity.definition }) },
    result: { completion: status === "done", ...(Object.keys(extensions).length && { extensions }) },
    context: { language, extensions: { [`${NAMESPACE}wording`]: wording } },
    timestamp: time,
    version: /** @type {const} */ ("2.0.0"),
  };
}

// ---- answers to a test item

/**
 * A results report of QTI 3.0 (`assessmentResult`) of one person, with an item for each question: a response of the base type
 * `point`, or none where nothing was placed. A point is two whole numbers, x and y, on a picture of 100 by 100 whose origin is
 * at the top left: x is `focus`, from organisation (left) to people (right), and y is `stance`, from reactive (top) down to
 * proactive. So the board is drawn when the page does not turn it. There is no outcome, no score and no correct response, and
 * no candidate: a result has no name.
 * @param {unknown} result
 * @throws {NotAResult}
 */
export function toQti(result) {
  const it = readResult(result);
  const session = it.status === "done" ? "final" : "pendingSubmission";
  const items = MOMENTS.map((moment, i) => {
    const pin = it[moment];
    const response = pin ? `<candidateResponse><value>${pin.focus} ${pin.stance}</value></candidateResponse>` : "<candidateResponse/>";
    return (
      `  <itemResult identifier="llo-${moment}" sequenceIndex="${i + 1}" datestamp="${xml(it.time)}" sessionStatus="${session}">\n` +
      `    <responseVariable identifier="RESPONSE" cardinality="single" baseType="point">${response}</responseVariable>\n` +
      "  </itemResult>\n"
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<assessmentResult xmlns="http://www.imsglobal.org/xsd/imsqti_result_v3p0">\n' +
    `  <context/>\n${items.join("")}</assessmentResult>\n`
  );
}

/** @param {string} text */
const xml = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// ---- the corners

/**
 * How many people stand in each corner, as far as a group may be shown. Those who said that they are done and placed this pin are
 * counted, in the order of the list: the first time when there are `COUNTS_FROM` of them, and then again when as many came after
 * them. So whoever sees the numbers twice never sees the difference that one person makes.
 * @param {readonly unknown[]} results
 * @param {Moment} moment
 * @param {number} [before] how many were counted when the numbers were shown last: `people` of that time
 * @returns {{ people: number, waiting: number, corners: Record<Quadrant, number> | null }} `waiting`: so many are not counted yet;
 *   `corners` is `null` below the floor
 * @throws {NotAResult}
 */
export function countCorners(results, moment, before = 0) {
  const quadrants = results.flatMap((value, i) => {
    const result = at(i, () => readResult(value));
    const placed = result[choice(moment, "moment", MOMENTS)];
    return result.status === "done" && placed ? [placed.quadrant] : [];
  });
  const people = quadrants.length - before >= COUNTS_FROM ? quadrants.length : before;
  const counted = quadrants.slice(0, people);
  const number = (/** @type {Quadrant} */ corner) => counted.filter((one) => one === corner).length;
  const corners = /** @type {Record<Quadrant, number>} */ (Object.fromEntries(CORNERS.map((corner) => [corner, number(corner)])));
  return { people, waiting: quadrants.length - people, corners: people >= COUNTS_FROM ? corners : null };
}
