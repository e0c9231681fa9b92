import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { SAMPLES } from "../../scripts/samples/sample-budgets";
import { withResults } from "../../src/calculate/index";
import { createExcelHost } from "../../src/hosts/excel/index";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { addressInSheet } from "../../src/model/cell";
import type { Finding } from "../../src/model/finding";
import { type CellSnapshot, NO_RESULT, type WorkbookSnapshot } from "../../src/model/snapshot";
import { review } from "../../src/pipeline";
import { GridHost } from "../../src/workbench/grid-host";
import { emulate } from "../excel/from-snapshot";
import { openExcel } from "../excel/library";
import { CENTRAL } from "../other-layouts/central";
import { NUMBERED } from "../other-layouts/numbered";
import { drawnFile } from "../xlsx/draw-package";

const bytesOf = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", file)));

/** The sample whose totals are formulas. */
const WITH_FORMULAS = "national.xlsx";

const readFile = (bytes: Uint8Array): Promise<WorkbookSnapshot> => openWorkbook(bytes, "一.xlsx").read();

/** The workbook as a program writes that does not calculate: formulas without their results. */
const withoutResults = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(emptied) })),
});

const emptied = (cell: CellSnapshot): CellSnapshot =>
  cell.formula === undefined ? cell : { ...cell, value: NO_RESULT, result: "missing" };

/** The page: the file behind a grid, which calculates what has no result in order to show it. */
async function onPage(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const ignore = (): void => undefined;
  const host = new GridHost(openWorkbook(bytes, "一.xlsx"), {
    onSheets: ignore,
    onChanged: ignore,
    onRefused: ignore,
  });
  const { sheets } = await host.read();
  host.calculated(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, result }) =>
        result === "missing" ? [{ cell: { sheet: name, row, column }, value: 0.1 + 0.2 }] : [],
      ),
    ),
  );
  return host.read();
}

/** The pane: Excel has opened the file and calculated it. */
async function inPane(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  openExcel(emulate(withResults(await readFile(bytes)).sheets));
  return createExcelHost().read();
}

/** What is said of the budget; whether results were missing is a matter of the file. */
const said = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ code }) => code !== "E14")
    .map(({ code, severity, message, cells }) =>
      [code, severity, message, ...cells.map((cell) => `${cell.sheet}!${addressInSheet(cell)}`)].join(" "),
    );

const files: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ...[...SAMPLES.map(({ file }) => file), "with-mistakes.xlsx"].map(
    (file) => [file, async () => bytesOf(file)] as const,
  ),
  ["有公式而没有结果", async () => drawnFile(withoutResults(await readFile(bytesOf(WITH_FORMULAS))))],
  ["中央部门的表样", async () => drawnFile(CENTRAL)],
  ["带编号的表样", async () => drawnFile(NUMBERED)],
];

describe("命令行、页面和 Excel 窗格对同一个文件说的一样", () => {
  test.each(files)("%s", async (_name, bytes) => {
    const file = await bytes();
    const expected = said(review(await readFile(file)).findings);
    expect(said(review(await onPage(file)).findings)).toEqual(expected);
    expect(said(review(await inPane(file)).findings)).toEqual(expected);
  });

  test("简单公式没有结果也照样算出：说的和有结果时一样，只多一条说明", async () => {
    const file = bytesOf(WITH_FORMULAS);
    const stored = review(await readFile(file)).findings;
    const stripped = review(await readFile(drawnFile(withoutResults(await readFile(file))))).findings;
    expect(said(stripped)).toEqual(said(stored));
    expect(stripped.filter(({ code }) => code === "E14").map(({ severity }) => severity)).toEqual(["info"]);
  });
});
