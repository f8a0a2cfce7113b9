// What an element asks of the page that is said shortest in the page's own language: the style sheet, printing, files,
// the languages around an element, events, erasing, and for a live session sockets, an eye on the page and pictures. In
// WebAssembly the same weighs three times as much. It decides nothing.

/** One sheet for all elements of a document: a sheet belongs to the document whose window made it.
 * @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** Whether a browser translates the page. Chrome, Edge and Google's widget say so at the page's own element; another one is
 * known by what it does to our text, which we only ever replace as a whole. */
let isTranslated = false;
const translators = new MutationObserver(look);
function look(records) {
  const isForeign = ({ type, addedNodes }) =>
    type === "characterData" || [...addedNodes].some(({ localName }) => localName === "font");
  isTranslated ||= records.some(isForeign);
}

/** The language of the page itself, which a translator overwrites. @type {WeakMap<Element, string>} */
const pageLanguages = new WeakMap();
function languageOfPage(html) {
  look(translators.takeRecords());
  if (!isTranslated && !/\btranslated-(ltr|rtl)\b/.test(html.className)) pageLanguages.set(html, html.lang);
  return pageLanguages.get(html) ?? html.lang;
}

/** How the private names of our sheet begin on this page. A page that knew them could give them a type, with `@property`,
 * also inside us; WebKit lets that win from what we would say of them ourselves. */
const OWN = `--llo-${Math.random().toString(36).slice(2)}-`;

/** Lets a shadow root use the shared sheet, beside those it uses already. No strict CSP forbids a constructed sheet. */
export function adopt(root, css) {
  const page = root.ownerDocument;
  translators.observe(root, { subtree: true, childList: true, characterData: true });
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(css.replaceAll("--llo-private-", OWN));
    sheets.set(page, sheet);
  }
  const sheet = sheets.get(page);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The frame of the last print. It stays until the next one: phones say that they have printed before they draw. */
let printed;

/** Takes it away: with what is erased, and when the page is left. */
export function forgetPrint() {
  printed?.remove();
  printed = undefined;
}
addEventListener("pagehide", forgetPrint);
addEventListener("storage", ({ newValue }) => newValue === null && forgetPrint());

/** Opens the browser's print dialog for a copy of `base` alone: in a document of its own, in a hidden frame. */
export function print(base, css) {
  forgetPrint();
  const frame = (printed = base.ownerDocument.createElement("iframe"));
  frame.className = "frame";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  base.parentNode.appendChild(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  page.documentElement.lang = base.querySelector("[lang]")?.lang ?? "";
  const host = page.body.appendChild(page.createElement("div"));
  const root = host.attachShadow({ mode: "open" });
  adopt(root, css);
  const copy = root.appendChild(page.importNode(base, true));
  page.title = copy.querySelector("h1")?.textContent ?? "";
  const today = new Date().toLocaleDateString(page.documentElement.lang, { dateStyle: "long" });
  for (const date of copy.querySelectorAll("time:empty")) date.textContent = today;
  const family = getComputedStyle(base).fontFamily;
  host.style.fontFamily = family;
  const start = () => {
    view.focus();
    view.print();
  };
  const faces = fontFaces(base.ownerDocument);
  if (!faces) return start();
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(faces);
  page.adoptedStyleSheets = [sheet];
  const fonts = ["1em", "600 1em", "700 1em"].map((font) => page.fonts.load(`${font} ${family}`, copy.textContent));
  const late = new Promise((resolve) => setTimeout(resolve, 2000)); // another font is better than no paper
  Promise.race([Promise.allSettled(fonts), late]).then(start).catch(console.error);
}

/** The fonts that the sheets of a page bring along, for another document: a font belongs to one. Sheets from elsewhere that
 * cannot be read are left out. */
function fontFaces(page) {
  const faces = [];
  const collect = (sheet) => {
    try {
      for (const rule of sheet.cssRules) {
        if (rule.styleSheet) collect(rule.styleSheet);
        if (rule.type !== CSSRule.FONT_FACE_RULE) continue;
        const base = sheet.href ?? page.baseURI;
        faces.push(rule.cssText.replace(/url\("([^"]*)"\)/g, (_, url) => `url("${new URL(url, base)}")`));
      }
    } catch {
      // Not ours to read.
    }
  };
  [...page.styleSheets, ...page.adoptedStyleSheets].forEach(collect);
  return faces.join("\n");
}

/** An event on the host, with JSON as its detail. It crosses the borders of shadow trees. */
export function fire(host, name, json) {
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: JSON.parse(json) }));
}

/** What a node is drawn in. */
const around = (node) => node.assignedSlot ?? node.parentNode ?? node.host;

/** Where a point of the window lies on a board, in percent from its left and top. The box around the board does not tell:
 * that stands upright, also where the page turns or mirrors what the element is in. Three corners do. */
export function place(board, x, y) {
  const zoom = untoldZoom(board);
  const points = [...board.querySelectorAll(".peg")].map((peg) => peg.getBoundingClientRect());
  const [start, right, down] = points.map(({ left, top }) => [left * zoom, top * zoom]);
  const [[a, b], [c, d], [e, f]] = [right, down, [x, y]].map((to) => [to[0] - start[0], to[1] - start[1]]);
  const area = a * d - b * c || 1;
  return [((e * d - f * c) / area) * 100, ((f * a - e * b) / area) * 100];
}

/** How much larger a node is than the browser says, by the `zoom` of what it is in: WebKit leaves that out. */
function untoldZoom(node) {
  if ("currentCSSZoom" in node) return 1;
  let zoom = 1;
  for (; node; node = around(node)) if (node.nodeType === 1) zoom *= getComputedStyle(node).zoom || 1;
  return zoom;
}

/** Pixels between what has the focus and what would lie over it. */
const AIR = 8;

/** Gives the focus to something of ours, where it is seen. Browsers scroll it into the window and no further: there a page
 * may keep a header over what is scrolled. */
export function focus(element) {
  element.focus();
  const names = element.getAttributeNames();
  for (let times = 0; times < 4; times++) {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const over = whatCovers(element);
    if (!over) break;
    const { top, bottom } = over;
    if (top + bottom < innerHeight) element.style.scrollMarginTop = `${bottom + AIR}px`;
    else element.style.scrollMarginBottom = `${innerHeight - top + AIR}px`;
  }
  // Only what was put there just now.
  for (const name of element.getAttributeNames()) if (!names.includes(name)) element.removeAttribute(name);
}

/** The box of what lies over an element, and stays in the window when the page is scrolled. Nothing that fills the window:
 * there is no way out from under that. */
function whatCovers(element) {
  const ours = new Set();
  for (let node = element; node; node = around(node)) ours.add(node);
  const { left, top, bottom, width } = element.getBoundingClientRect();
  for (const y of [top + 1, (top + bottom) / 2, bottom - 1]) {
    for (const x of [left + 1, left + width / 2]) {
      for (let node = seenAt(element.ownerDocument, x, y); node && !ours.has(node); node = around(node)) {
        if (node.nodeType !== 1 || !/fixed|sticky/.test(getComputedStyle(node).position)) continue;
        const box = node.getBoundingClientRect();
        if (box.height < innerHeight / 2) return box;
      }
    }
  }
}

/** The innermost element that is seen at a point of the window. */
function seenAt(page, x, y) {
  let found = null;
  for (let root = page; root; root = found.shadowRoot) {
    const next = root.elementFromPoint(x, y);
    if (!next || next === found) break;
    found = next;
  }
  return found;
}

/** A file for the person's downloads. */
export function download(base, name, type, text) {
  save(base, name, new Blob([text], { type }));
}

/** Milliseconds in which a browser has begun to save a file: some first ask the person where. */
const SAVING = 60_000;

/** A blob behind a link that is pressed once. No request leaves the page. */
function save(base, name, blob) {
  const href = URL.createObjectURL(blob);
  Object.assign(base.ownerDocument.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), SAVING);
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
  for (let node = up(host); node; node = up(node)) {
    found.push(node === host.ownerDocument.documentElement ? languageOfPage(node) : node.getAttribute?.("lang"));
  }
  return found;
}

/** Removes every key that starts like this from a storage. */
export function erase(storage, prefix) {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}

/** What stands behind the page in its address. */
export function addressHash() {
  return location.hash;
}

/** Something else behind the page in its address, without a step in the history. */
export function replaceHash(hash) {
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

/** Whether nobody on the network can change the page. */
export function isSecure() {
  return isSecureContext;
}

/** A socket to a broker at a whole address; without one, a channel to the other windows of this browser. `hear` gets true when it is open, false when it is closed, "barred" when the page may not open
 * it, and the bytes that come. */
export function dial(url, hear) {
  let pipe;
  if (url != null) {
    pipe = new WebSocket(url, "mqtt");
    pipe.binaryType = "arraybuffer";
    pipe.onopen = () => hear(true);
    // What the page's policy forbids is only reported to the page: some browsers close such a socket before that, and some
    // not at all.
    pipe.onclose = () => setTimeout(() => pipe.onclose && hear(false));
    pipe.ended = new AbortController();
    const { host } = new URL(url);
    const reported = (report) => isOf(host, report) && hear("barred");
    document.addEventListener("securitypolicyviolation", reported, { signal: pipe.ended.signal });
  } else {
    pipe = new BroadcastChannel("llo-wire/2");
    pipe.onopen = hear;
    setTimeout(() => pipe.onopen?.(true));
  }
  // Anything can be posted in a channel, and a broker could send text: that is no bytes of ours.
  pipe.onmessage = ({ data }) => hear(new Uint8Array(data instanceof ArrayBuffer ? data : 0));
  return pipe;
}

/** Whether a report of the page's policy is of a socket to this host, which was not opened. */
function isOf(host, { blockedURI, disposition, effectiveDirective }) {
  const found = /^wss?:\/\/([^/?#]+)/i.exec(blockedURI)?.[1].toLowerCase();
  return disposition === "enforce" && effectiveDirective === "connect-src" && found === host;
}

export function speak(pipe, frame) {
  // A copy: the frame lies in the memory of the module.
  if (pipe.send) pipe.send(frame);
  else pipe.postMessage(frame.slice().buffer);
}

export function hangUp(pipe) {
  pipe.onopen = pipe.onclose = pipe.onmessage = null;
  pipe.ended?.abort();
  pipe.close();
}

/** Tells by name what happens to the page and the network, until it is given to `unwatch`. */
export function watch(tell) {
  const end = new AbortController();
  const on = (target, name, told) => target.addEventListener(name, told, { signal: end.signal });
  // Before the page is hidden, because Firefox closes its sockets earlier. But most of what begins like that ends here: a
  // file to download, an address to mail to, a question that is answered with no.
  for (const name of ["online", "offline", "beforeunload", "pagehide"]) on(window, name, () => tell(name));
  on(window, "pageshow", () => tell("seen"));
  on(document, "visibilitychange", () => document.hidden || tell("seen"));
  return end;
}

export function unwatch(end) {
  end.abort();
}

/** The time of day, which never goes back. Not by `performance`: its clock stands still while a computer sleeps, and a
 * board that was left open overnight would take everything that other windows say for something of tomorrow. */
let latest = 0;
let ahead = 0; // of the computer's clock, because that was set back
export function steadyTime() {
  ahead += Math.max(0, latest - (Date.now() + ahead));
  latest = Date.now() + ahead;
  return latest;
}

export function isOnline() {
  return navigator.onLine;
}

export function fillByChance(bytes) {
  crypto.getRandomValues(bytes);
}

export function toggleFullScreen(host) {
  const page = host.ownerDocument;
  const change = page.fullscreenElement ? page.exitFullscreen() : host.requestFullscreen();
  change?.catch(console.warn);
}

export function openWindow(url) {
  // As a link, for a page may have an `open` of its own.
  Object.assign(document.createElement("a"), { href: url, target: "_blank", rel: "noopener" }).click();
}

/** A drawing of ours as a PNG, on a canvas: an image of an SVG would need `img-src blob:`. A line for each part, with tabs
 * between its fields: first the size, then shapes, whose first field is empty, and texts. `refuse` is called when the
 * browser gives no picture, or another one: against being recognised, some answer every page with noise. */
export function downloadPicture(base, name, lines, refuse) {
  const page = base.ownerDocument;
  const late = setTimeout(() => end(null), DRAWING);
  let ended = false;
  const end = (blob) => {
    if (ended) return;
    ended = true;
    clearTimeout(late);
    if (blob) save(base, name, blob);
    else refuse();
  };
  try {
    if (tellsTheTruth(page)) drawn(page, lines).toBlob(end);
    else end(null);
  } catch (error) {
    console.warn(`llo: no picture: ${error}`);
    end(null);
  }
}

/** Milliseconds after which a browser gives no picture any more. */
const DRAWING = 10_000;

/** Whether a canvas gives back what was drawn on it, but for a shade that nobody sees. */
function tellsTheTruth(page) {
  const side = 64;
  const pen = Object.assign(page.createElement("canvas"), { width: side, height: side }).getContext("2d");
  const shade = (at) => [(at * 4) % 256, (at * 12 + 100) % 256, 255 - at * 4];
  for (let at = 0; at < side; at++) {
    pen.fillStyle = `rgb(${shade(at)})`;
    pen.fillRect(0, at, side, 1);
  }
  const { data } = pen.getImageData(0, 0, side, side);
  return data.every((value, at) => {
    const wanted = [...shade(Math.floor(at / 4 / side)), 255][at % 4];
    return Math.abs(value - wanted) < 16;
  });
}

function drawn(page, lines) {
  const canvas = page.createElement("canvas");
  const pen = canvas.getContext("2d");
  for (const [text, ...rest] of lines.split("\n").map((line) => line.split("\t"))) {
    if (rest.length == 1) [canvas.width, canvas.height] = [text, ...rest];
    else if (text) {
      const [x, y, size, weight, colour, align] = rest;
      Object.assign(pen, { font: `${weight} ${size}px sans-serif`, fillStyle: colour, textAlign: align });
      pen.fillText(text, x, y);
    } else {
      const [d, fill, stroke, width] = rest;
      const shape = new Path2D(d);
      Object.assign(pen, { fillStyle: fill, strokeStyle: stroke, lineWidth: width });
      if (fill != "none") pen.fill(shape);
      if (width > 0) pen.stroke(shape);
    }
  }
  return canvas;
}

/** What each canvas shows. @type {WeakMap<HTMLCanvasElement, string>} */
const codes = new WeakMap();
const POINTS = 8; // of a canvas, to a module's side

/** Paints each QR code over its SVG. Extensions that darken a page turn the colours of an SVG round, and then few phones
 * read it; the points of a canvas they leave alone. Where there is no canvas, the SVG is what is seen. */
export function paintCodes(base) {
  for (const canvas of base.querySelectorAll(".qr canvas")) {
    const picture = canvas.parentNode.querySelector("svg");
    const modules = picture.querySelector("path").getAttribute("d");
    if (codes.get(canvas) === modules) continue;
    codes.set(canvas, modules);
    const side = picture.viewBox.baseVal.width;
    canvas.width = canvas.height = side * POINTS;
    const pen = canvas.getContext("2d");
    if (!pen) continue;
    pen.scale(POINTS, POINTS);
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, side, side);
    pen.fillStyle = "#000";
    pen.fill(new Path2D(modules));
  }
}

/** Elements that want the screen to stay on. @type {Set<HTMLElement>} */
const watched = new Set();
/** @type {Promise<WakeLockSentinel | null> | null} */
let lock = null;

/** Whether the screen is to stay on for this element. Where the browser does not do that, nothing is wrong. */
export function stayAwake(host, wanted) {
  if (watched.has(host) === wanted) return;
  if (wanted) watched.add(host);
  else watched.delete(host);
  settleScreen();
}

/** Asked again when the page comes into sight: a browser forgets it when it goes out of sight. */
async function settleScreen() {
  if (!watched.size) {
    const held = lock;
    lock = null;
    return (await held)?.release().catch(() => {});
  }
  if (lock || document.hidden) return;
  const mine = (lock = (async () => navigator.wakeLock.request("screen"))().catch(() => null));
  const forget = () => lock === mine && (lock = null);
  const held = await mine;
  if (held) held.addEventListener("release", forget);
  else forget();
}
document.addEventListener("visibilitychange", settleScreen);
