/* What a learning system (SCORM 1.2) hears of the dialogue: that a person began, and that they pressed *Klaar*.

   Nothing else goes to it: no score, no answer, no text and no time. It is asked for two things, the status so far and the
   language of the person. Without a learning system around it, the page works all the same.

   The address may say `lang`, `theme` and `storage`; a teacher writes that into imsmanifest.xml, such as
   <item … parameters="?lang=en">. Without `storage` there, what a person did stays in this tab until it is closed, because
   people share the computers of a school. */

/** How many windows around this one, or around the one that opened it, are asked for the API. */
const LEVELS = 7;

/** Which languages `cmi.student_preference.language` may mean: a code or a name, in whatever spelling. */
const LANGUAGES = { nl: /^(nl|dutch|ned)/i, en: /^en/i };

/** Another window, as this one knows it; null where there is none, or the browser does not say. */
function windowOf(window, name) {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/** What a learning system puts into a window of its own. Windows of another origin let nobody look. */
function apiOf(window) {
  try {
    const { API } = window;
    return typeof API?.LMSInitialize === "function" ? API : null;
  } catch {
    return null;
  }
}

/** Upwards from this window, then from the one that opened it, then from the one that opened the outermost. */
function findApi() {
  for (const start of [window, windowOf(window, "opener"), windowOf(windowOf(window, "top"), "opener")]) {
    let at = start;
    for (let level = 0; at && level <= LEVELS; level += 1) {
      const api = apiOf(at);
      if (api) return api;
      const around = windowOf(at, "parent");
      at = around === at ? null : around;
    }
  }
  return null;
}

/**
 * Asks the learning system; what it refuses, the console tells.
 * @param {string} name of the function
 * @param {...string} given
 * @returns {string} its answer, empty when it has none
 */
function ask(name, ...given) {
  try {
    const answer = String(api[name](...given) ?? "");
    const code = String(api.LMSGetLastError());
    if (answer === "false" || Number(code) !== 0) {
      const asked = `${name}(${given.map((text) => JSON.stringify(text)).join(", ")})`;
      console.warn(`llo: the learning system refuses ${asked}: ${code} ${api.LMSGetErrorString(code)}`);
    }
    return answer;
  } catch (error) {
    console.warn(`llo: the learning system fails at ${name}:`, error);
    return "";
  }
}

/** Sets the status, and has it kept at once: when a page is left, browsers may let nothing go out any more. */
function setStatus(status) {
  if (ask("LMSSetValue", "cmi.core.lesson_status", status) === "true") ask("LMSCommit", "");
}

/** Who begins did nothing here yet: what this tab still has of a dialogue is of the person who was here before. */
function forgetOthers() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("llo:")) sessionStorage.removeItem(key);
  } catch {
    // The browser keeps nothing, so there is nothing to forget.
  }
}

const api = findApi();
let isOpen = api !== null && ask("LMSInitialize", "") === "true";
if (!api) console.info("llo: no learning system (SCORM 1.2) is around this page; nobody hears how far it is.");

const page = document.documentElement;
const element = document.querySelector("llo-dialogue");
const query = new URLSearchParams(location.search);
for (const name of ["lang", "storage", "theme"]) if (query.has(name)) element.setAttribute(name, query.get(name));
if (isOpen && !query.has("lang")) {
  const preferred = ask("LMSGetValue", "cmi.student_preference.language");
  const found = Object.keys(LANGUAGES).find((language) => LANGUAGES[language].test(preferred));
  if (found) element.lang = found;
}
if (/^en\b/i.test(element.lang)) page.lang = "en"; // else the page stays in the language of the manifest
document.title = page.lang === "en" ? "Two pins, one conversation" : document.title;

if (isOpen && ask("LMSGetValue", "cmi.core.lesson_status") === "not attempted") {
  forgetOthers();
  setStatus("incomplete");
}

element.addEventListener("llo-result", () => {
  // A system that calls it passed, by a rule of its own, knows more than we do.
  if (isOpen && !["completed", "passed"].includes(ask("LMSGetValue", "cmi.core.lesson_status"))) setStatus("completed");
});

addEventListener("pagehide", () => {
  if (isOpen) ask("LMSFinish", "");
  isOpen = false;
});

// A browser may bring the page back as it was, after it said goodbye to the learning system.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
