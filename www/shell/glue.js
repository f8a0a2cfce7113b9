// glue.js: the script of a bundle: what wasm-bindgen wrote, and where that is.

export * from "glue";
export { default } from "glue";

/** A trace whose last call is in this script: it names the script's address, wherever a bundler put it. */
export const stack = () => new Error().stack;
