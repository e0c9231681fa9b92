import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import type { Column } from "../../model/table";
import { fen, sumFen } from "../../model/money";
import type { Fund } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { currentColumns, totalColumn } from "../../book/columns";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { type Quantity, sameGap, sumOf } from "../judge";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { FUND_TABLES } from "../relations/side";
import { cellsText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N07",
  group: "sums",
  name: "fiscal-fund-column-balances",
  title: "财政拨款分预算收支平衡",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    unbalanced:
      "{fund}：收入加上年结转 {income} 与支出加结转下年 {expenditure} 相差 {difference}（{cells}）。请核对该预算的结转行。",
  },

  cases: (book) => sides(book),
  none: (book) => whyUnjudged(book, ["fiscal"], "都按预算分列的收入、支出和结转"),

  *report({ fund, income, expenditure }) {
    const gap = sameGap(`${fund}收入加结转与支出加结转`, income, expenditure);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    const cells = [...income.entries, ...expenditure.entries].filter(({ isBlank }) => !isBlank);
    yield {
      messageId: "unbalanced",
      data: {
        fund,
        income: stated,
        expenditure: expected,
        difference,
        cells: cellsText(cells.map(({ cell }) => cell)),
      },
      gap,
    };
  },
});

interface Side {
  readonly fund: string;
  readonly income: Quantity;
  readonly expenditure: Quantity;
}

function sides(book: BudgetBook): readonly Side[] {
  const grids = gridsIn(book, "fiscal");
  return grids
    .filter(({ panel }) => panel.flow === "income")
    .flatMap((left) => {
      const right = grids.find(({ table, panel }) => table === left.table && panel.flow === "expenditure");
      return right ? FUND_TABLES.flatMap(({ fund }) => sideOf(fund, left, right)) : [];
    });
}

/** Left by row, right by column: matched by fund, not by position. Balances must be split by fund, or be zero. */
function sideOf(fund: Fund, left: Grid, right: Grid): readonly Side[] {
  const column = currentColumns(right).find(({ narrows }) => narrows.fund === fund);
  const total = totalColumn(left);
  const spent = right.lines.findLast(({ role }) => role === "current");
  if (!column || !total || !spent || column === totalColumn(right)) return [];
  const received = left.lines.filter((line) => line.role === "item" && line.narrows.fund === fund && !line.ofWhich);
  const carriedIn = balancesOf(left, fund, (line) => left.entry(line, total));
  const carriedOut =
    balancesOf(right, fund, (line) => balanceEntry(right, line, fund)) ?? balancesInColumns(right, column);
  const entries = received.flatMap((line) => left.entry(line, total) ?? []);
  const current = right.entry(spent, column);
  if (!carriedIn || !carriedOut || entries.length !== 1 || !current || current.isBlank) return [];
  const income = sumOf([...entries, ...carriedIn]);
  const expenditure = sumOf([current, ...carriedOut]);
  return income && expenditure ? [{ fund: TERMS.fund[fund], income, expenditure }] : [];
}

/** 年末财政拨款结转和结余 | 合计 | 一般公共预算 | 政府性基金: what the fund's own column says, where the columns make up 合计. */
function balancesInColumns(grid: Grid, column: Column): readonly Entry[] | undefined {
  const total = totalColumn(grid);
  const funds = currentColumns(grid).filter((each) => each !== total && each.ofWhich !== true);
  const balances = grid.lines.filter(
    ({ role, narrows: { fund } }) => role === "balance" && (fund ?? "fiscal") === "fiscal",
  );
  const amountIn = (line: Line, of: Column): number => grid.entry(line, of)?.amount ?? 0;
  const isSplit = balances.every(
    (line) => total && funds.reduce((sum, each) => sum + amountIn(line, each), 0) === amountIn(line, total),
  );
  return isSplit && balances.length > 0 ? balances.flatMap((line) => grid.entry(line, column) ?? []) : undefined;
}

/** 结转下年 of a fund stands in the fund's row under the total column, or in the fund's column. */
function balanceEntry(grid: Grid, line: Line, fund: Fund): Entry | undefined {
  const columns = currentColumns(grid);
  const entries = [totalColumn(grid), columns.find(({ narrows }) => narrows.fund === fund)].flatMap((column) =>
    column ? (grid.entry(line, column) ?? []) : [],
  );
  return entries.find(({ isBlank }) => !isBlank) ?? entries[0];
}

/** The balance rows of a fund; none when there is no balance at all; undefined when balances are not split by fund. */
function balancesOf(grid: Grid, fund: Fund, read: (line: Line) => Entry | undefined): readonly Entry[] | undefined {
  const balances = grid.lines.filter(({ role }) => role === "balance");
  const own = balances.filter(({ narrows }) => narrows.fund === fund);
  const whole = sumFen(balances.map((line) => read(line)?.amount ?? fen(0)));
  if (own.length === 0) return whole === 0 ? [] : undefined;
  const split = balances.filter(({ narrows }) => narrows.fund !== undefined && narrows.fund !== "fiscal");
  const entries = own.flatMap((line) => read(line) ?? []);
  const isSplit = whole === 0 || split.some((line) => (read(line)?.amount ?? 0) !== 0);
  return isSplit && entries.length === own.length ? entries : undefined;
}
