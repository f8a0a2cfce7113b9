// What programs of others read in the files that www/results.js makes: Python's readers of CSV, XML and zip, LibreOffice, and
// Learning Locker's check of xAPI statements. `cargo xtask test interop` brings them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

import { COLUMNS, toCsv, toQti, toXapi } from "../../www/results.js";

// With its library inside, as the page has it.
const { zip } = await import(process.env.LLO_ZIP);

const fixtures = new URL("../fixtures/result/", import.meta.url);
const results = readdirSync(fixtures).map((name) => JSON.parse(readFileSync(new URL(name, fixtures), "utf8")));
const wild = ["=1+1", 'een "twee", drie; vier', "een\r\ntwee", "@SUM(1)\t=2", "-1", "é＝漢"].map((wording) => ({ ...results[0], wording }));

/** What a program in Python prints of a file as JSON. */
function python(script, input) {
  const printed = execFileSync("python3", ["-c", `import json, sys\ndata = sys.stdin.buffer.read()\n${script}`], { input, encoding: "utf8" });
  return JSON.parse(printed);
}

test("Python reads the table back", () => {
  const all = [...results, ...wild];
  for (const separator of [",", ";"]) {
    const read = `import csv, io\ntext = io.StringIO(data.decode('utf-8-sig'), newline='')
print(json.dumps(list(csv.reader(text, delimiter=${JSON.stringify(separator)}, strict=True))))`;
    const rows = python(read, toCsv(all, { separator }));
    assert.deepEqual(rows[0], COLUMNS);
    assert.equal(rows.length, all.length + 1);
    rows.slice(1).forEach((row, i) => {
      const { current, desired, step, wording } = all[i];
      assert.equal(row.length, COLUMNS.length);
      assert.equal(row[4].replaceAll("'", ""), wording);
      assert.deepEqual(row.slice(6, 9), current ? [current.quadrant, String(current.focus), String(current.stance)] : ["", "", ""]);
      assert.deepEqual(row.slice(9, 12), desired ? [desired.quadrant, String(desired.focus), String(desired.stance)] : ["", "", ""]);
      assert.deepEqual(row.slice(12), step ? [step.stays ? "true" : "false", step.towards.join(" ")] : ["", ""]);
    });
  }
});

test("LibreOffice opens the table and runs nothing of it", () => {
  const folder = mkdtempSync(join(tmpdir(), "llo-results-"));
  const opened = (text) => {
    writeFileSync(join(folder, "table.csv"), text);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const how = ["--headless", "--convert-to", "fods", "--infilter=CSV:44,34,76,1,,1033", "--outdir", folder, join(folder, "table.csv")];
    execFileSync("soffice", [profile, ...how], { stdio: "pipe" });
    const sheet = readFileSync(join(folder, "table.fods"), "utf8");
    return { formulas: sheet.match(/table:formula=/g)?.length ?? 0, sheet };
  };
  assert.equal(opened("a,=1+1\r\n").formulas, 1, "it does run a formula that is in a file");
  const { formulas, sheet } = opened(toCsv(wild));
  assert.equal(formulas, 0);
  assert.match(sheet, /<text:p>step\.towards<\/text:p>/);
  assert.match(sheet, /é＝漢|é'＝漢/);
  rmSync(folder, { recursive: true });
});

test("Learning Locker takes the statements", () => {
  const { default: problems } = createRequire(import.meta.url)(process.env.LLO_XAPI_VALIDATION);
  const activity = { id: "https://school.example/llo", definition: { name: { nl: "LLO-dialoog" } } };
  const actors = [
    { account: { homePage: "https://school.example", name: "7f3a" } },
    { objectType: "Agent", name: "Anne", mbox: "mailto:anne@school.example" },
    { mbox_sha1sum: "0123456789abcdef0123456789abcdef01234567" },
    { openid: "https://anne.example/" },
  ];
  for (const result of results) {
    for (const actor of actors) {
      // It knows the version before: the rules for what is in our statements are the same in both.
      const { version, ...rest } = JSON.parse(JSON.stringify(toXapi(result, { actor, activity })));
      assert.equal(version, "2.0.0");
      assert.deepEqual(problems(rest), []);
      assert.notDeepEqual(problems({ ...rest, verb: {} }), [], "it does look");
      assert.notDeepEqual(problems({ ...rest, result: { ...rest.result, feeling: 1 } }), [], "it does look");
    }
  }
});

// No package of a registry that the tests may use carries the schema of QTI: these are its rules for what we write.
test("the answers have the structure of a results report of QTI 3.0", () => {
  const read = `import xml.etree.ElementTree as tree
def plain(it): return [it.tag, it.attrib, (it.text or '').strip(), [plain(child) for child in it]]
print(json.dumps(plain(tree.fromstring(data))))`;
  const name = (tag) => `{http://www.imsglobal.org/xsd/imsqti_result_v3p0}${tag}`;
  for (const result of results) {
    const [root, attributes, , [context, ...items]] = python(read, toQti(result));
    assert.deepEqual([root, attributes], [name("assessmentResult"), {}]);
    assert.deepEqual(context, [name("context"), {}, "", []]);
    const expected = ["current", "desired"].map((moment, i) => {
      const pin = result[moment];
      const value = pin ? [[name("value"), {}, `${pin.focus} ${pin.stance}`, []]] : [];
      const response = [name("candidateResponse"), {}, "", value];
      const variable = [name("responseVariable"), { identifier: "RESPONSE", cardinality: "single", baseType: "point" }, "", [response]];
      const sessionStatus = result.status === "done" ? "final" : "pendingSubmission";
      return [name("itemResult"), { identifier: `llo-${moment}`, sequenceIndex: String(i + 1), datestamp: result.time, sessionStatus }, "", [variable]];
    });
    assert.deepEqual(items, expected);
  }
});

test("Python unpacks a zip of ours", () => {
  const files = results.map((result, i) => ({ name: `result-${i + 1}.xml`, text: `${toQti(result)}<!-- é漢 -->` }));
  const read = `import io, zipfile
with zipfile.ZipFile(io.BytesIO(data)) as it:
    print(json.dumps([it.testzip(), [{'name': name, 'text': it.read(name).decode()} for name in it.namelist()]]))`;
  assert.deepEqual(python(read, zip(files)), [null, files]);
  assert.deepEqual(python(read, zip([])), [null, []]);
});
