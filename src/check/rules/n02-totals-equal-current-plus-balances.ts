import type { BudgetBook } from "../../model/book";
import { addressInSheet, toA1 } from "../../model/cell";
import { sumFen } from "../../model/money";
import { TERMS } from "../../model/terms";
import { summedColumns } from "../../book/columns";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { sumGap } from "../judge";
import { LISTS } from "../list-sums";
import { balanceOf } from "../../book/line-tree";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { amountText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N02",
  group: "sums",
  name: "totals-equal-current-plus-balances",
  title: "总计等于本年数加结转结余",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "{side}总计 {total}（{totalCell}）与本年合计 {current} 加结转结余 {balance} 之和 {sum} 相差 {difference}。请核对 {cell} 及结转结余各行。",
  },

  cases: (book) => balances(book),
  none: (book) => whyUnjudged(book, [LISTS], "同时列出的本年合计、结转结余和总计"),

  *report({ grid, total, current, others }) {
    const side = TERMS.flow[grid.panel.flow];
    const gap = sumGap(`${side}总计`, total, [current, ...others]);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    const balance = sumFen(others.map(({ amount }) => amount));
    yield {
      messageId: "differs",
      data: {
        side,
        total: stated,
        totalCell: toA1(total.cell),
        current: amountText(current.amount, current.scale),
        balance: amountText(balance, current.scale),
        sum: expected,
        difference,
        cell: addressInSheet(total.cell),
      },
      gap,
    };
  },
});

interface Balanced {
  readonly grid: Grid;
  readonly total: Entry;
  readonly current: Entry;
  readonly others: readonly Entry[];
}

/** A blank total is incomplete (N21), a blank balance zero. */
function balances(book: BudgetBook): readonly Balanced[] {
  return gridsIn(book, ...LISTS).flatMap((grid) => {
    const lines = balanceOf(grid);
    if (!lines || lines.balances.length === 0) return [];
    return summedColumns(grid).flatMap((column): Balanced[] => {
      const [total, current] = [grid.entry(lines.total, column), grid.entry(lines.current, column)];
      const others = lines.balances.flatMap((line) => grid.entry(line, column) ?? []);
      const isReadable = total && current && others.length === lines.balances.length;
      return isReadable && !total.isBlank && !current.isBlank ? [{ grid, total, current, others }] : [];
    });
  });
}
