import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SAMPLES } from "../../scripts/samples/sample-budgets";
import { withResults } from "../../src/calculate/index";
import { findingJson } from "../../src/cli/check-json";
import { createExcelHost } from "../../src/hosts/excel/index";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { type CellSnapshot, NO_RESULT, type WorkbookSnapshot } from "../../src/model/snapshot";
import { review } from "../../src/pipeline";
import { emulate } from "../excel/from-snapshot";
import { openExcel } from "../excel/library";
import { CENTRAL } from "../other-layouts/central";
import { NUMBERED } from "../other-layouts/numbered";
import { drawnFile } from "../xlsx/draw-package";
import { onCommandLine, onPage, type Said } from "./shells";

const bytesOf = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", file)));

/** The sample whose totals are formulas. */
const WITH_FORMULAS = "national.xlsx";
const STRIPPED = "有公式而没有结果.xlsx";

const readFile = (bytes: Uint8Array): Promise<WorkbookSnapshot> => openWorkbook(bytes, "一.xlsx").read();

/** The workbook as a program writes that does not calculate: formulas without their results. */
const withoutResults = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(emptied) })),
});

const emptied = (cell: CellSnapshot): CellSnapshot =>
  cell.formula === undefined ? cell : { ...cell, value: NO_RESULT, result: "missing" };

/** The pane: Excel has opened the file and calculated it. */
async function inPane(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  openExcel(emulate(withResults(await readFile(bytes)).sheets));
  return createExcelHost().read();
}

/** What is said of the budget; whether results were missing is a matter of the file. */
const ofBudget = (said: Said): Said => (said === "refused" ? said : said.filter(({ rule }) => rule !== "E14"));

const reviewed = (snapshot: WorkbookSnapshot): Said =>
  JSON.parse(JSON.stringify(review(snapshot).findings.map(findingJson))) as Said;

const files: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ...[...SAMPLES.map(({ file }) => file), "with-mistakes.xlsx"].map(
    (file) => [file, async () => bytesOf(file)] as const,
  ),
  [STRIPPED, async () => drawnFile(withoutResults(await readFile(bytesOf(WITH_FORMULAS))))],
  ["中央部门的表样.xlsx", async () => drawnFile(CENTRAL)],
  ["带编号的表样.xlsx", async () => drawnFile(NUMBERED)],
];

describe("命令行、页面和 Excel 窗格对同一个文件说的一样", () => {
  let folder = "";
  let printed: ReadonlyMap<string, Said> = new Map();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "同样 "));
    for (const [name, bytes] of files) await writeFile(join(folder, name), await bytes());
    printed = await onCommandLine(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("每个文件都由命令行校验过", () => {
    expect([...printed.keys()].sort()).toEqual(files.map(([name]) => name).sort());
  });

  test.each(files)("%s", async (name, bytes) => {
    const file = await bytes();
    const said = printed.get(name) ?? "refused";
    expect(await onPage(file, name)).toEqual(said);
    expect(ofBudget(reviewed(await inPane(file)))).toEqual(ofBudget(said));
  });

  test("简单公式没有结果也照样算出：说的和有结果时一样，只多一条说明", () => {
    const stripped = printed.get(STRIPPED) ?? "refused";
    expect(ofBudget(stripped)).toEqual(printed.get(WITH_FORMULAS));
    const missing = stripped === "refused" ? [] : stripped.filter(({ rule }) => rule === "E14");
    expect(missing.map(({ severity }) => severity)).toEqual(["info"]);
  });
});
