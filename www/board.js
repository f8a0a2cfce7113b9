/* The facilitator's page. In its address:

     board.html?lang=en&session-title=…       the query sets attributes of the board
     board.html#board=<credential>            what the server printed at its start; it stays in this tab
     board.html#board                         asks for it: a browser remembers every address that it was sent to
     board.html#beamer=<code>                 a second window, which only shows: the board opens it

   Where people join and which server the board speaks to stand in board.html, as `join-url` and `broker`. They are not
   read from the address: a link would send people, and the password, elsewhere. On `localhost` our server says where
   people join.

   In a frame, `origin` says which page around it is told the height: see frame.js.

   What stands behind the # never goes to a server. It is taken out of the address at once, so that nobody reads it off
   the screen, and is kept for a reload of this tab. */

import { BOARD, attributes, fragment } from "./address.js";
import { inFrame } from "./frame.js";
import { findRoom } from "./room.js";

const BEAMER = "llo:board-page:beamer";

const page = document.documentElement;
const board = document.getElementById("board");
for (const [name, value] of attributes(location.search, [...BOARD, "instance"])) board.setAttribute(name, value);
if (/^en\b/i.test(board.getAttribute("lang"))) {
  page.lang = "en";
  document.title = "Board – LLO dialogue";
  document.querySelector("h1").textContent = "LLO dialogue: the board";
}

/** Under which name this tab keeps the password: that of the server it was given for, so that no other one gets it. */
function loginKey() {
  const server = new URL(board.getAttribute("broker") ?? "mqtt", location.href);
  return `llo:board-page:login:${server.host}${server.pathname}`;
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
const login = document.getElementById("login");
login.addEventListener("submit", (event) => {
  event.preventDefault(); // the page's policy lets no form go anywhere
  ask(false);
  board.credentials = { username: "board", password: kept(loginKey(), login.elements.password.value) };
});

function ask(asks) {
  login.hidden = !asks;
  board.hidden = asks;
}

function forget(name) {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Then nothing is kept.
  }
}

findRoom(board);

/** Reads what stands behind the #, and takes it out of the address. */
function take() {
  const asks = location.hash === "#board";
  const found = asks ? null : fragment(location.hash, ["board", "beamer"]);
  if (found) history.replaceState(null, "", location.pathname + location.search);
  document.getElementById("broken").hidden = found !== "broken";
  // This window leads, also if it only showed before.
  if (found?.name === "board") forget(BEAMER);
  const beamer = kept(BEAMER, found?.name === "beamer" ? found.value : undefined);
  // A window that only shows has no business with the server.
  if (beamer) return board.setAttribute("beamer", beamer);
  const password = kept(loginKey(), found?.name === "board" ? found.value : undefined);
  board.removeAttribute("beamer");
  if (password) board.credentials = { username: "board", password };
  ask(asks && !password);
}
take();
addEventListener("hashchange", take);

// Without the password the board would only be turned away.
if (!login.hidden) await new Promise((resolve) => login.addEventListener("submit", resolve, { once: true }));

// In a frame, the page around is told the height alone: what a board fires is for a page that put it there by embed.html.
const loaded = inFrame(board, { events: false });
await import("./llo.js").finally(loaded); // after the attributes, so that the board begins with them
