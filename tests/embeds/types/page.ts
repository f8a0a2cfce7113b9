// The package in a page without a framework.
import "llo-dialogue";
import "llo-dialogue/dialogue";
import "llo-dialogue/self-check";
import "llo-dialogue/board";
import type { LloDialogueElement, LloResult } from "llo-dialogue";
import { NotAResult, countCorners, readResult, toCsv, toQti, toXapi } from "llo-dialogue/results";
import type { Agent } from "llo-dialogue/results";

const dialogue: LloDialogueElement | null = document.querySelector("llo-dialogue");
const result: LloResult | null | undefined = dialogue?.getResult();
console.log(result?.current?.quadrant);
document.addEventListener("llo-result", ({ detail }) => console.log(detail.schema));
// @ts-expect-error: no such place
if (dialogue) dialogue.storage = "cloud";

const actor: Agent = { account: { homePage: "https://school.example", name: "7f3a" } };
const files: [string, string] = [toCsv([result], { separator: ";" }), toQti(result)];
const statement = toXapi(result, { actor, activity: { id: "https://school.example/llo" } });
console.log(files, statement.timestamp, readResult({}).current?.quadrant, countCorners([], "desired").corners?.["people-reactive"]);
console.log(({ why }: NotAResult) => why === "corner");
// @ts-expect-error: who it was has to be said
toXapi(result, { activity: { id: "https://school.example/llo" } });
// @ts-expect-error: there is no score
console.log(statement.result.score);
