// The newcomer's page: switches its language, shows what the element tells, offers the two lines to copy.

const TITLE = { nl: "Twee pinnen, één gesprek – llo-dialogue", en: "Two pins, one conversation – llo-dialogue" };
const COPIED = { nl: "Gekopieerd.", en: "Copied." };
const SELECTED = { nl: "Geselecteerd: kopieer met Ctrl+C.", en: "Selected: copy with Ctrl+C." };
const SENTENCE = { nl: "Welke hoek past bij ons?", en: "Which corner fits us?" };
const FOR_YOURSELF = { nl: "Wat helpt jou om te leren?", en: "What helps you to learn?" };
const NAMES = { nl: "Nederlands", en: "English" };

const page = document.documentElement;
const at = (id) => document.getElementById(id);

/** The two lines an editor pastes, with the address at which this page itself found the shell; and another second. */
function showSnippet() {
  const address = new URL("llo.js", import.meta.url).href;
  at("snippet").textContent =
    `<script type="module" src="${address}"></script>\n` +
    `<llo-dialogue lang="${page.lang}">${SENTENCE[page.lang]}</llo-dialogue>`;
  at("snippet-check").textContent = `<llo-self-check lang="${page.lang}">${FOR_YOURSELF[page.lang]}</llo-self-check>`;
  at("copied").textContent = "";
}

function switchLanguage() {
  const before = page.lang;
  page.lang = before === "nl" ? "en" : "nl";
  document.title = TITLE[page.lang];
  at("language").lang = before;
  at("language").textContent = NAMES[before];
  showSnippet();
}

/** On a plain-http intranet there is no clipboard: then the lines are selected, for the person to copy. */
async function copySnippet() {
  try {
    await navigator.clipboard.writeText(at("snippet").textContent);
    at("copied").textContent = COPIED[page.lang];
  } catch {
    getSelection().selectAllChildren(at("snippet"));
    at("copied").textContent = SELECTED[page.lang];
  }
}

/** Beside the element that told it. */
function showEvent(event) {
  const which = event.target.localName === "llo-self-check" ? "-check" : "";
  at(`event${which}`).textContent = event.type;
  at(`json${which}`).textContent = JSON.stringify(event.detail, null, 2);
}

at("language").addEventListener("click", switchLanguage);
at("copy").addEventListener("click", copySnippet);
at("language").hidden = at("copy").hidden = false;
for (const type of ["llo-change", "llo-result"]) document.addEventListener(type, showEvent);
showSnippet();
