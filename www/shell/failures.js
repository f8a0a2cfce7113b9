// failures.js, a part of llo.js: what is said when something does not work.

/** @typedef {"nl" | "en"} Language */
/** @typedef {{schema: "llo-error/1", code: string, message: string, remedy: string}} ErrorDetail */

/** Why it does not work, for the person, and the remedy, for an administrator. `pkg/*` is the bundle that was wanted. The
 * codes are those of src/contract/codes.rs.
 * @type {Record<import("../llo.js").FailureCode, Record<Language | "remedy", string>>} */
export const FAILURES = {
  "script-missing": {
    nl: "een bestand ontbreekt.",
    en: "a file is missing.",
    remedy: "Put pkg/*.js next to llo.js, with type text/javascript, and allow it in script-src (CSP).",
  },
  "wasm-missing": {
    nl: "een bestand ontbreekt.",
    en: "a file is missing.",
    remedy: "The server does not give pkg/*_bg.wasm, or pkg/*.nl.json or *.en.json: put them next to pkg/*.js.",
  },
  "wasm-blocked": {
    nl: "de verbinding lukte niet.",
    en: "the connection failed.",
    remedy: "Allow the server of llo.js in connect-src (CSP); a server other than the page's must give CORS.",
  },
  "not-preloaded": {
    nl: "de verbinding lukte niet.",
    en: "the connection failed.",
    remedy: "This script has no board and no session: load llo.js instead, allow connections; or llo.live.classic.js.",
  },
  "wasm-forbidden": {
    nl: "de pagina of de browser staat het niet toe.",
    en: "the page or the browser does not allow it.",
    remedy: "Put 'wasm-unsafe-eval' in script-src (CSP). If it is there, the browser has WebAssembly off.",
  },
  "wasm-wrong-type": {
    nl: "er kwam een ander bestand dan gevraagd.",
    en: "another file came than was asked for.",
    remedy: "For pkg/*_bg.wasm, or pkg/*.nl.json or *.en.json, the server gives a login or error page.",
  },
  "browser-too-old": {
    nl: "deze browser is te oud.",
    en: "this browser is too old.",
    remedy: "Update the browser, or use another: it needs one of about the middle of 2024 or later.",
  },
  "wasm-damaged": {
    nl: "een bestand is beschadigd.",
    en: "a file is damaged.",
    remedy: "Put the folder pkg in place again, all of one version, and empty the caches.",
  },
  "page-scripts": {
    nl: "een ander script op deze pagina zit in de weg.",
    en: "another script on this page is in the way.",
    remedy: "A script of the page put something of its own in the place of: *. Rename it, or use embed.html in an iframe.",
  },
  crashed: {
    nl: "het is gestopt door een fout van ons.",
    en: "it stopped because of a mistake of ours.",
    remedy: "Load the page again. If it happens again, report the error in the console to the makers.",
  },
};
export const LEAD = { nl: "Dit onderdeel werkt nu niet: ", en: "This part does not work now: " };
export const RELOAD = { nl: "Laad de pagina opnieuw", en: "Load the page again" };
