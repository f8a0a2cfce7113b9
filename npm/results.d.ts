// The functions of results.js: results in the formats of other programs.

import type { LloResult, Quadrant } from "./llo.js";

export type Moment = "current" | "desired";

/** Below it stand the names of what we put into xAPI. Nothing is ever asked there. */
export declare const NAMESPACE: "https://llo-dialogue.invalid/xapi/";
/** From how many people on the numbers of people in each corner may be shown. */
export declare const COUNTS_FROM: 5;
/** In the order of the board, line by line. */
export declare const CORNERS: readonly Quadrant[];
export declare const MOMENTS: readonly Moment[];
/** The columns of the table: where the value stands in the result. */
export declare const COLUMNS: readonly string[];

/** Something that is no result. */
export declare class NotAResult extends TypeError {
  /** Where, such as `current.focus`; empty for the whole. In a list with the number: `[3].current.focus`. */
  readonly path: string;
  readonly why: "object" | "schema" | "self-check" | "session" | "choice" | "text" | "time" | "odd" | "corner" | "step";
}

/** A result with the fields that `llo-result/1` names, and no others. Throws `NotAResult`. */
export declare function readResult(value: unknown): LloResult;

/** One table of many results. `;` is what an Excel in Dutch opens with a double click. Throws `NotAResult`. */
export declare function toCsv(results: readonly unknown[], options?: { separator?: "," | ";" }): string;

/** Who did it: an Agent of xAPI, with exactly one of `mbox`, `mbox_sha1sum`, `openid` and `account`. */
export interface Agent {
  objectType?: "Agent";
  name?: string;
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
}

/** What was done. `id` is an IRI of yours. */
export interface Activity {
  id: string;
  definition?: Record<string, unknown>;
}

/** A statement of xAPI 2.0. */
export interface Statement {
  id: string;
  actor: Agent & { objectType: "Agent" };
  verb: { id: string; display: Record<string, string> };
  object: Activity & { objectType: "Activity" };
  result: { completion: boolean; extensions?: Record<string, unknown> };
  context: { language: string; extensions: Record<string, unknown> };
  timestamp: string;
  version: "2.0.0";
}

/** A statement, without a score. `id` is a UUID; without it, a random one. Throws `NotAResult`. */
export declare function toXapi(result: unknown, about: { actor: Agent; activity: Activity; id?: string }): Statement;

/** A results report of QTI 3.0: a `point` for each pin, x from organisation to people, y from reactive down to proactive. Throws `NotAResult`. */
export declare function toQti(result: unknown): string;

/** How many people stand in each corner, as far as a group may be shown. Throws `NotAResult`. */
export declare function countCorners(
  results: readonly unknown[],
  moment: Moment,
  /** `people` of what was shown last. */
  before?: number,
): { people: number; waiting: number; corners: Record<Quadrant, number> | null };

/** A random UUID, also on a page of plain http. */
export declare function uuid(): string;
