// On a server the package does nothing, and throws nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const before = Object.keys(globalThis);
for (const entry of ["llo-dialogue", "llo-dialogue/dialogue", "llo-dialogue/self-check", "llo-dialogue/board", "llo-dialogue/cards"]) {
  assert.deepEqual(Object.keys(await import(entry)), [], entry);
}
assert.deepEqual(Object.keys(await import("llo-dialogue/react")).sort(), ["LloBoard", "LloCards", "LloDialogue", "LloSelfCheck"]);
const { readResult, toCsv } = await import("llo-dialogue/results");
assert.throws(() => readResult({}), { name: "NotAResult", path: "schema" });
assert.equal(toCsv([]).split(",").length, 14);
assert.deepEqual(Object.keys(globalThis), before);

// Everything that the manifest names is there.
const manifest = JSON.parse(await readFile(new URL(import.meta.resolve("llo-dialogue/package.json"))));
const named = (it) => (typeof it === "string" ? [it] : Object.values(it).flatMap(named));
const files = [named(manifest.exports), manifest.sideEffects, manifest.main, manifest.module, manifest.types].flat();
for (const file of [...files, manifest.customElements, manifest.jsdelivr, manifest.unpkg]) {
  if (!file.includes("*")) await readFile(new URL(file, import.meta.resolve("llo-dialogue/package.json")));
}
const elements = JSON.parse(await readFile(new URL(import.meta.resolve("llo-dialogue/custom-elements.json"))));
assert.deepEqual(elements.modules.map(({ path }) => path), ["index.js"]);
