import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import { sumFen } from "../../model/money";
import type { Column } from "../../model/table";
import { foldsOf } from "../../book/folded";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { sumGap } from "../judge";
import { rowGaps, rowSums } from "../row-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N17",
  group: "sums",
  name: "project-table-totals",
  title: "项目支出表合计",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    totalDiffers:
      "项目支出表合计 {total}（{cell}）与各项目之和 {sum} 相差 {difference}。请检查有无漏列项目或重复计入上级行。",
    groupDiffers: "“{row}” {total}（{cell}）与其下各项目之和 {sum} 相差 {difference}。请核对该行及其下各项目。",
    rowDiffers: "“{row}”一行合计 {total}（{cell}）与各资金来源之和 {sum} 相差 {difference}。请核对该行各列。",
  },

  cases(book) {
    const listed = totals(book);
    return listed.length === 0 ? whyUnjudged(book, ["projects"], "合计行和其下各项目的金额") : [listed];
  },

  *report(listed, book) {
    for (const { total, parts } of listed) {
      const gap = sumGap("合计", total, parts);
      if (!gap) continue;
      const { stated, expected, difference } = textsOf(gap);
      const data = { total: stated, cell: toA1(total.cell), sum: expected, difference };
      yield { messageId: "totalDiffers", data, gap };
    }
    for (const { total, parts } of groupSums(book)) {
      const gap = sumGap(`“${rowText(total.line)}”`, total, parts);
      if (!gap) continue;
      const { stated, expected, difference } = textsOf(gap);
      const data = { row: rowText(total.line), total: stated, cell: toA1(total.cell), sum: expected, difference };
      yield { messageId: "groupDiffers", data, gap };
    }
    for (const { line, total, gap, severity } of rowGaps(rowSums(gridsIn(book, "projects")))) {
      const { stated, expected, difference } = textsOf(gap);
      const data = { row: rowText(line), total: stated, cell: toA1(total.cell), sum: expected, difference };
      yield { messageId: "rowDiffers", data, gap, ...severity };
    }
  },
});

interface Total {
  readonly total: Entry;
  readonly parts: readonly Entry[];
}

const totals = (book: BudgetBook): readonly Total[] =>
  gridsIn(book, "projects").flatMap((grid) => {
    const [line, second] = grid.lines.filter(({ role }) => role === "total");
    if (!line || second || !grid.lines.some(isProject)) return [];
    return grid.columns
      .filter(({ holds }) => holds === "money")
      .flatMap((column, at): Total[] => {
        const total = grid.entry(line, column);
        const isFilled = grid.lines.some((each) => each !== line && grid.entry(each, column)?.isBlank === false);
        const readings = (isFilled ? [2, 1] : []).flatMap((fewest) => {
          const parts = leavesInFolds(book, grid, at, fewest);
          return total && !total.isBlank && parts ? [{ total, parts }] : [];
        });
        const fitting = readings.find((each) => sumGap("", each.total, each.parts) === undefined);
        return readings.length > 0 ? [fitting ?? readings[0]].flatMap((each) => each ?? []) : [];
      });
  });

/** Rows of units and kinds of projects repeat what stands below them, up to the next row of their kind. */
const groupSums = (book: BudgetBook): readonly Total[] =>
  gridsIn(book, "projects").flatMap((grid) =>
    grid.columns
      .filter(({ holds }) => holds === "money")
      .flatMap((column) => grid.lines.flatMap((line, i) => groupSum(grid, column, line, grid.lines.slice(i + 1)))),
  );

function groupSum(grid: Grid, column: Column, line: Line, after: readonly Line[]): readonly Total[] {
  const total = grid.entry(line, column);
  if (line.role !== "item" || isProject(line) || line.ofWhich || !total || total.isBlank) return [];
  const end = after.findIndex((each) => kindOf(each) === kindOf(line));
  const below = (end < 0 ? after : after.slice(0, end)).filter(isProject);
  const parts = below.flatMap((each) => grid.entry(each, column) ?? []);
  if (below.length === 0 || parts.length !== below.length) return [];
  // how far a group reaches is not always told: any number of the projects below it may make it up
  const fits = parts.some((_, count) => sumGap("", total, parts.slice(0, count + 1)) === undefined);
  return fits ? [] : [{ total, parts }];
}

const isProject = ({ narrows }: Line): boolean => narrows.project !== undefined;

/** A code of as many digits, or a name without a code. */
const kindOf = (line: Line): string => (isProject(line) ? "project" : String(line.code?.length ?? "named"));

/** The projects of a list in all the panels it is folded into; the panels without total come first. */
function leavesInFolds(book: BudgetBook, grid: Grid, at: number, fewest: number): readonly Entry[] | undefined {
  const folds = foldsOf(grid, gridsIn(book, "projects")).filter(
    (each) => each === grid || !each.lines.some(({ role }) => role === "total"),
  );
  const parts = folds.map((each) => {
    const column = each.columns.filter(({ holds }) => holds === "money")[at];
    return column && leavesOf(each, each.lines.filter(isProject), column, fewest);
  });
  return parts.some((each) => each === undefined) ? undefined : parts.flatMap((each) => each ?? []);
}

/** Amounts repeat on every level: a row that equals the rows directly below it groups them; a group may have one member. */
function leavesOf(grid: Grid, projects: readonly Line[], column: Column, fewest: number): readonly Entry[] | undefined {
  const entries = projects.flatMap((line) => grid.entry(line, column) ?? []);
  if (entries.length !== projects.length) return undefined;
  return entries.filter((entry, i) => !isGroup(entry, entries.slice(i + 1), fewest));
}

function isGroup({ amount }: Entry, below: readonly Entry[], fewest: number): boolean {
  if (amount === 0) return false;
  for (let count = fewest; count <= below.length; count++) {
    const sum = sumFen(below.slice(0, count).map((each) => each.amount));
    if (sum === amount) return true;
    if (Math.abs(sum) > Math.abs(amount)) return false;
  }
  return false;
}
