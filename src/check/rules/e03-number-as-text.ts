import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import { formatFen, type Unit } from "../../model/money";
import { cellFix, type FixDrafts, together } from "../fixes/draft";
import { readNumber } from "../../model/number";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, cellAt } from "../workbook-cells";
import { cellsText, placesFor, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "E03",
  group: "workbook",
  name: "number-as-text",
  title: "文本型数字",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    text: "“{table}”有 {count} 个金额单元格是文本（{cells}），Excel 求和时会漏掉。已按数值核对，请转换为数字。",
    ownUnit: "“{table}”的计量单位是{unit}，{cells} 却自带单位（“{shown}”），同一列中单位不一。请统一按{unit}填写数字。",
  },

  cases: (book) => (book.facts.all.length === 0 ? whyNoTableFits(book, "金额") : budgetTables(book)),

  *report(table, book) {
    const typed = book.facts.inTable(table).filter((fact) => isTextNumber(book, fact));
    const ownUnit = typed.filter(({ unit }) => unit !== table.unit);
    const text = typed.filter(({ unit }) => unit === table.unit);
    if (text.length > 0) {
      const cells = text.map(({ cell }) => cell);
      yield {
        messageId: "text",
        data: { table: tableText(table), count: String(cells.length), cells: cellsText(cells) },
        cells: cells.map((cell) => as(cell, "stated")),
        fixes: together(...text.map((fact) => asNumber(book, fact, table.unit))),
        kind: "text",
      };
    }
    const [first] = ownUnit;
    if (!first) return;
    const cells = ownUnit.map(({ cell }) => cell);
    yield {
      messageId: "ownUnit",
      data: {
        table: tableText(table),
        unit: table.unit,
        cells: cellsText(cells),
        shown: String(cellAt(book, first.cell)?.value),
      },
      cells: cells.map((cell) => as(cell, "stated")),
      fixes: together(...ownUnit.map((fact) => asNumber(book, fact, table.unit))),
    };
  },
});

/** The amount as a number in the unit of the table. Its cell prints it as the text did; one formatted as text could not. */
function asNumber(book: BudgetBook, { cell, amount, unit }: Fact, unitOfTable: Unit): FixDrafts {
  const held = cellAt(book, cell);
  const text = String(held?.value ?? "");
  const places =
    unit === unitOfTable ? (readNumber(text)?.decimals ?? 0) : placesFor(amount, { unit: unitOfTable, decimals: 0 });
  const after = Number(formatFen(amount, unitOfTable, places));
  const printed = `${/\d[,，]\d{3}/.test(text) ? "#,##0" : "0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`;
  const needsFormat = held?.numberFormat === undefined ? printed !== "0" : held.numberFormat === "@";
  return cellFix(book, cell, after, { kind: "number", isCertain: true }, needsFormat ? { numberFormat: printed } : {});
}

/** A dash for zero is a way of printing, not a number that a sum would miss. */
function isTextNumber(book: BudgetBook, { cell }: Fact): boolean {
  const value = cellAt(book, cell)?.value;
  return typeof value === "string" && /[\d０-９]/.test(value);
}
