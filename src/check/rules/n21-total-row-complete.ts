import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import { cellIn } from "../../model/pages";
import type { Column } from "../../model/table";
import type { TableId } from "../../model/table-id";
import { TERMS } from "../../model/terms";
import { codeSections, isCoded } from "../../book/code-tree";
import { totalColumn } from "../../book/columns";
import { type Entry, type Grid, gridsOf, hasMoney } from "../../book/grid";
import { amountFix } from "../fixes/draft";
import { type Quantity, sumOf } from "../judge";
import { balanceOf, lineTree, listTotals } from "../../book/line-tree";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { amountText, columnText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N21",
  group: "sums",
  name: "total-row-complete",
  title: "合计行不缺列",
  severity: "warning",
  rests: ["sum"],
  ...BY_PRACTICE,
  messages: {
    missing: "“{table}”没有合计行，各行之和为 {sum}（{cell}）。请补列合计。",
    oneSided: "“{table}”的{side}一侧没有“{row}”行（{cell}），而另一侧列有。请核对是否漏列。",
    blank: "{row}行的“{column}”（{cell}）为空，但该列各行之和为 {sum}。请补填合计数。",
  },

  cases(book) {
    const [totals, missing] = [totalRows(book), untotalled(book)];
    return totals.length + missing.length === 0
      ? whyNoTableFits(book, "合计行和应列合计的各行")
      : [{ totals, missing }];
  },

  *report({ totals, missing }, book) {
    for (const { grid, sum, first } of missing) {
      const data = {
        table: tableText(grid.table),
        sum: amountText(sum.amount, sum.scale),
        cell: toA1(first.cell),
      };
      yield { messageId: "missing", data, cells: [as(first.cell, "stated")] };
    }
    for (const { grid, line } of oneSided(book)) {
      const [first] = grid.lines;
      const column = totalColumn(grid);
      const cell = first && column && cellIn(grid.table, line.row, column.column);
      if (!cell) continue;
      const side = TERMS.flow[grid.panel.flow];
      const row = line.role === "current" ? `本年${side}合计` : `${side}总计`;
      const data = { table: tableText(grid.table), side, row, cell: toA1(cell) };
      yield { messageId: "oneSided", data, cells: [as(cell, "stated")] };
    }
    for (const { total, sum } of totals) {
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
        group: total.line.role,
        fixes: amountFix(book, total, sum.amount, true),
      };
    }
  },
});

interface TotalCell {
  readonly total: Entry;
  readonly sum: Quantity;
}

const totalRows = (book: BudgetBook): readonly TotalCell[] =>
  gridsOf(book).flatMap((grid) =>
    totalLines(grid).flatMap(({ total, parts }) =>
      isUnprovedTotal(grid, total)
        ? []
        : grid.columns
            .filter(({ holds, ofWhich }) => holds === "money" && ofWhich !== true)
            .flatMap((column) => totalCell(grid, total, parts, column)),
    ),
  );

/** 专户 | 小计 | 其中：…: in a table of no known kind a blank line of that word may head a group and be no sum. */
const isUnprovedTotal = (grid: Grid, line: Line): boolean => grid.table.type === "other" && !hasMoney(grid, line);

function totalCell(grid: Grid, line: Line, parts: readonly Line[], column: Column): readonly TotalCell[] {
  const total = grid.entry(line, column);
  const entries = parts.flatMap((part) => grid.entry(part, column) ?? []);
  const sum = sumOf(entries);
  return total && sum && entries.length === parts.length ? [{ total, sum }] : [];
}

interface TotalLine {
  readonly total: Line;
  readonly parts: readonly Line[];
}

/** The total row with the rows it adds up; in a list also 本年…合计. Two total rows leave open which one is meant. */
function totalLines(grid: Grid): readonly TotalLine[] {
  const [total, second] = grid.lines.filter(({ role }) => role === "total");
  if (second) return [];
  const sections = codeSections(grid);
  if (sections) {
    const parts = sections.flatMap(({ head, roots }) => (head ? [head] : roots.map(({ line }) => line)));
    return total ? [{ total, parts }] : [];
  }
  const lists = listTotals(grid).map((list) => ({
    total: list.total,
    parts: list.parts.map(({ line }) => line),
  }));
  const balance = balanceOf(grid);
  return balance ? [...lists, { total: balance.total, parts: [balance.current, ...balance.balances] }] : lists;
}

/** 人员经费合计 ‖ 公用经费合计 stand for a total as well. */
const isTotal = ({ role, sumsClasses }: Line): boolean => role !== "item" || sumsClasses === true;

interface Untotalled {
  readonly grid: Grid;
  readonly sum: Quantity;
  readonly first: Entry;
}

/** Tables by codes with several rows and no total row at all; lists of income and expenditure without any total. */
const untotalled = (book: BudgetBook): readonly Untotalled[] =>
  gridsOf(book).flatMap((grid) => {
    const column = totalColumn(grid);
    if (column && LISTS.has(grid.table.type) && !isCoded(grid)) return untotalledList(book, grid, column);
    const sections = isCoded(grid) && grid.table.type !== "procurement" ? codeSections(grid) : undefined;
    const [section] = sections ?? [];
    if (!column || !section || sections?.length !== 1 || section.head || grid.lines.some(isTotal)) return [];
    const sum = sumOf(section.roots.flatMap(({ line }) => grid.entry(line, column) ?? []));
    const [first] = sum?.entries ?? [];
    return sum && first && sum.amount !== 0 && section.roots.length >= 2 ? [{ grid, sum, first }] : [];
  });

/** 本年…合计 and the balances stand there, 总计 does not, on no side. */
function untotalledList(book: BudgetBook, grid: Grid, column: Column): readonly Untotalled[] {
  const sides = gridsOf(book).filter(({ table }) => table === grid.table);
  if (sides.some(({ lines }) => lines.some(({ role }) => role === "total"))) return [];
  const tops = lineTree(grid).filter(
    ({ line, children }) => !line.ofWhich && (line.role !== "current" || children.length > 0),
  );
  const sum = sumOf(tops.flatMap(({ line }) => grid.entry(line, column) ?? []));
  const [first] = sum?.entries ?? [];
  return sum && first && sum.amount !== 0 && tops.length >= 2 ? [{ grid, sum, first }] : [];
}

interface OneSided {
  readonly grid: Grid;
  /** The row that the other side has. */
  readonly line: Line;
}

/** Lists beside each other in one table have the same kinds of totals. */
const oneSided = (book: BudgetBook): readonly OneSided[] =>
  book.tables.flatMap((table) => {
    const grids = gridsOf(book).filter((grid) => grid.table === table && !isCoded(grid) && hasItems(grid));
    if (grids.length < 2 || !LISTS.has(table.type)) return [];
    return grids.flatMap((grid) =>
      (["current", "total"] as const).flatMap((role): OneSided[] => {
        if (grid.lines.some((line) => line.role === role)) return [];
        const line = grids.flatMap(({ lines }) =>
          lines.filter((each) => each.role === role && !headsParts(each, lines)),
        )[0];
        return line ? [{ grid, line }] : [];
      }),
    );
  });

/** 一、本年收入 above its sources opens the list; 支出 beside it may well list its classes without such a line. */
const headsParts = ({ row, role }: Line, lines: readonly Line[]): boolean =>
  role === "current" && lines.some((each) => each.whole === row && each.row > row);

const LISTS: ReadonlySet<TableId> = new Set<TableId>(["income-expenditure", "fiscal"]);

const hasItems = (grid: Grid): boolean => grid.lines.some((line) => line.role === "item" && hasMoney(grid, line));
