// The pages for a newcomer: switches their language, takes a join code, makes the lines to paste, shows what the element tells.

const COPIED = { nl: "Gekopieerd.", en: "Copied." };
const SELECTED = { nl: "Geselecteerd: kopieer met Ctrl+C.", en: "Selected: copy with Ctrl+C." };
const TITLE = { nl: "Twee pinnen, één gesprek", en: "Two pins, one conversation" };
const NAMES = { nl: "Nederlands", en: "English" };
/** An option holds text alone, so the two languages cannot stand in it side by side. */
const OPTIONS = {
  "theme-page": { nl: "Van de pagina", en: "Of the page" },
  "theme-light": { nl: "Licht", en: "Light" },
  "theme-dark": { nl: "Donker", en: "Dark" },
  "way-tag": { nl: "Twee regels HTML", en: "Two lines of HTML" },
  "way-frame": { nl: "Frame", en: "Frame" },
};
/** What stands between the tags until the element works, or as the title of the frame. */
const SENTENCES = {
  "llo-dialogue": { nl: "Welke hoek past bij ons?", en: "Which corner fits us?" },
  "llo-self-check": { nl: "Wat helpt jou om te leren?", en: "What helps you to learn?" },
  "llo-board": { nl: "Hier komt het bord.", en: "The board comes here." },
};

const page = document.documentElement;
const at = (id) => document.getElementById(id);

function speak(language) {
  const other = language === "nl" ? "en" : "nl";
  page.lang = language;
  document.title = TITLE[language];
  Object.assign(at("language"), { lang: other, textContent: NAMES[other], hidden: false });
  if (!at("maker")) return;
  for (const [id, words] of Object.entries(OPTIONS)) at(id).textContent = words[language];
  at("diagnose").search = `lang=${language}`;
}

/** The lines an editor pastes, with the address at which this page itself found the files; and what a policy must allow. */
function showSnippet() {
  const [element, language, theme, way] = ["element", "snippet-language", "theme", "way"].map((id) => at(id).value);
  const sentence = SENTENCES[element][language];
  const file = (name) => new URL(name, import.meta.url).href;
  const colours = theme && ` theme="${theme}"`;
  if (way === "tag") {
    at("snippet").textContent =
      `<script type="module" src="${file("llo.js")}"></script>\n` +
      `<${element} lang="${language}"${colours}>${sentence}</${element}>`;
  } else {
    const query = new URLSearchParams({ element, lang: language, ...(theme && { theme }) });
    at("snippet").textContent =
      `<iframe title="${sentence}" width="100%" height="900"\n  src="${file("embed.html")}?${query}"></iframe>`;
  }
  const source = new URL(import.meta.url).origin;
  at("policy").textContent =
    way === "frame"
      ? `frame-src ${source}`
      : `script-src ${source} 'wasm-unsafe-eval';\nconnect-src ${source}`;
  for (const { status } of copying()) status.textContent = "";
}

/** The buttons that copy, each with what it copies and the place where it says so. */
function copying() {
  return [...document.querySelectorAll("[data-copies]")].map((button) => ({
    button,
    source: at(button.dataset.copies),
    status: button.parentNode.querySelector("[role=status]"),
  }));
}

/** On a plain-http intranet there is no clipboard: then the text is selected, for the person to copy. */
async function copy({ source, status }) {
  try {
    await navigator.clipboard.writeText(source.innerText);
    status.textContent = COPIED[page.lang];
  } catch {
    getSelection().selectAllChildren(source);
    status.textContent = SELECTED[page.lang];
  }
}

function showEvent(event) {
  at("event").textContent = event.type;
  at("json").textContent = JSON.stringify(event.detail, null, 2);
}

/** The code goes behind `#`, so that no server sees it. */
function join(event) {
  event.preventDefault();
  const code = at("code").value.trim();
  location.href = new URL(`join.html?lang=${page.lang}${code && `#llo=${encodeURIComponent(code)}`}`, location.href);
}

/** The field for a code opens in its place, and takes the focus. */
function askForCode(open) {
  at("join").hidden = !open;
  at("with-code").setAttribute("aria-expanded", String(open));
  if (open) at("code").focus();
}

/** A link into what is folded shut opens it. */
function unfold() {
  if (location.hash === "#developers") at("developers").open = true;
  if (location.hash === "#code") askForCode(true);
}

at("language").addEventListener("click", () => speak(page.lang === "nl" ? "en" : "nl"));
speak(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "nl");
if (at("maker")) {
  at("maker").addEventListener("change", showSnippet);
  for (const one of copying()) {
    one.button.addEventListener("click", () => copy(one));
    one.button.hidden = false;
  }
  at("with-code").hidden = false;
  at("with-code").addEventListener("click", () => askForCode(at("join").hidden));
  document.querySelector('a[href="#code"]').addEventListener("click", () => askForCode(true));
  askForCode(false);
  at("join").addEventListener("submit", join);
  addEventListener("hashchange", unfold);
  for (const type of ["llo-change", "llo-result"]) document.addEventListener(type, showEvent);
  showSnippet();
  unfold();
}
