import { describe, expect, test } from "@jest/globals";
import { SAMPLES } from "../scripts/samples/sample-budgets";
import { RULES } from "../src/check/index";
import { openWorkbook } from "../src/hosts/xlsx/index";
import type { BudgetBook } from "../src/model/book";
import { remembered } from "../src/model/remembered";
import type { SheetSnapshot, WorkbookSnapshot } from "../src/model/snapshot";
import type { Table } from "../src/model/table";
import { TABLE_TERMS } from "../src/model/table-id";
import { readBudget } from "../src/pipeline";
import { sampleFiles } from "./sample-files";

const snapshotOf = remembered((file): Promise<WorkbookSnapshot> =>
  openWorkbook(sampleFiles.get(file) ?? new Uint8Array(), file).read(),
);

interface Skipped {
  readonly rule: string;
  readonly reason: string;
}

const skippedIn = (book: BudgetBook): readonly Skipped[] =>
  RULES.flatMap((rule) => {
    const found = rule.judge(book);
    return typeof found === "string" ? [{ rule: rule.code, reason: found }] : [];
  });

const NAME = "“((?:[^“”]|“[^”]*”)+)”";

/** The tables a reason says are not there: it then begins with 没有 and their names. */
const saidAbsent = ({ reason }: Skipped): readonly string[] => {
  const names = new RegExp(`^没有(?:找到)?((?:${NAME}、?)+)`).exec(reason)?.[1] ?? "";
  return [...names.matchAll(new RegExp(NAME, "g"))].flatMap(([, name]) => name ?? []);
};

/** Rules that say the table is not there although it is. */
const untrueIn = (book: BudgetBook, type: Table["type"]): readonly Skipped[] =>
  skippedIn(book).filter((each) => saidAbsent(each).includes(TABLE_TERMS[type]));

/** The workbook with the cells of one table's sheet changed. */
const changed = (
  { sheets, ...rest }: WorkbookSnapshot,
  table: Table,
  change: (sheet: SheetSnapshot) => SheetSnapshot["cells"],
): BudgetBook =>
  readBudget({
    ...rest,
    sheets: sheets.map((sheet) => (sheet.name === table.sheet ? { ...sheet, cells: change(sheet) } : sheet)),
  });

const tablesOf = ({ tables }: BudgetBook): readonly Table[] => tables.filter(({ headRows }) => headRows.length > 0);

describe("每条规则没有评估的原因都与实情相符", () => {
  test.each(SAMPLES.map(({ file }) => file))("%s：读出的表，没有一条规则说没有", async (file) => {
    const book = readBudget(await snapshotOf(file));
    expect(tablesOf(book).flatMap(({ type }) => untrueIn(book, type))).toEqual([]);
    expect(skippedIn(book).filter(({ reason }) => reason.includes("没有找到"))).toEqual([]);
  });

  test("表头认不出的表，没有一条规则说没有", async () => {
    const snapshot = await snapshotOf("national.xlsx");
    const unread = tablesOf(readBudget(snapshot)).flatMap((table) => {
      const book = changed(snapshot, table, ({ cells }) =>
        cells.map((cell) => (table.headRows.includes(cell.row) ? { ...cell, value: "车牌号" } : cell)),
      );
      const isUnread = !book.tables.some(({ type, sheet }) => type === table.type || sheet === table.sheet);
      return isUnread ? [{ type: table.type, untrue: untrueIn(book, table.type) }] : [];
    });
    expect(unread.length).toBeGreaterThan(3);
    expect(unread.filter(({ untrue }) => untrue.length > 0)).toEqual([]);
  });

  test("只剩行名、没有金额的表，没有一条规则说没有", async () => {
    const snapshot = await snapshotOf("national.xlsx");
    const blank = tablesOf(readBudget(snapshot)).flatMap((table) => {
      const book = changed(snapshot, table, ({ cells }) => cells.filter(({ value }) => typeof value !== "number"));
      const isRead = book.tables.some(({ type }) => type === table.type);
      return isRead ? [{ type: table.type, untrue: untrueIn(book, table.type) }] : [];
    });
    expect(blank.length).toBeGreaterThan(3);
    expect(blank.filter(({ untrue }) => untrue.length > 0)).toEqual([]);
  });

  test("删去的表，没有一条规则说有", async () => {
    const snapshot = await snapshotOf("national.xlsx");
    const said = tablesOf(readBudget(snapshot)).map((table) => {
      const reasons = skippedIn(changed(snapshot, table, () => [])).filter(({ reason }) =>
        reason.startsWith(`有“${TABLE_TERMS[table.type]}”（`),
      );
      return { type: table.type, reasons };
    });
    expect(said.filter(({ reasons }) => reasons.length > 0)).toEqual([]);
  });
});
