// What www/results.js makes of results, and what it refuses. Programs of others read it in others.test.mjs.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { COLUMNS, COUNTS_FROM, NAMESPACE, NotAResult, countCorners, readResult, toCsv, toQti, toXapi, uuid } from "../../www/results.js";

const folder = new URL("../fixtures/result/", import.meta.url);
const fixtures = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const done = JSON.parse(readFileSync(new URL("two-poles-done.json", folder), "utf8"));
const stays = JSON.parse(readFileSync(new URL("stays-done.json", folder), "utf8"));
const about = { actor: { account: { homePage: "https://school.example", name: "7f3a" } }, activity: { id: "https://school.example/llo" } };

/** The same with another value at a path. */
function with_(path, value) {
  const copy = structuredClone(done);
  const keys = path.split(".");
  const last = keys.pop();
  const holder = keys.reduce((it, key) => it[key], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

test("every result that the elements give is taken as it is", () => {
  assert.ok(fixtures.length > 5);
  for (const result of fixtures) assert.deepEqual(readResult(result), result);
});

test("what no version names gets nowhere", () => {
  const more = { ...done, reason: "GEHEIM", name: "GEHEIM", current: { ...done.current, reason: "GEHEIM" } };
  assert.deepEqual(readResult(more), done);
  for (const text of [toCsv([more]), JSON.stringify(toXapi(more, about)), toQti(more)]) assert.doesNotMatch(text, /GEHEIM|reason/);
});

test("what is no result is refused, with where and why", () => {
  const table = [
    [null, "", "object"],
    [[done], "", "object"],
    ["llo-result/1", "", "object"],
    [{}, "schema", "schema"],
    [with_("schema", "llo-result/2"), "schema", "schema"],
    [with_("schema", "llo-self-check-result/1"), "schema", "self-check"],
    [with_("schema", "llo-session/1"), "schema", "session"],
    [with_("element", "llo-board"), "element", "choice"],
    [with_("status", undefined), "status", "choice"],
    [with_("language", "de"), "language", "choice"],
    [with_("wording", ""), "wording", "text"],
    [with_("wording", "x".repeat(65)), "wording", "text"],
    [with_("time", "2026-11-23T09:30:00Z"), "time", "time"],
    [with_("time", "2026-02-30T09:00:00Z"), "time", "time"],
    [with_("time", "2026-11-23T25:00:00Z"), "time", "time"],
    [with_("current", undefined), "current", "object"],
    [with_("current", [27, 29]), "current", "object"],
    [with_("current.quadrant", "toString"), "current.quadrant", "choice"],
    [with_("current.focus", "27"), "current.focus", "odd"],
    [with_("current.focus", 28), "current.focus", "odd"],
    [with_("desired.stance", 101), "desired.stance", "odd"],
    [with_("desired.stance", null), "desired.stance", "odd"],
    [with_("desired.focus", 27), "desired.quadrant", "corner"],
    [with_("step", null), "step", "object"],
    [with_("step", { stays: true, towards: [] }), "step", "step"],
    [with_("step.towards", ["people"]), "step", "step"],
    [with_("desired", null), "step", "step"],
  ];
  for (const [value, path, why] of table) {
    const wrong = (error) => {
      assert.ok(error instanceof NotAResult && error instanceof TypeError);
      assert.deepEqual([error.path, error.why], [path, why], JSON.stringify(value));
      return error.message.startsWith(path);
    };
    assert.throws(() => readResult(value), wrong);
    assert.throws(() => toXapi(value, about), wrong);
    assert.throws(() => toQti(value), wrong);
  }
  assert.throws(() => toCsv([done, with_("current.focus", 28)]), { path: "[1].current.focus", message: "[1].current.focus: has to be an odd number from 1 to 99" });
  assert.throws(() => countCorners([null], "current"), { path: "[0]", message: "[0]: has to be an object" });
  assert.throws(() => toCsv(done), { why: "object" });
  assert.throws(() => toCsv([], { separator: "\t" }), /separator/);
});

test("a table has the same columns whatever is in it", () => {
  const empty = `\ufeff${COLUMNS.join(",")}\r\n`;
  assert.equal(toCsv([]), empty);
  const row = "llo-result/1,llo-dialogue,done,nl,llo-2026-11,2026-11-23T09:00:00Z,organisation-reactive,27,29,people-proactive,75,81,false,people proactive\r\n";
  assert.equal(toCsv([done]), empty + row);
  assert.equal(toCsv([done], { separator: ";" }), (empty + row).replaceAll(",", ";"));
  const none = fixtures.find(({ current, desired }) => !current && !desired);
  assert.ok(toCsv([none]).endsWith("Z,,,,,,,,\r\n"));
});

test("a host's name of its words is no formula and stays in its cell", () => {
  const table = [
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["\t=1", "\"'\t'=1\""],
    ["\r=1", "\"'\r'=1\""],
    ["＝1", "'＝1"],
    ["a,=1", "\"a,'=1\""],
    ['a"b', '"a""b"'],
    ["a;b", '"a;b"'],
    ["hr-2026", "hr-2026"],
  ];
  for (const [wording, cell] of table) {
    const text = toCsv([with_("wording", wording)]);
    assert.ok(text.includes(`,nl,${cell},2026-`), `${JSON.stringify(wording)}: ${text}`);
  }
});

test("a statement has the pins, and never a score", () => {
  const id = "0f1e2d3c-4b5a-4978-8765-43210fedcba9";
  const statement = toXapi(done, { ...about, id });
  assert.equal(statement.id, id);
  assert.equal(statement.verb.id, "http://adlnet.gov/expapi/verbs/completed");
  assert.deepEqual(statement.result, {
    completion: true,
    extensions: { [`${NAMESPACE}current`]: done.current, [`${NAMESPACE}desired`]: done.desired, [`${NAMESPACE}step`]: done.step },
  });
  assert.deepEqual([statement.timestamp, statement.version], ["2026-11-23T09:00:00Z", "2.0.0"]);
  const open = toXapi(fixtures.find(({ status, current, desired }) => status === "open" && !current && !desired), about);
  assert.equal(open.verb.id, "http://adlnet.gov/expapi/verbs/responded");
  assert.deepEqual(open.result, { completion: false });
  assert.match(open.id, /^[0-9a-f-]{36}$/);
  for (const result of fixtures) assert.doesNotMatch(JSON.stringify(toXapi(result, about)), /score|success|null/);
});

test("who and what a statement is about is not guessed", () => {
  const wrong = [
    { ...about, actor: undefined },
    { ...about, actor: { name: "Anne" } },
    { ...about, actor: { mbox: "anne@school.example" } },
    { ...about, actor: { mbox: "mailto:anne@school.example", openid: "https://anne.example" } },
    { ...about, actor: { objectType: "Group", mbox: "mailto:team@school.example" } },
    { ...about, actor: { account: { homePage: "school", name: "7f3a" } } },
    { ...about, actor: { mbox_sha1sum: "12" } },
    { ...about, activity: undefined },
    { ...about, activity: { id: "llo" } },
    { ...about, id: "1" },
  ];
  for (const one of wrong) assert.throws(() => toXapi(done, one), /^TypeError: (actor|activity|id): /);
});

test("a random UUID can be had without a secure context", () => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
  const made = uuid();
  Object.defineProperty(crypto, "randomUUID", { value: randomUUID, configurable: true });
  assert.match(made, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a point has x from organisation to people and y from reactive down to proactive", () => {
  const values = [...toQti(done).matchAll(/<value>(.*?)<\/value>/g)].map(([, value]) => value);
  assert.deepEqual(values, ["27 29", "75 81"]);
});

test("corners are counted from five people on, and later only with five more", () => {
  assert.equal(COUNTS_FROM, 5);
  const people = (number) => Array.from({ length: number }, () => done);
  assert.deepEqual(countCorners(people(4), "current"), { people: 0, waiting: 4, corners: null });
  const five = countCorners(people(5), "current");
  const corners = { "organisation-reactive": 5, "people-reactive": 0, "organisation-proactive": 0, "people-proactive": 0 };
  assert.deepEqual(five, { people: 5, waiting: 0, corners });
  const mixed = [...people(5), stays, stays, stays, stays];
  assert.deepEqual(countCorners(mixed, "current", five.people), { people: 5, waiting: 4, corners }, "four are told by nothing");
  const ten = countCorners([...mixed, stays], "current", 5);
  assert.deepEqual([ten.people, ten.waiting, ten.corners[stays.current.quadrant]], [10, 0, 5 + 5 * (stays.current.quadrant === "organisation-reactive")]);
});

test("each pin has a floor of its own, and only those who are done are counted", () => {
  const open = { ...done, status: "open" };
  assert.equal(countCorners([done, done, done, done, open], "desired").corners, null);
  const only = { ...done, desired: null, step: null };
  const five = [done, done, done, done, only];
  assert.equal(countCorners(five, "current").people, 5);
  assert.deepEqual(countCorners(five, "desired"), { people: 0, waiting: 4, corners: null });
  assert.throws(() => countCorners(five, "later"), /moment/);
});
