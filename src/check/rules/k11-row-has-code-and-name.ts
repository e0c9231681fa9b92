import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import type { Column } from "../../model/table";
import { type Entry, type Grid, gridsOf } from "../../book/grid";
import { isCoded } from "../../book/code-tree";
import { as, BY_POLICY, defineRule } from "../rule";
import { entryText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "K11",
  group: "codes",
  name: "row-has-code-and-name",
  title: "科目行编码与名称齐全",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    incomplete: "“{table}”第 {row} 行有金额 {amount}（{cell}），但缺少{what}。请补填。",
  },

  cases: (book) => tables(book),
  none: (book) => whyNoTableFits(book, "编码栏或名称栏"),

  *report(grid, book) {
    for (const { entry, what } of incomplete(grid, partsOfCoded(book, grid))) {
      yield {
        messageId: "incomplete",
        data: {
          table: tableText(grid.table),
          row: String(entry.cell.row),
          amount: entryText(entry),
          cell: toA1(entry.cell),
          what,
        },
        cells: [as(entry.cell, "stated")],
        misplaced: [entry.line],
      };
    }
  },
});

/** Tables that print both in columns of their own, and balances, where every amount has a name beside it. */
const tables = (book: BudgetBook): readonly Grid[] =>
  gridsOf(book).filter((grid) => isNamed(grid) || (isCoded(grid) && prints(grid, "code") && prints(grid, "label")));

const prints = ({ panel: { columns, rowsBy } }: Grid, what: Column["holds"]): boolean =>
  columns.some(({ holds, codeOf }) => holds === what && (codeOf === undefined || codeOf === rowsBy));

/** A side of a balance: names beside amounts, without codes. */
const isNamed = ({ table: { type }, panel }: Grid): boolean =>
  (type === "income-expenditure" || type === "fiscal") && !panel.columns.some(({ holds }) => holds === "code");

interface Incomplete {
  readonly entry: Entry;
  readonly what: string;
}

/**
 * A row of a unit has no code of the classification, and a total row none at all; nor has what a coded row is made up of
 * (the projects below a 项).
 */
function incomplete(grid: Grid, parts: ReadonlySet<Line>): readonly Incomplete[] {
  const [code, name] = isNamed(grid) ? ["", "名称"] : ["科目编码", "科目名称"];
  return grid.lines.flatMap((line): Incomplete[] => {
    const isItem = line.role === "item" && !line.ofWhich && line.narrows.unit === undefined && !line.sumsClasses;
    const isPartOfCoded = line.label !== "" && parts.has(line);
    const missing = [line.code === undefined ? code : "", line.label === "" ? name : ""].filter(Boolean);
    if (!isItem || isPartOfCoded || missing.length === 0) return [];
    const entries = grid.columns.flatMap((column) => grid.entry(line, column) ?? []);
    const entry = entries.find(({ amount }) => amount !== 0);
    return entry ? [{ entry, what: missing.join("和") }] : [];
  });
}

/** Lines that add up to a coded line. */
function partsOfCoded({ facts }: BudgetBook, { panel }: Grid): ReadonlySet<Line> {
  const { lines = [], equations = [] } = facts.sums.get(panel) ?? {};
  const sums = equations.filter(
    ({ axis, whole, support }) => axis === "rows" && support !== "expected" && lines[whole]?.code !== undefined,
  );
  return new Set(sums.flatMap(({ parts }) => parts.flatMap((part) => lines[part] ?? [])));
}
