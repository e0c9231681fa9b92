import { describe, expect, test } from "@jest/globals";
import { SAMPLES } from "../scripts/samples/sample-budgets";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { BudgetBook } from "../src/model/book";
import type { Fact } from "../src/model/fact";
import { remembered } from "../src/model/remembered";
import type { Review } from "../src/model/review";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import type { Table } from "../src/model/table";
import { readBudget, review } from "../src/pipeline";
import { NONSENSE, withUnknownColumn, withUnknownLine, withUnknownTable } from "./unknown-parts";
import { sampleFiles } from "./sample-files";

const snapshotOf = remembered((file): Promise<WorkbookSnapshot> =>
  openWorkbook(sampleFiles.get(file) ?? new Uint8Array(), file).read(),
);

const errorsOf = ({ findings }: Review): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);

/** What the user is told about the part that nobody knows: G08 names it. */
const told = ({ findings }: Review): number =>
  findings.filter(({ code, message }) => code === "G08" && message.includes(NONSENSE)).length;

/** Tables with amounts, and one of their lines each: the first of the first table, a middle one of the next, and so on. */
function linesToTouch({ tables, facts }: BudgetBook): readonly (readonly [Table, Fact])[] {
  return tables.flatMap((table, i) => {
    const items = facts
      .inTable(table)
      .filter(({ amount, line }) => amount !== 0 && line.role === "item" && !line.ofWhich);
    const fact = items[[0, Math.floor(items.length / 2), items.length - 1][i % 3] ?? 0];
    return fact ? [[table, fact] as const] : [];
  });
}

const NAMED_FREELY = /^(?:project|procurement)$/;

describe.each(SAMPLES.map(({ file }) => file))("%s 里添上看不懂的金额：没有一条强制，并且只说一次", (file) => {
  test("看不懂的一栏", async () => {
    const snapshot = await snapshotOf(file);
    for (const [table, { cell }] of linesToTouch(readBudget(snapshot)).filter((_, i) => i % 2 === 0)) {
      const found = review(withUnknownColumn(snapshot, table, cell.row));
      expect([table.sheet, cell.row, errorsOf(found), told(found)]).toEqual([table.sheet, cell.row, [], 1]);
    }
  });

  test("看不懂的一行", async () => {
    const snapshot = await snapshotOf(file);
    for (const [table, { cell, line }] of linesToTouch(readBudget(snapshot)).filter((_, i) => i % 2 === 1)) {
      // any name may be that of a project
      if (!line.labelCell || NAMED_FREELY.test(line.panel.rowsBy)) continue;
      const place = { row: cell.row, label: line.labelCell.column, amount: cell.column };
      const found = review(withUnknownLine(snapshot, table, place));
      expect([table.sheet, cell.row, errorsOf(found), told(found)]).toEqual([table.sheet, cell.row, [], 1]);
    }
  });

  test("看不懂的一张表", async () => {
    const found = review(withUnknownTable(await snapshotOf(file)));
    expect([errorsOf(found), told(found)]).toEqual([[], 1]);
  });
});

describe("没有判断的，说明原因", () => {
  test("一栏看不懂，涉及它的规则合成一句", async () => {
    const snapshot = await snapshotOf("jiangxi.xlsx");
    const { tables, facts } = readBudget(snapshot);
    const table = tables.find(({ type }) => type === "expenditure");
    const total = table && facts.inTable(table).find(({ line }) => line.role === "total");
    const { notJudged } = review(table && total ? withUnknownColumn(snapshot, table, total.cell.row) : snapshot);
    expect(notJudged).toEqual([
      {
        kind: "unknown-column",
        reason: expect.stringMatching(new RegExp(`“${NONSENSE}”含义未知$`)),
        rules: ["N15"],
        cells: [expect.objectContaining({ sheet: table?.sheet })],
      },
    ]);
  });
});
