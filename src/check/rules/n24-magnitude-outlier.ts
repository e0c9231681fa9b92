import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import { decimalOf, readNumber } from "../../model/number";
import { cellIn } from "../../model/pages";
import { type Grid, gridsOf } from "../../book/grid";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellAt } from "../workbook-cells";
import { columnText, rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

/** Twins in other tables are compared by X01 to X25; this rule speaks of numbers too large to be read as amounts. */
export default defineRule({
  code: "N24",
  group: "sums",
  name: "magnitude-outlier",
  title: "数量级异常",
  severity: "warning",
  rests: ["equality"],
  ...BY_POLICY,
  messages: {
    tooLarge:
      "“{row}”的“{column}”为 {number}（{cell}），按“{unit}”计超出预算可能的金额，没有参加核对。请检查该格是否按另一计量单位填写。",
  },

  cases: (book) =>
    gridsOf(book).every(({ lines }) => lines.length === 0) ? whyNoTableFits(book, "列有金额的行") : unread(book),

  *report({ grid, row, column, cell, number }) {
    yield {
      messageId: "tooLarge",
      data: { row, column, number, cell: toA1(cell), unit: grid.table.unit },
      cells: [as(cell, "stated")],
      stated: number,
      group: "too-large",
    };
  },
});

interface Unread {
  readonly grid: Grid;
  readonly row: string;
  readonly column: string;
  readonly cell: CellRef;
  readonly number: string;
}

/** Cells of money columns that hold a number which was not taken as an amount. */
function unread(book: BudgetBook): readonly Unread[] {
  const found: Unread[] = [];
  for (const grid of gridsOf(book)) {
    for (const line of grid.lines) {
      for (const column of grid.columns) {
        if (grid.entry(line, column)) continue;
        const cell = cellIn(grid.table, line.row, column.column);
        const number = numberAt(book, cell);
        if (number !== undefined) found.push({ grid, row: rowText(line), column: columnText(column), cell, number });
      }
    }
  }
  return found;
}

function numberAt(book: BudgetBook, at: CellRef): string | undefined {
  const cell = cellAt(book, at);
  if (!cell || cell.isError) return undefined;
  if (typeof cell.value === "number") return decimalOf(cell.value);
  return typeof cell.value === "string" ? readNumber(cell.value)?.decimal : undefined;
}
