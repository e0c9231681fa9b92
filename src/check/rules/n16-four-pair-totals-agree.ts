import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { RowsBy } from "../../model/table";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { sameGap, sumOf } from "../judge";
import { currentTotal, grandTotal, sideOf } from "../../book/panel-totals";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N16",
  group: "sums",
  name: "four-pair-totals-agree",
  title: "收支总表各栏支出合计相等",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "同一表内支出合计不一致：{first}的{row}为 {a}（{cellA}），{second}为 {b}（{cellB}），相差 {difference}。请核对较小一栏有无漏列。",
  },

  cases: (book) => pairs(book),
  none: (book) =>
    whyUnjudged(book, [["income-expenditure", "fiscal", "government-fund", "state-capital"]], "并列的两栏以上支出合计"),

  *report({ first, second, a, b }) {
    const [left, right] = [sumOf([a]), sumOf([b])];
    const gap = left && right && sameGap(`${rowText(a.line)}（${first}与${second}）`, left, right);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    yield {
      messageId: "differs",
      data: {
        first,
        row: rowText(a.line),
        a: stated,
        cellA: toA1(a.cell),
        second,
        b: expected,
        cellB: toA1(b.cell),
        difference,
      },
      gap,
      group: `${a.line.panel.rowsBy}|${b.line.panel.columns[0]?.column}|${gap.difference}`,
    };
  },
});

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly a: Entry;
  readonly b: Entry;
}

const NAMES: Readonly<Partial<Record<RowsBy, string>>> = {
  functional: "功能分类",
  economic: "部门经济分类",
  governmentEconomic: "政府经济分类",
};

const nameOf = ({ panel }: Grid): string => NAMES[panel.rowsBy] ?? panel.columns[0]?.path.at(-1) ?? "支出";

/** The first expenditure panel against each other one: 本年…合计 and 总计. */
const pairs = (book: BudgetBook): readonly Pair[] =>
  book.tables.flatMap((table) => {
    const grids = gridsIn(book, "income-expenditure", "fiscal", "government-fund", "state-capital");
    const [first, ...others] = sideOf(grids, "expenditure").filter((grid) => grid.table === table);
    return others.flatMap((second) =>
      [currentTotal, grandTotal].flatMap((total): Pair[] => {
        const [a, b] = [first && total(first), total(second)];
        return first && a && b && !a.isBlank && !b.isBlank
          ? [{ first: nameOf(first), second: nameOf(second), a, b }]
          : [];
      }),
    );
  });
