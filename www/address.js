/* What the addresses of our own pages say. Anybody can send a link, so a page reads only what it names here, and whatever
   stands in an address, nothing throws. */

/**
 * The attributes that a query sets.
 * @param {string} search such as `?lang=en`
 * @param {string[]} names what this page takes from its address
 * @returns {[string, string][]}
 */
export function attributes(search, names) {
  const query = new URLSearchParams(search);
  return names.filter((name) => query.has(name)).map((name) => [name, query.get(name)]);
}

/**
 * What stands behind the `#`.
 * @param {string} hash such as `#board=secret`
 * @param {string[]} names what this page knows
 * @returns {{ name: string, value: string } | "broken" | null} null when nothing stands there
 */
export function fragment(hash, names) {
  if (hash === "" || hash === "#") return null;
  const [, name, value] = /^#([a-z]+)=(.+)$/s.exec(hash) ?? [];
  if (!names.includes(name)) return "broken";
  try {
    return { name, value: decodeURIComponent(value) };
  } catch {
    return "broken"; // a % that encodes nothing
  }
}

/**
 * Whether every computer calls itself so: nobody else gets here by this name.
 * @param {string} name as `location.hostname` has it
 */
export function isThisComputer(name) {
  return /^(.+\.)?localhost\.?$|^127\.|^\[::1\]$/i.test(name);
}

/** What the query of our pages may set a board up with. */
export const BOARD = [
  "lang", "storage", "theme", "pole-right", "pole-top", "session-title", "roles", "order",
  "floor-counts", "floor-pins", "floor-density", "floor-roles", "auto-reveal",
];
