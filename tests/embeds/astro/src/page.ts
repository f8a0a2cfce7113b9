// The script of the page: defines the elements, and says what it heard.
import "llo-dialogue/dialogue";
import type { LloDialogueElement } from "llo-dialogue";

const element: LloDialogueElement | null = document.querySelector("llo-dialogue");
element?.addEventListener("llo-change", ({ detail }) => {
  const output = document.querySelector("output");
  if (output && detail.schema === "llo-result/1") output.textContent = detail.current?.quadrant ?? "";
});
