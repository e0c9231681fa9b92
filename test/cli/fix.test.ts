import { expect, test } from "@jest/globals";
import type { FixDeps, GivenFile } from "../../src/cli/deps";
import { fixCommand, fixOptionsOf, type FixOptions } from "../../src/cli/fix";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { SETTINGS_STATE } from "../../src/model/settings";
import { sampleFiles } from "../sample-files";

const SAMPLE = "with-mistakes.xlsx";
const FILE: GivenFile = { path: `dir/${SAMPLE}`, name: SAMPLE };
const OPTIONS: FixOptions = { profile: "auto", format: "json", fix: "all", out: "改正.xlsx" };

interface Printed {
  readonly findings: readonly { readonly rule: string; readonly fixes?: readonly object[] }[];
  readonly fixed: readonly { readonly sheet: string; readonly cell: string; readonly after: string }[];
  readonly notFixed: readonly { readonly reason: string }[];
}

const unasked = () => Promise.reject(new Error("nobody asks for this here"));

/** @param kept the decisions that the pane left with the workbook, as text */
async function fixing(options: Partial<FixOptions>, list = "", kept?: string) {
  const out: string[] = [];
  const err: string[] = [];
  let written: Uint8Array | undefined;
  const deps: FixDeps = {
    version: "0.0.0",
    rules: [],
    readBook: unasked,
    review: unasked,
    importCatalogue: unasked,
    print: (text) => void out.push(text),
    warn: (line) => void err.push(line),
    keepBug: () => undefined,
    readText: async () => list,
    readTextSource: unasked,
    openWorkbook: async () => {
      const workbook = openWorkbook(sampleFiles.get(SAMPLE) ?? new Uint8Array(), SAMPLE);
      await workbook.saveState(SETTINGS_STATE, kept);
      return workbook;
    },
    openOutput: async () => async (bytes) => void (written = bytes),
  };
  const code = await fixCommand(FILE, { ...OPTIONS, ...options }, deps);
  const bytes = written ?? new Uint8Array();
  return { code, err, json: JSON.parse(out.join("")) as Printed, book: await openWorkbook(bytes, "改正.xlsx").read() };
}

test("--fix all：只有一种改法的都改正，写入另一个文件，输出改正后的结果", async () => {
  const { code, json, book, err } = await fixing({});
  expect(json.fixed.map(({ cell, after }) => `${cell} ${after}`)).toEqual([
    "C4 1253.18",
    "A1 2025",
    "A33 368.57万元",
    "D12 18.01",
  ]);
  // the table that is missing, and a name of which the bundled classification is not sure
  expect(json.findings.map(({ rule }) => rule)).toEqual(["G04", "K02", "X21"]);
  expect([code, json.notFixed]).toEqual([1, []]);
  expect(err[0]).toContain("已改正 4 处，写入“改正.xlsx”");
  const cell = book.sheets
    .find(({ name }) => name === "收入预算总表")
    ?.cells.find((each) => each.row === 12 && each.column === 4);
  expect(cell).toMatchObject({ value: 18.01, numberFormat: "0.00" });
});

test("--fix 清单：只改列出的，不是现在所给的改法逐条说明", async () => {
  const listed = { sheet: "支出预算总表", cell: "C4", before: "1263.18", after: "1253.18", label: "随便" };
  const { json } = await fixing({ fix: "list.json" }, JSON.stringify([listed, { ...listed, after: "1" }, listed]));
  expect(json.fixed.map(({ cell }) => cell)).toEqual(["C4"]);
  expect(json.notFixed.map(({ reason }) => reason.slice(0, 6))).toEqual(["这一处现在没", "与清单中前面"]);
});

test("随工作簿保存的决定读不出来：说一句，照样改正", async () => {
  const { code, err } = await fixing({ decisions: true }, "", "{");
  expect([code, err[0]]).toEqual([1, `“dir/${SAMPLE}”里保存的决定无法读取，没有采用。`]);
});

test("清单不是数组、没有 --out、几个工作簿：一句话", async () => {
  await expect(fixing({ fix: "list.json" }, "{}")).rejects.toThrow("修正清单“list.json”不能使用");
  const problem =
    (options: object, files = [FILE]) =>
    () =>
      fixOptionsOf({ profile: "auto", format: "text", ...options }, files);
  expect(problem({ fix: "all" })).toThrow("--fix 要与 --out 一起使用");
  expect(problem({ out: "a.xlsx" })).toThrow("--fix 要与 --out 一起使用");
  expect(problem({ fix: "all", out: "a.docx" })).toThrow("--out 要写成 .xlsx 文件名");
  expect(problem({ fix: "all", out: "a.xlsx" }, [FILE, FILE])).toThrow("--fix 只能与一个工作簿一起使用");
  expect(problem({})()).toBeUndefined();
});
