// What an element asks of the page that is said shortest in the page's own language: the style sheet, printing, files,
// the languages around an element and erasing. In WebAssembly the same weighs three times as much. It decides nothing.

/** One sheet for all elements of a document: a sheet belongs to the document whose window made it.
 * @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** Lets a shadow root use the shared sheet, beside those it uses already. No strict CSP forbids a constructed sheet. */
export function adopt(root, css) {
  const page = root.ownerDocument;
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(page, sheet);
  }
  const sheet = sheets.get(page);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Opens the browser's print dialog for a copy of `base` alone: in a document of its own, in a hidden frame. */
export function print(base, css) {
  const frame = base.ownerDocument.createElement("iframe");
  frame.className = "frame";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  base.parentNode.appendChild(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  page.documentElement.lang = base.querySelector("[lang]")?.lang ?? "";
  const root = page.body.appendChild(page.createElement("div")).attachShadow({ mode: "open" });
  adopt(root, css);
  const copy = root.appendChild(page.importNode(base, true));
  page.title = copy.querySelector("h1")?.textContent ?? "";
  const date = copy.querySelector("time");
  if (date) date.textContent = new Date().toLocaleDateString(page.documentElement.lang, { dateStyle: "long" });
  view.focus();
  view.addEventListener("afterprint", () => frame.remove(), { once: true });
  try {
    view.print();
  } catch (error) {
    frame.remove();
    throw error;
  }
}

/** A file for the person's downloads: a blob behind a link that is pressed once. No request leaves the page. */
export function download(base, name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(base.ownerDocument.createElement("a"), { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Reads the file that was picked, if there is one, and tells its text; nothing when it is too large or unreadable. */
export function read(input, limit, tell) {
  const [file] = input.files;
  input.value = ""; // the same file can be picked again
  if (!file) return;
  if (file.size > limit) return tell();
  const reader = new FileReader();
  reader.onloadend = () => tell(reader.result ?? undefined);
  reader.readAsText(file);
}

/** `lang` of every ancestor, nearest first, out of one shadow tree into the tree of its host. */
export function languages(host) {
  const found = [];
  const up = (node) => node.parentNode ?? node.host;
  for (let node = up(host); node; node = up(node)) found.push(node.getAttribute?.("lang"));
  return found;
}

/** Removes every key that starts like this from a storage. */
export function erase(storage, prefix) {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}

/** The join code that a link brought. It is taken out of the address, so that nobody reads it there. */
export function joinLink() {
  const { hash, pathname, search } = location;
  if (!hash.startsWith("#llo=")) return;
  history.replaceState(history.state, "", pathname + search);
  return hash.slice(5);
}

/** Whether nobody on the network can change the page. */
export function isSecure() {
  return isSecureContext;
}
