import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import type { Table } from "../../model/table";
import { TERMS } from "../../model/terms";
import type { Quantity } from "../judge";
import { chosenTable } from "../relations/chosen-table";
import { evaluate } from "../relations/evaluate";
import { fiscalListsFunds } from "../relations/preconditions";
import { FUND_TABLES, type Side } from "../relations/side";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { quantityText, tableText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "X17",
  group: "between-tables",
  name: "empty-table-means-zero",
  title: "空表与零一致",
  severity: "error",
  rests: ["equality", "absence"],
  ...BY_DEFINITION,
  messages: {
    emptyTable: "财政拨款收支总表中{fund}为 {a}（{cellA}），但“{table}”没有金额。请补填该表，或改正 {cellA}。",
    zeroAbove: "“{table}”合计为 {b}（{cellB}），但财政拨款收支总表中{fund}为零。请核对。",
  },

  cases: (book) => funds(book),
  none: (book) =>
    whyUnjudged(book, ["fiscal", ["general-function", "government-fund", "state-capital"]], "分预算列出的金额"),

  *report({ fund, table, above, total }) {
    const [entry] = above?.entries ?? [];
    const place = total?.entries[0]?.cell ?? firstCell(table);
    // a table with amounts under a head nobody knows is not without money
    if (above && entry && above.amount !== 0 && table.empty) {
      yield {
        messageId: "emptyTable",
        data: { fund, a: quantityText(above), cellA: toA1(entry.cell), table: tableText(table) },
        cells: [as(entry.cell, "stated"), as(place, "expected")],
      };
    } else if (total && total.amount !== 0 && (!above || above.amount === 0)) {
      yield {
        messageId: "zeroAbove",
        data: { fund, b: quantityText(total), cellB: toA1(place), table: tableText(table) },
        cells: [as(place, "stated"), ...(entry ? [as(entry.cell, "expected")] : [])],
      };
    }
  },
});

const firstCell = ({ sheet, titleCell, area }: Table): CellRef =>
  titleCell ?? { sheet, row: area.top, column: area.left };

interface FundMoney {
  readonly fund: string;
  readonly table: Table;
  /** What the overview says; undefined when it leaves the fund out. */
  readonly above: Quantity | undefined;
  readonly total: Quantity | undefined;
}

/** The fund's column of the expenditure side, else its row of the income side with what was carried over. */
function funds(book: BudgetBook): readonly FundMoney[] {
  if (!chosenTable(book, "fiscal")) return [];
  return FUND_TABLES.flatMap(({ fund, table: type }): FundMoney[] => {
    const table = chosenTable(book, type);
    const above: Side =
      fiscalListsFunds(book) === undefined
        ? { table: "fiscal", flow: "expenditure", row: "current", column: { fund } }
        : { table: "fiscal", flow: "income", each: "fund in rows" };
    const found = evaluate(above, book);
    if (!table || !("amounts" in found) || !found.isComplete) return [];
    const total = evaluate({ table: type, row: "current" }, book);
    return [
      {
        fund: TERMS.fund[fund],
        table,
        above: ("row" in above ? found.amounts.get("") : found.amounts.get(fund))?.quantity,
        total: "amounts" in total ? total.amounts.get("")?.quantity : undefined,
      },
    ];
  });
}
