/* The facilitator's page. In its address:

     board.html?lang=en&session-title=…       the query sets attributes of the board
     board.html#board=<credential>            what the server printed at its start; it stays in this tab
     board.html#board                         asks for it: a browser remembers every address that it was sent to
     board.html#beamer=<code>                 a second window, which only shows: the board opens it

   What stands behind the # never goes to a server. It is taken out of the address at once, so that nobody reads it off
   the screen, and is kept for a reload of this tab. */

const ATTRIBUTES = [
  "lang", "storage", "instance", "theme", "pole-right", "pole-top", "broker", "join-url", "session-title", "roles", "order",
  "floor-counts", "floor-pins", "floor-density", "floor-roles", "auto-reveal",
];

const page = document.documentElement;
const board = document.getElementById("board");
const query = new URLSearchParams(location.search);
for (const name of ATTRIBUTES) if (query.has(name)) board.setAttribute(name, query.get(name));
if (/^en\b/i.test(query.get("lang"))) {
  page.lang = "en";
  document.title = "Board – LLO dialogue";
  document.querySelector("h1").textContent = "LLO dialogue: the board";
}

/** What this tab keeps for its own reloads; nothing where the browser forbids it. */
function kept(name, value) {
  try {
    if (value) sessionStorage.setItem(name, value);
    return sessionStorage.getItem(name);
  } catch {
    return value;
  }
}

/** Asks for the password, so that it stands in no address: what is taken out of one stays in the browser's history. */
function ask() {
  const login = document.getElementById("login");
  login.hidden = false;
  board.hidden = true;
  login.addEventListener("submit", (event) => {
    event.preventDefault(); // the page's policy lets no form go anywhere
    login.hidden = true;
    board.hidden = false;
    board.credentials = { username: "board", password: kept("llo:board-page:login", login.elements.password.value) };
  });
}

/** Reads what stands behind the #, and takes it out of the address. */
function take() {
  const [, name, value] = /^#(board|beamer)=(.+)$/.exec(location.hash) ?? [];
  if (name) history.replaceState(null, "", location.pathname + location.search);
  const beamer = kept("llo:board-page:beamer", name === "beamer" ? decodeURIComponent(value) : undefined);
  // A window that only shows has no business with the server.
  if (beamer) return board.setAttribute("beamer", beamer);
  const password = kept("llo:board-page:login", name === "board" ? decodeURIComponent(value) : undefined);
  if (password) board.credentials = { username: "board", password };
  else if (location.hash === "#board") ask();
}
take();
addEventListener("hashchange", take);

await import("./llo.js"); // after the attributes, so that the board begins with them
