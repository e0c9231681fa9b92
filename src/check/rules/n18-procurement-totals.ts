import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import type { Item } from "../../model/subject";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { sumGap } from "../judge";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N18",
  group: "sums",
  name: "procurement-totals",
  title: "政府采购表合计",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    rowsDiffer: "{what}合计 {total}（{cell}）与各行之和 {sum} 相差 {difference}。请核对 {cell}，并检查有无漏列的项目。",
    kindsDiffer: "{what}合计 {total}（{cell}）与货物、工程、服务之和 {sum} 相差 {difference}。请核对该行。",
  },

  cases: (book) => sums(book),
  none: (book) => whyUnjudged(book, ["procurement", "purchased-services"], "合计行和其下各行的金额"),

  *report({ by, what, total, parts }) {
    const gap = sumGap(`${what}合计`, total, parts);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    yield {
      messageId: by === "rows" ? "rowsDiffer" : "kindsDiffer",
      data: { what, total: stated, cell: toA1(total.cell), sum: expected, difference },
      gap,
    };
  },
});

interface Sum {
  readonly by: "rows" | "kinds";
  readonly what: string;
  readonly total: Entry;
  readonly parts: readonly Entry[];
}

const KINDS: readonly Item[] = ["procurement/goods", "procurement/construction", "procurement/services"];

const sums = (book: BudgetBook): readonly Sum[] => [
  ...gridsIn(book, "procurement").flatMap((grid) => [...rowsSum(grid, "采购预算"), ...kindsSum(grid, "采购预算")]),
  ...gridsIn(book, "purchased-services").flatMap((grid) => rowsSum(grid, "政府购买服务")),
];

/** The rows below the total, without those whose sum a row above them is; other levels end the sum: they would repeat. */
function rowsSum(grid: Grid, what: string): readonly Sum[] {
  const [line, second] = grid.lines.filter(({ role }) => role === "total");
  const rows = grid.lines.filter(({ role, ofWhich, whole }) => role === "item" && !ofWhich && whole === undefined);
  if (!line || second || rows.length === 0 || rows.some(({ depth }) => depth !== rows[0]?.depth)) return [];
  const columns = grid.columns.filter(({ holds, ofWhich }) => holds === "money" && ofWhich !== true);
  return columns.flatMap((column): Sum[] => {
    const total = grid.entry(line, column);
    if (!total || total.isBlank) return [];
    const [purchases, ...groups] = rowsByKind(rows).flatMap((each) => {
      const parts = each.flatMap((row) => grid.entry(row, column) ?? []);
      return parts.length === each.length && parts.some(({ isBlank }) => !isBlank) ? [parts] : [];
    });
    if (!purchases) return [];
    const parts = [purchases, ...groups].find((each) => !sumGap("", total, each)) ?? purchases;
    return [{ by: "rows", what, total, parts }];
  });
}

/** 一、货物 above its purchases bears no name of a purchase: such rows add up by themselves, or are no sums at all. */
function rowsByKind(rows: readonly Line[]): readonly (readonly Line[])[] {
  const named = rows.filter(({ name }) => name !== "");
  const unnamed = rows.filter(({ name }) => name === "");
  return named.length > 0 && unnamed.length > 0 ? [named, unnamed, rows] : [rows];
}

function kindsSum(grid: Grid, what: string): readonly Sum[] {
  const columnOf = (item: Item) =>
    grid.columns.find(({ narrows, holds }) => holds === "money" && narrows.item === item);
  const [whole, ...kinds] = [columnOf("procurement"), ...KINDS.map(columnOf)];
  if (!whole || kinds.some((column) => column === undefined)) return [];
  return grid.lines.flatMap((line): Sum[] => {
    const total = grid.entry(line, whole);
    const parts = kinds.flatMap((column) => (column ? (grid.entry(line, column) ?? []) : []));
    const isGiven = parts.length === KINDS.length && parts.some(({ isBlank }) => !isBlank);
    return total && !total.isBlank && isGiven ? [{ by: "kinds", what, total, parts }] : [];
  });
}
