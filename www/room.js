/* Where phones come in. On `localhost` the page that people join on would be each phone's own. */

import { isThisComputer } from "./address.js";

/**
 * Our server says to pages on its own computer under which address phones can reach it; any other server says nothing, and
 * then the board tells what to do. What the page itself says goes before.
 * @param {HTMLElement} board
 */
export async function findRoom(board) {
  if (!isThisComputer(location.hostname) || board.hasAttribute("join-url")) return;
  try {
    const { addresses } = await (await fetch("network.json")).json();
    const { origin } = new URL(addresses[0]);
    board.setAttribute("join-url", origin + new URL("join.html", location.href).pathname);
  } catch {
    // There is no network, or the server is not ours.
  }
}
