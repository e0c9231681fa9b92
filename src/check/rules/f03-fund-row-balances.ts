import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import type { Column } from "../../model/table";
import { currentColumns } from "../../book/columns";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { minus, plus, type Quantity, sameGap, sumOf } from "../judge";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { whyUnjudged } from "../unjudged";
import { cellsText, rowText } from "../wording";

export default defineRule({
  code: "F03",
  group: "final-accounts",
  name: "fund-row-balances",
  title: "逐行：年初结转加本年收入减本年支出等于年末结转",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    unbalanced:
      "“{row}”：年初结转和结余加本年收入、减本年支出为 {expected}，年末结转和结余为 {stated}，相差 {difference}（{cells}）。请核对这一行。",
  },

  cases: (book) => rows(book),
  none: (book) => whyUnjudged(book, [TABLES], "同时列示的年初结转、本年收入、本年支出和年末结转"),

  *report({ line, left, right }) {
    const gap = sameGap(`“${rowText(line)}”的年末结转和结余`, right, left);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    const cells = [...left.entries, ...right.entries].filter(({ isBlank }) => !isBlank).map(({ cell }) => cell);
    yield {
      messageId: "unbalanced",
      data: { row: rowText(line), stated, expected, difference, cells: cellsText(cells) },
      gap,
    };
  },
});

const TABLES = ["government-fund", "state-capital", "general-function"] as const;

interface Row {
  readonly line: Line;
  /** 年初 + 收入 − 支出. */
  readonly left: Quantity;
  /** 年末. */
  readonly right: Quantity;
}

/** Rows with any amount, in tables that print all four columns. */
const rows = (book: BudgetBook): readonly Row[] =>
  gridsIn(book, ...TABLES).flatMap((grid) => {
    const columns = flowColumns(grid);
    return columns ? grid.lines.flatMap((line) => rowOf(grid, line, columns) ?? []) : [];
  });

type Flows = Readonly<Record<"before" | "income" | "expenditure" | "after", Column>>;

function flowColumns(grid: Grid): Flows | undefined {
  const columns = currentColumns(grid).filter(({ ofWhich, narrows: { nature } }) => !ofWhich && nature === undefined);
  const at = (is: (narrows: Column["narrows"]) => boolean): Column | undefined => {
    const found = columns.filter(({ narrows }) => is(narrows));
    return found.length === 1 ? found[0] : found.find(({ path }) => /小计|合计/.test(path.at(-1) ?? ""));
  };
  const before = at(({ item }) => item === "carry-over-in");
  const after = at(({ item }) => item === "carry-over-out");
  const isOfYear = ({ item }: Column["narrows"]): boolean => item === undefined || item === "current";
  const income = at((narrows) => isOfYear(narrows) && narrows.flow === "income");
  const expenditure = at((narrows) => isOfYear(narrows) && narrows.flow !== "income");
  return before && income && expenditure && after && { before, income, expenditure, after };
}

function rowOf(grid: Grid, line: Line, { before, income, expenditure, after }: Flows): Row | undefined {
  const stated = [before, income, expenditure, after].map((column) => grid.entry(line, column));
  if (stated.some((each) => each === undefined) || stated.every((each) => each?.isBlank === true)) return undefined;
  const [a, b, c, d] = stated.map((each) => sumOf([each as Entry]));
  return a && b && c && d && { line, left: minus(plus(a, b), c), right: d };
}
