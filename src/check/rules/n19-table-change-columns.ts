import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Growth, Line } from "../../model/fact";
import { fen } from "../../model/money";
import { cellIn } from "../../model/pages";
import type { Column } from "../../model/table";
import { currentColumns, families, totalColumn } from "../../book/columns";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { asPrinted, cellFix, type FixDrafts, heldIn } from "../fixes/draft";
import { cellAt } from "../workbook-cells";
import { changeGap } from "../judge";
import { judgeGrowth } from "../growth";
import { as, BY_DEFINITION, defineRule, type Draft, textsOf } from "../rule";
import { decimalText, rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

const MESSAGES = {
  changeDiffers: "“{row}”增减额 {stated}（{cell}）与本年减上年 {expected} 相差 {difference}。请核对。",
  growthDiffers:
    "“{row}”增减率写为 {stated}（{cell}），按 {delta} ÷ {base} 应为 {expected}。请核对，或检查是否直接舍去了小数。",
  growthRounded: "“{row}”增减率写为 {stated}（{cell}），按表内所列 {delta} ÷ {base} 为 {expected}，{why}。",
} as const;

export default defineRule({
  code: "N19",
  group: "sums",
  name: "table-change-columns",
  title: "表内增减额与增减率",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: MESSAGES,

  cases: (book) => comparisons(book),
  none: (book) =>
    whyUnjudged(
      book,
      [["general-function", "government-fund", "state-capital", "general-economic", "expenditure"]],
      "上年数和增减额、增减率列",
    ),

  *report(row, book) {
    const { change, now, before } = row;
    const gap = change && changeGap(`“${rowText(row.line)}”的增减额`, change, now, before);
    if (gap) {
      const { stated, expected, difference } = textsOf(gap);
      const data = { row: rowText(row.line), stated, cell: toA1(change.cell), expected, difference };
      yield { messageId: "changeDiffers", data, gap };
    }
    // the rate of a wrong change says nothing
    yield* growthDrafts(row, gap ? undefined : book);
  },
});

interface Comparison {
  readonly line: Line;
  readonly now: Entry;
  readonly before: Entry;
  readonly change?: Entry;
  readonly growth?: Growth;
}

/** Rows with this year's total, last year's, and what they say about the difference. */
const comparisons = (book: BudgetBook): readonly Comparison[] =>
  gridsIn(book, "general-function", "government-fund", "state-capital", "general-economic", "expenditure").flatMap(
    (grid) => {
      const columns = comparedColumns(grid);
      return columns ? grid.lines.flatMap((line) => comparisonOf(book, grid, line, columns)) : [];
    },
  );

interface Columns {
  readonly now: Column;
  readonly before: Column;
  readonly change?: Column;
  readonly growth?: Column;
}

/** One base only: a table that lists 上年预算 and 上年执行 does not say which of them is meant. */
function comparedColumns(grid: Grid): Columns | undefined {
  const now = totalColumn(grid);
  const priors = families(grid).filter(
    (family) => family[0]?.holds === "money" && family[0] !== currentColumns(grid)[0],
  );
  const before =
    priors[0]?.find(({ isTotal }) => isTotal === true) ?? (priors[0]?.length === 1 ? priors[0][0] : undefined);
  const changes = grid.columns.filter(({ holds }) => holds === "change");
  const growths = grid.panel.columns.filter(({ holds }) => holds === "growth");
  if (!now || !before || priors.length !== 1 || changes.length > 1 || growths.length > 1) return undefined;
  if (changes.length + growths.length === 0) return undefined;
  return { now, before, ...(changes[0] && { change: changes[0] }), ...(growths[0] && { growth: growths[0] }) };
}

function comparisonOf(book: BudgetBook, grid: Grid, line: Line, columns: Columns): readonly Comparison[] {
  const [now, before] = [grid.entry(line, columns.now), grid.entry(line, columns.before)];
  const change = columns.change && grid.entry(line, columns.change);
  const growth = columns.growth && growthAt(book, grid, line, columns.growth);
  if (!now || !before || (now.isBlank && before.isBlank)) return [];
  return [{ line, now, before, ...(change && !change.isBlank && { change }), ...(growth && { growth }) }];
}

function growthAt(book: BudgetBook, grid: Grid, line: Line, { column }: Column): Growth | undefined {
  const fact = book.facts.at(cellIn(grid.table, line.row, column));
  return fact?.kind === "growth" ? fact : undefined;
}

/** The percentage is recomputed as an interval; a base of zero gives none (Y04). */
function* growthDrafts(
  { line, now, before, change, growth }: Comparison,
  book: BudgetBook | undefined,
): Iterable<Draft<typeof MESSAGES>> {
  if (!growth || before.amount - before.margin <= 0) return;
  const delta = change ?? { ...now, amount: fen(now.amount - before.amount), margin: fen(now.margin + before.margin) };
  const verdict = judgeGrowth(delta, before, growth);
  if (verdict.judgement === "agrees") return;
  const data = {
    row: rowText(line),
    stated: `${growth.printed}%`,
    cell: toA1(growth.cell),
    delta: decimalText(delta.amount, now.scale),
    base: decimalText(before.amount, now.scale),
    expected: `${verdict.expected}%`,
  };
  const cells = [
    as(growth.cell, "stated"),
    ...(change ? [as(change.cell, "addend")] : [as(now.cell, "addend")]),
    as(before.cell, "addend"),
  ];
  const body = { cells, stated: growth.printed, expected: verdict.expected, unit: "%" as const };
  if (verdict.judgement === "differs")
    yield { messageId: "growthDiffers", data, ...body, fixes: book ? rateFix(book, growth, verdict.expected) : [] };
  else yield { messageId: "growthRounded", data: { ...data, why: WHY[verdict.judgement] }, ...body, isExplained: true };
}

/** A percentage as its cell writes it: as a text with its sign, as a number of hundredths or of percent. */
function rateFix(book: BudgetBook, { cell, printed }: Growth, expected: string): FixDrafts {
  const held = heldIn(book, cell);
  const shown = { before: `${printed}%`, after: `${expected}%` };
  const after =
    typeof held === "string"
      ? asPrinted(held, expected)
      : cellAt(book, cell)?.numberFormat?.includes("%")
        ? Number((Number(expected) / 100).toFixed(10))
        : Number(expected);
  return cellFix(book, cell, after, { kind: "rate", isCertain: true, shown });
}

const WHY = {
  possible: "只有按四舍五入前的金额计算才可能，建议核对",
  truncated: "末位相差一，像是直接舍去了小数，建议四舍五入",
  "last-place": "末位相差一，建议核对取舍",
} as const;
