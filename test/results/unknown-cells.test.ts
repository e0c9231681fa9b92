import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { SAMPLES } from "../../scripts/samples/sample-budgets";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { type CellRef, toA1 } from "../../src/model/cell";
import type { Finding } from "../../src/model/finding";
import { type CellSnapshot, NO_RESULT, type WorkbookSnapshot } from "../../src/model/snapshot";
import { readBudget, review } from "../../src/pipeline";

const read = (file: string): Promise<WorkbookSnapshot> =>
  openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", file))), file).read();

/** The workbook with a formula in the place of one amount, of a kind we do not calculate and without a result. */
const withUnknown = (snapshot: WorkbookSnapshot, at: CellRef): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) =>
    sheet.name === at.sheet ? { ...sheet, cells: sheet.cells.map((cell) => emptied(cell, at)) } : sheet,
  ),
});

const emptied = (cell: CellSnapshot, { row, column }: CellRef): CellSnapshot =>
  cell.row === row && cell.column === column
    ? { row, column, value: NO_RESULT, result: "missing", formula: "=VLOOKUP(A1,B:C,2,0)" }
    : cell;

const accusing = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ code, severity }) => severity !== "info" && code !== "E14").map(({ message }) => message);

/** Every amount would take minutes; a stride that no table's width divides meets all tables and columns. */
const STRIDE = 67;

test.each(SAMPLES.map(({ file }) => file))("%s：哪一格没有结果，都不因此指出别的差错", async (file) => {
  const snapshot = await read(file);
  const amounts = readBudget(snapshot).facts.all.filter((_, i) => i % STRIDE === 0);
  expect(amounts.length).toBeGreaterThan(2);
  const before = new Set(accusing(review(snapshot).findings));
  for (const { cell } of amounts) {
    const { findings } = review(withUnknown(snapshot, cell));
    const added = accusing(findings).filter((message) => !before.has(message));
    expect([toA1(cell), ...added]).toEqual([toA1(cell)]);
    expect(findings.filter(({ code }) => code === "E14")).toHaveLength(1);
  }
});

test("没有结果的格不是金额，也不是零", async () => {
  const snapshot = await read("national.xlsx");
  const [fact] = readBudget(snapshot).facts.all;
  if (!fact) throw new Error("the sample has amounts");
  const book = readBudget(withUnknown(snapshot, fact.cell));
  expect(book.facts.at(fact.cell)).toBeUndefined();
  expect(book.doubts).toMatchObject([{ kind: "no-result", sheet: fact.cell.sheet, table: { type: fact.table.type } }]);
});
