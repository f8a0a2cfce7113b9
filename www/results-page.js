/* results.html: reads the files that are chosen or dropped, shows them in one table, counts corners as far as a group may be
   shown, and saves the table for other programs. What a file holds is only ever put on the page as text. */

import { CORNERS, COUNTS_FROM, MOMENTS, NAMESPACE, NotAResult, countCorners, readResult, toCsv, toQti, toXapi, uuid } from "./results.js";
import { zip } from "./zip.js";

/** @typedef {import("./results.js").LloResult} LloResult */
/** @typedef {"nl" | "en"} Language */
/** @typedef {keyof (typeof WORDS)["nl"]["refused"]} Reason */
/** @typedef {{ name: string, reason: Reason, path: string }} Refusal */

const MOST_FILES = 500;
/** Of one file. A result is below one kilobyte. */
const MOST_BYTES = 16 * 1024;

const WORDS = {
  nl: {
    title: "Resultaten bij elkaar – LLO-dialoog",
    other: "English",
    separator: /** @type {const} */ (";"),
    table: "llo-resultaten.csv",
    file: "Bestand",
    done: "Klaar",
    moments: { current: "Nu", desired: "Straks" },
    hour: "Uur (UTC)",
    yes: "ja",
    no: "nee",
    none: "geen pin",
    corner: "Hoek",
    corners: {
      "organisation-reactive": "Nu nodig voor het werk",
      "people-reactive": "Helpen als het nodig is",
      "organisation-proactive": "Klaar voor wat komt",
      "people-proactive": "Groeien vanuit ambitie",
    },
    people: (/** @type {string} */ moment, /** @type {number} */ n) => `${moment}: ${n} mensen.`,
    status: (/** @type {number} */ n) => (n === 1 ? "1 resultaat geopend." : `${n} resultaten geopend.`),
    refusals: (/** @type {number} */ n) => (n === 1 ? "1 bestand niet: zie hieronder." : `${n} bestanden niet: zie hieronder.`),
    again: (/** @type {number} */ n) => (n === 1 ? "1 bestand stond er al, en telt één keer." : `${n} bestanden stonden er al, en tellen één keer.`),
    alike: (/** @type {number} */ n) => `${n === 1 ? "1 resultaat is" : `${n} resultaten zijn`} precies gelijk aan een ander. Dat kan: er staat geen naam in. Zijn twee bestanden van dezelfde persoon? Maak dan leeg, en open er één.`,
    floor: `Aantallen staan hier vanaf ${COUNTS_FROM} mensen die klaar zijn. Bij minder is te zien wie waar staat, als je dit scherm deelt.`,
    waiting: (/** @type {string} */ what) => `Nog niet meegeteld: ${what}. Dat komt als het er ${COUNTS_FROM} zijn. Anders zie je aan het verschil wat een paar mensen kozen.`,
    open: (/** @type {number} */ n) => (n === 1 ? "1 resultaat is van iemand die nog niet klaar was. Dat telt hier niet mee." : `${n} resultaten zijn van mensen die nog niet klaar waren. Die tellen hier niet mee.`),
    refused: {
      read: () => "Dit bestand kan niet gelezen worden.",
      size: () => "Dit bestand is te groot. Een resultaat is nooit groter dan 16 kB.",
      many: () => `Er passen hoogstens ${MOST_FILES} bestanden op deze pagina.`,
      json: () => "Dit is geen JSON, of het bestand is beschadigd.",
      object: (/** @type {string} */ path) => (path ? `Bij ${path} ontbreekt iets.` : "Hier staat geen resultaat in."),
      schema: () => "Dit is geen resultaat van de dialoog (llo-result/1).",
      "self-check": () => "Dit is van een zelfcheck. Die is van één persoon, en komt niet in een tabel met anderen.",
      session: () => "Dit is van een sessie met een groep. De aantallen staan er al in.",
      choice: (/** @type {string} */ path) => `Bij ${path} staat iets wat daar niet kan.`,
      text: (/** @type {string} */ path) => `Bij ${path} staat iets wat daar niet kan.`,
      time: (/** @type {string} */ path) => `Bij ${path} staat geen heel uur.`,
      odd: (/** @type {string} */ path) => `Bij ${path} staat geen oneven getal van 1 tot en met 99.`,
      corner: (/** @type {string} */ path) => `Bij ${path} past de hoek niet bij de plaats van de pin.`,
      step: () => "De stap past niet bij de twee pinnen.",
    },
  },
  en: {
    title: "Results together – LLO dialogue",
    other: "Nederlands",
    separator: /** @type {const} */ (","),
    table: "llo-results.csv",
    file: "File",
    done: "Done",
    moments: { current: "Now", desired: "Later" },
    hour: "Hour (UTC)",
    yes: "yes",
    no: "no",
    none: "no pin",
    corner: "Corner",
    corners: {
      "organisation-reactive": "Needed for the work now",
      "people-reactive": "Helping when it is needed",
      "organisation-proactive": "Ready for what comes",
      "people-proactive": "Growing from ambition",
    },
    people: (/** @type {string} */ moment, /** @type {number} */ n) => `${moment}: ${n} people.`,
    status: (/** @type {number} */ n) => (n === 1 ? "1 result opened." : `${n} results opened.`),
    refusals: (/** @type {number} */ n) => (n === 1 ? "1 file was not: see below." : `${n} files were not: see below.`),
    again: (/** @type {number} */ n) => (n === 1 ? "1 file was here already, and counts once." : `${n} files were here already, and count once.`),
    alike: (/** @type {number} */ n) => `${n === 1 ? "1 result is" : `${n} results are`} exactly like another one. That can be: there is no name in them. Are two files of the same person? Then empty this page, and open one of them.`,
    floor: `Numbers stand here from ${COUNTS_FROM} people on who are done. With fewer, one sees who stands where when you share this screen.`,
    waiting: (/** @type {string} */ what) => `Not counted yet: ${what}. That comes when there are ${COUNTS_FROM}. Otherwise the difference tells what a few people chose.`,
    open: (/** @type {number} */ n) => (n === 1 ? "1 result is of someone who was not done. It is not counted here." : `${n} results are of people who were not done. They are not counted here.`),
    refused: {
      read: () => "This file cannot be read.",
      size: () => "This file is too large. A result is never larger than 16 kB.",
      many: () => `There is room for ${MOST_FILES} files on this page.`,
      json: () => "This is no JSON, or the file is damaged.",
      object: (/** @type {string} */ path) => (path ? `Something is missing at ${path}.` : "There is no result in it."),
      schema: () => "This is no result of the dialogue (llo-result/1).",
      "self-check": () => "This is of a self-check. That is of one person, and does not come into a table with others.",
      session: () => "This is of a session with a group. The numbers are in it already.",
      choice: (/** @type {string} */ path) => `At ${path} stands something that cannot be there.`,
      text: (/** @type {string} */ path) => `At ${path} stands something that cannot be there.`,
      time: (/** @type {string} */ path) => `At ${path} stands no whole hour.`,
      odd: (/** @type {string} */ path) => `At ${path} stands no odd number from 1 to 99.`,
      corner: (/** @type {string} */ path) => `At ${path} the corner does not fit the place of the pin.`,
      step: () => "The step does not fit the two pins.",
    },
  },
};

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const input = /** @type {HTMLInputElement} */ (at("files"));
const language = () => /** @type {Language} */ (document.documentElement.lang);
const words = () => WORDS[language()];

/** @type {{ name: string, key: string, text: string, result: LloResult, id: string, person: string }[]} */
let opened = [];
/** @type {Refusal[]} */
let refused = [];
/** Of the files that came last: how many were here already. */
let again = 0;
/** How many people the numbers on the page are of. */
let counted = { current: 0, desired: 0 };

// ---- opening

/**
 * @param {File} file
 * @returns {Promise<Refusal | undefined>}
 */
async function open(file) {
  const { name } = file;
  /** @returns {Refusal} */
  const no = (/** @type {Reason} */ reason, path = "") => ({ name, reason, path });
  if (file.size > MOST_BYTES) return no("size");
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    return no(error instanceof TypeError ? "json" : "read"); // what is no UTF-8 is no JSON
  }
  // Two people can have the same result: only name, time and content together say that it is the same file.
  const key = JSON.stringify([name, file.lastModified, text]);
  if (opened.some((one) => one.key === key)) {
    again += 1;
    return undefined;
  }
  if (opened.length >= MOST_FILES) return no("many");
  try {
    const result = readResult(JSON.parse(text));
    // The names under which a learning record store knows it stay the same until the page is closed.
    opened.push({ name, key, text: JSON.stringify(result), result, id: uuid(), person: uuid() });
  } catch (error) {
    if (error instanceof NotAResult) return no(error.why, error.path);
    if (error instanceof SyntaxError) return no("json");
    throw error;
  }
  return undefined;
}

/** Piles that come at once are read one after the other. */
let reading = Promise.resolve();

/** @param {Iterable<File>} files */
function openAll(files) {
  const pile = [...files];
  reading = reading.then(async () => {
    [refused, again] = [[], 0];
    // What is beyond all bounds is not looked at.
    for (const file of pile.slice(0, 2 * MOST_FILES)) {
      const refusal = await open(file);
      if (refusal) refused.push(refusal);
    }
    for (const { name } of pile.slice(2 * MOST_FILES)) refused.push({ name, reason: "many", path: "" });
    for (const moment of MOMENTS) counted[moment] = countCorners(results(), moment, counted[moment]).people;
    show();
  });
}

const results = () => opened.map(({ result }) => result);

function clear() {
  [opened, refused, again] = [[], [], 0];
  counted = { current: 0, desired: 0 };
  input.value = "";
  show();
  input.focus();
}

// ---- showing

/**
 * @param {string} tag
 * @param {(string | Node)[]} children
 * @param {Record<string, string>} [attributes]
 */
function make(tag, children, attributes = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * @param {string[]} heads
 * @param {Node[]} rows
 * @param {string} [caption]
 */
function table(heads, rows, caption) {
  const cells = heads.map((head) => make("th", [head], { scope: "col" }));
  const parts = [make("thead", [make("tr", cells)]), make("tbody", rows)];
  return make("table", caption ? [make("caption", [caption]), ...parts] : parts);
}

/** The corners in the order of the board, whatever the numbers are. */
function counts() {
  const { corner, corners, moments, floor, people, waiting, open } = words();
  const found = MOMENTS.map((moment) => ({ moment, ...countCorners(results(), moment, counted[moment]) }));
  const shown = [];
  if (found.some((one) => one.corners)) {
    const how = found.filter((one) => one.corners).map((one) => people(moments[one.moment], one.people));
    const rows = CORNERS.map((name) => {
      const numbers = found.map((one) => make("td", [String(one.corners?.[name] ?? "–")], { class: "number" }));
      return make("tr", [make("th", [corners[name]], { scope: "row" }), ...numbers]);
    });
    shown.push(table([corner, ...MOMENTS.map((moment) => moments[moment])], rows, how.join(" ")));
  }
  if (found.some((one) => !one.corners)) shown.push(make("p", [floor]));
  const left = found.filter((one) => one.corners && one.waiting).map((one) => `${moments[one.moment]} ${one.waiting}`);
  if (left.length) shown.push(make("p", [waiting(left.join(", "))]));
  const begun = opened.filter(({ result }) => result.status === "open").length;
  if (begun) shown.push(make("p", [open(begun)]));
  return shown;
}

/** What every file holds, in the order in which they were opened. Nothing sorts it: an order by answers would be a ranking. */
function all() {
  const { file, done, moments, hour, yes, no, none, corners } = words();
  const rows = opened.map(({ name, result: { status, current, desired, time } }, i) => {
    const pins = [current, desired].map((pin) => (pin ? corners[pin.quadrant] : none));
    const cells = [name, ...pins, status === "done" ? yes : no, time.slice(0, 16).replace("T", " ")];
    return make("tr", [make("th", [String(i + 1)], { scope: "row" }), ...cells.map((cell) => make("td", [cell]))]);
  });
  return table(["#", file, moments.current, moments.desired, done, hour], rows);
}

function show() {
  const { status, refusals, again: twice, alike, refused: reasons } = words();
  const same = opened.length - new Set(opened.map(({ text }) => text)).size;
  const lines = [
    opened.length && status(opened.length),
    refused.length && refusals(refused.length),
    again && twice(again),
    same && alike(same),
  ];
  at("status").textContent = lines.filter(Boolean).join(" ");
  at("refusals").replaceChildren(...refused.map(({ name, reason, path }) => make("li", [make("b", [name]), `: ${reasons[reason](path)}`])));
  at("refused").hidden = refused.length === 0;
  at("opened").hidden = opened.length === 0;
  at("counts").replaceChildren(...counts());
  at("table").replaceChildren(all());
}

/** @param {Language} chosen */
function speak(chosen) {
  document.documentElement.lang = chosen;
  document.title = words().title;
  Object.assign(at("language"), { lang: chosen === "nl" ? "en" : "nl", textContent: words().other, hidden: false });
  show();
}

// ---- saving

/**
 * @param {string} name
 * @param {string} type
 * @param {string | Uint8Array<ArrayBuffer>} content
 */
function save(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = /** @type {HTMLAnchorElement} */ (make("a", [], { href, download: name }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // some browsers read it later
}

/** No name is known here, and none is asked for: each person is a random one. */
function statements() {
  const activity = { id: `${NAMESPACE}dialogue`, definition: { name: { nl: "LLO-dialoog", en: "LLO dialogue" } } };
  return opened.map(({ result, id, person }) => {
    const actor = { account: { homePage: `${NAMESPACE}person`, name: person } };
    return toXapi(result, { actor, activity, id });
  });
}

at("csv").addEventListener("click", () => {
  const { table, separator } = words();
  save(table, "text/csv;charset=utf-8", toCsv(results(), { separator }));
});
at("xapi").addEventListener("click", () => save("llo-xapi.json", "application/json", JSON.stringify(statements(), null, 2)));
at("qti").addEventListener("click", () => {
  // A report is of one person, so each has a file of their own, with the number of the row.
  const files = results().map((result, i) => ({ name: `result-${i + 1}.xml`, text: toQti(result) }));
  save("llo-qti.zip", "application/zip", zip(files));
});
at("clear").addEventListener("click", clear);
input.addEventListener("change", () => openAll(input.files ?? []));
at("language").addEventListener("click", () => speak(language() === "nl" ? "en" : "nl"));

/** Files are taken anywhere on the page: one that is dropped beside the field would be opened in its place. */
for (const type of ["dragover", "dragleave", "drop"]) {
  addEventListener(type, (event) => {
    const files = /** @type {DragEvent} */ (event).dataTransfer;
    if (!files?.types.includes("Files")) return;
    event.preventDefault();
    at("drop").classList.toggle("over", type === "dragover");
    if (type === "drop") openAll(files.files);
  });
}

speak(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "nl");
