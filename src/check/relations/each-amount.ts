import { currentColumns } from "../../book/columns";
import type { Grid } from "../../book/grid";
import { type LineNode, lineTree } from "../../book/line-tree";
import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { readOnce } from "../../model/remembered";
import { TERMS } from "../../model/terms";
import { sumOf } from "../judge";
import { rowText } from "../wording";
import { codeAmounts, type LineReader } from "./code-amounts";
import { readerOf, sourceOf, widestOf } from "./column-reader";
import type { ColumnSubject, Side } from "./side";
import type { Stated } from "./stated";

/** One amount for every value that the chosen table lists: sources of money, balances, classes, codes. */
export function eachAmount(
  grid: Grid,
  grids: readonly Grid[],
  side: Extract<Side, { readonly each: unknown }>,
  book: BudgetBook,
): ReadonlyMap<string, Stated> | undefined {
  switch (side.each) {
    case "fund in rows":
      return byRow(grids[0] ?? grid, side.column, ({ narrows, role }) => (role === "item" ? narrows.fund : undefined));
    case "balance":
      return byRow(grids[0] ?? grid, side.column, ({ narrows, role, depth }) =>
        role === "balance" && depth === 0 ? (narrows.item ?? narrows.fund) : undefined,
      );
    case "fund in columns":
      return byColumn(grid);
    case "class":
      return byCode(grids.find((each) => isFunctional(each)) ?? grid, side.column, 3, "functional", book);
    case "economic class":
      return byCode(grid, side.column, 3, "economic", book);
    case "code":
      return byCode(grid, side.column, undefined, "functional", book);
  }
}

const isFunctional = ({ panel, lines }: Grid): boolean =>
  panel.rowsBy === "functional" || lines.some(({ narrows }) => narrows.functional !== undefined);

/** Lines by what they mean; lines of one meaning (结转 and 结余) belong together. 其中 lines repeat others. */
function byRow(
  grid: Grid,
  column: ColumnSubject | undefined,
  keyOf: (line: Line) => string | undefined,
): ReadonlyMap<string, Stated> | undefined {
  const read = readerOf(grid, column);
  if (!read) return undefined;
  const groups = new Map<string, Line[]>();
  const collect = (nodes: readonly LineNode[], above: ReadonlySet<string>): void => {
    for (const { line, children } of nodes) {
      const key = line.ofWhich ? undefined : keyOf(line);
      // sub-lines of one meaning repeat their line: only the topmost of a family counts
      if (key !== undefined && !above.has(key))
        groups
          .set(key, groups.get(key) ?? [])
          .get(key)
          ?.push(line);
      collect(children, key === undefined ? above : new Set([...above, key]));
    }
  };
  collect(lineTree(grid), new Set());
  return statedBy(groups, read);
}

/** The total row by source of money. */
function byColumn(grid: Grid): ReadonlyMap<string, Stated> | undefined {
  const totals = grid.lines.filter(({ role }) => role === "total");
  const [total] = totals;
  if (!total || totals.length > 1) return undefined;
  const amounts = new Map<string, Stated>();
  const usable = currentColumns(grid).filter(
    ({ ofWhich, isTotal, narrows }) => ofWhich !== true && isTotal !== true && narrows.line === undefined,
  );
  for (const [key, columns] of groupBy(usable, sourceOf)) {
    const entries = widestOf(columns).map((column) => grid.entry(total, column));
    const isStated = entries.every((entry) => entry !== undefined) && entries.some((entry) => entry?.isBlank === false);
    const quantity = isStated ? sumOf(entries.flatMap((entry) => entry ?? [])) : undefined;
    if (key === undefined || !quantity) continue;
    amounts.set(key, {
      quantity,
      what: TERMS.fund[key as keyof typeof TERMS.fund] ?? TERMS.item[key as keyof typeof TERMS.item],
    });
  }
  return amounts;
}

function statedBy(groups: ReadonlyMap<string, readonly Line[]>, read: LineReader): ReadonlyMap<string, Stated> {
  const amounts = new Map<string, Stated>();
  for (const [key, lines] of groups) {
    const entries = lines.map(read);
    if (entries.some((each) => each === undefined)) continue;
    const quantity = sumOf(entries.flatMap((each) => each ?? []));
    const [first] = lines;
    if (quantity && first) amounts.set(key, { quantity, what: rowText(first) });
  }
  // 财政拨款 left blank beside 一般公共预算拨款 with money states nothing
  const isMissing = (key: string, { quantity }: Stated): boolean =>
    quantity.entries.every(({ isBlank }) => isBlank) &&
    [...amounts].some(([other, part]) => other.startsWith(`${key}/`) && part.quantity.amount !== 0);
  return new Map([...amounts].filter(([key, stated]) => !isMissing(key, stated)));
}

/** By code with everything above it, or by class: printed codes where the table prints them, else the meaning of the labels. */
function byCode(
  grid: Grid,
  column: ColumnSubject | undefined,
  length: number | undefined,
  by: "functional" | "economic",
  book: BudgetBook,
): ReadonlyMap<string, Stated> | undefined {
  const read = readerOf(grid, column);
  if (!read) return undefined;
  if (!grid.lines.some(({ code }) => code !== undefined)) {
    return byRow(grid, column, ({ narrows, role }) => (role === "item" ? narrows[by] : undefined));
  }
  const listed = grid.panel.rowsBy === by ? codeAmounts(grid, read) : undefined;
  if (!listed) return undefined;
  const amounts = new Map<string, Stated>();
  for (const code of listed.codes) {
    if (length !== undefined && code.length !== length) continue;
    const quantity = listed.of(code);
    const line = lineByCode(grid).get(code);
    const name = line ? rowText(line) : `${code} ${book.catalogue.find(by, code)?.name ?? ""}`.trim();
    if (quantity) amounts.set(code, { quantity, what: name });
  }
  return amounts;
}

/** The first line of each code. */
const lineByCode = readOnce(({ lines }: Grid): ReadonlyMap<string, Line> => {
  const found = new Map<string, Line>();
  for (const line of lines) if (line.code !== undefined && !found.has(line.code)) found.set(line.code, line);
  return found;
});
