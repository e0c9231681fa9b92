import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import type { Column } from "../../model/table";
import { codeSections } from "../code-tree";
import { type Entry, type Grid, gridsOf } from "../grid";
import { type Quantity, sumOf } from "../judge";
import { lineTree } from "../line-tree";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { amountText, columnText } from "../wording";

export default defineRule({
  code: "N21",
  name: "total-row-complete",
  title: "合计行不缺列",
  severity: "warning",
  ...BY_PRACTICE,
  messages: {
    blank: "{row}行的“{column}”（{cell}）为空，但该列各行之和为 {sum}。请补填合计数。",
  },

  skip: (book) => (totalRows(book).length === 0 ? "没有带合计行的表" : undefined),

  *check(book) {
    for (const { total, sum } of totalRows(book)) {
      if (!total.isBlank || sum.amount === 0) continue;
      const first = sum.entries.find(({ isBlank }) => !isBlank);
      yield {
        messageId: "blank",
        data: {
          row: total.line.name,
          column: columnText(total.column),
          cell: toA1(total.cell),
          sum: amountText(sum.amount, sum.scale),
        },
        cells: [as(total.cell, "stated"), ...(first ? [as(first.cell, "addend")] : [])],
      };
    }
  },
});

interface TotalCell {
  readonly total: Entry;
  readonly sum: Quantity;
}

const totalRows = (book: BudgetBook): readonly TotalCell[] =>
  gridsOf(book).flatMap((grid) => {
    const [line, second] = grid.lines.filter(({ role }) => role === "total");
    if (!line || second) return [];
    // a total row without any amount belongs to an empty or unfilled table
    const columns = grid.columns.filter(({ holds, ofWhich }) => holds === "money" && ofWhich !== true);
    const isFilled = columns.some((column) => grid.entry(line, column)?.isBlank === false);
    return isFilled ? columns.flatMap((column) => totalCell(grid, line, column)) : [];
  });

function totalCell(grid: Grid, line: Line, column: Column): readonly TotalCell[] {
  const total = grid.entry(line, column);
  const entries = partsOf(grid).flatMap((part) => grid.entry(part, column) ?? []);
  const sum = sumOf(entries);
  return total && sum ? [{ total, sum }] : [];
}

/** The highest rows: codes without a listed code above, or the top of the list, 本年…合计 in place of what it adds up. */
function partsOf(grid: Grid): readonly Line[] {
  const sections = codeSections(grid);
  if (sections) return sections.flatMap(({ head, roots }) => (head ? [head] : roots.map(({ line }) => line)));
  const tops = lineTree(grid)
    .map(({ line }) => line)
    .filter(({ role, ofWhich }) => role !== "total" && !ofWhich);
  const current = tops.findLast(({ role }) => role === "current");
  return current ? tops.filter((line) => line === current || line.role === "balance") : tops;
}
