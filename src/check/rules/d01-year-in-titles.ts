import { sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import { type CellRef, contains, toA1 } from "../../model/cell";
import type { Table } from "../../model/table";
import { wordsFix } from "../fixes/draft";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { budgetTables, startOf } from "../workbook-cells";
import { tableText } from "../wording";

/** The year of the document is certain when this many tables say so and hardly any says otherwise. */
const WITNESSES = 2;

export default defineRule({
  code: "D01",
  group: "identity",
  name: "year-in-titles",
  title: "表题、表头年度",
  severity: "error",
  rests: ["period"],
  ...BY_DEFINITION,
  messages: {
    title: "“{table}”标题的年度为 {stated} 年（{cell}），本文件是 {year} 年的预算。请改正。",
    heading: "“{table}”表头的年度为 {stated} 年（{cell}），本文件是 {year} 年的预算。请改正。",
  },

  cases: (book) =>
    isYearCertain(book)
      ? budgetTables(book).filter(({ year }) => year !== undefined && year !== book.identity.year)
      : "表题、表头写明年度的表不足两张，或彼此不一致",

  *report(table, book) {
    const year = String(book.identity.year);
    const place = placeOf(book, table);
    yield {
      messageId: place.isTitle ? "title" : "heading",
      data: { table: tableText(table), stated: String(table.year), cell: toA1(place.cell), year },
      cells: [as(place.cell, "stated")],
      stated: String(table.year),
      expected: year,
      fixes: wordsFix(book, place.cell, String(table.year), year, { kind: "year", isCertain: true }),
    };
  },
});

function isYearCertain({ identity, tables }: BudgetBook): boolean {
  // an empty form left from last year is what the rule looks for: it is no witness
  const stated = tables.flatMap(({ year, empty }) => (year !== undefined && !empty ? [year] : []));
  const agreeing = stated.filter((year) => year === identity.year).length;
  // the only dated title counts for less than a text that the names of sheets and file bear out
  if (identity.evidence?.year?.source === "text" && stated.length === 1) return true;
  return identity.year !== undefined && agreeing >= WITNESSES && agreeing >= 2 * (stated.length - agreeing);
}

/** The cell that names the year: the title, a line above the head, or a heading. */
function placeOf(book: BudgetBook, table: Table): { readonly cell: CellRef; readonly isTitle: boolean } {
  const start = startOf(table);
  if (table.title.includes(String(table.year))) return { cell: start, isTitle: true };
  const cells = sheetOf(book.snapshot, table.sheet)?.cells ?? [];
  const last = table.headRows.at(-1) ?? table.area.top;
  const found = cells.find(
    ({ row, column, value }) =>
      row <= last && contains(table.area, row, column) && String(value).normalize("NFKC").includes(String(table.year)),
  );
  return { cell: found ? { sheet: table.sheet, row: found.row, column: found.column } : start, isTitle: false };
}
