import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { TableId } from "../../model/table-id";
import { type Entry, gridsIn } from "../../book/grid";
import { sameGap, sumOf } from "../judge";
import { grandTotal } from "../../book/panel-totals";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "X18",
  group: "between-tables",
  name: "government-economic-agrees",
  title: "政府经济分类与部门经济分类合计",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    differs: "政府预算经济分类合计 {a}（{cellA}）与部门预算经济分类合计 {b}（{cellB}）相差 {difference}。请核对。",
  },

  cases: (book) => pairs(book),
  none: (book) =>
    whyUnjudged(book, [["general-economic", "basic-economic"]], "分别按政府和部门经济分类列示的同一笔支出"),

  *report({ government, department }) {
    const [left, right] = [sumOf([government]), sumOf([department])];
    const gap = left && right && sameGap("政府与部门经济分类的合计", left, right);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    yield {
      messageId: "differs",
      data: {
        a: stated,
        cellA: toA1(government.cell),
        b: expected,
        cellB: toA1(department.cell),
        difference,
      },
      gap,
    };
  },
});

interface Pair {
  readonly government: Entry;
  readonly department: Entry;
}

/** Panels beside each other in one table are N16; rows that state both codes agree by themselves. */
const TYPES: readonly TableId[] = ["general-economic", "basic-economic"];

const pairs = (book: BudgetBook): readonly Pair[] =>
  TYPES.flatMap((type) => {
    const totals = (rowsBy: "economic" | "governmentEconomic"): readonly Entry[] =>
      gridsIn(book, type)
        .filter(({ panel }) => panel.rowsBy === rowsBy)
        .flatMap((grid) => grandTotal(grid) ?? [])
        .filter(({ isBlank }) => !isBlank);
    const [government, another] = totals("governmentEconomic");
    const [department, other] = totals("economic");
    return government && department && !another && !other ? [{ government, department }] : [];
  });
