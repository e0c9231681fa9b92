import type { BudgetBook } from "../../model/book";
import { economicBasic, functionalBasic, listsFunctionalBasic, pairDiffers } from "../code-pairs";
import { type Gap, type Quantity, sameGap } from "../judge";
import { BY_PRACTICE, as, defineRule } from "../rule";
import { cellsText, quantityText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "X21",
  group: "between-tables",
  name: "medical-and-housing-pairs",
  title: "医疗保险、住房公积金两侧一致",
  severity: "warning",
  rests: ["equality"],
  ...BY_PRACTICE,
  messages: {
    differs:
      "“{function}” {a}（{cellA}）与“{economic}” {b}（{cellB}）相差 {difference}。两者通常相等，请核对是否错行，或说明列支渠道。",
    oneSided:
      "经济分类列有“{economic}” {b}（{cellB}），而功能分类没有“{function}”的金额。如列在行政运行、事业运行等科目中属正常，请确认列支渠道。",
  },

  cases: (book) => pairs(book),
  none: (book) =>
    whyUnjudged(book, [["general-function", "basic-function"], "basic-economic"], "医疗保险、住房公积金的金额"),

  *report({ names, left, rights }) {
    const [right] = rights;
    if (!right) return;
    if (!left) {
      const cells = right.entries.map(({ cell }) => cell);
      const data = { economic: names[1], b: quantityText(right), cellB: cellsText(cells), function: names[0] };
      yield { messageId: "oneSided", data, cells: cells.map((cell) => as(cell, "stated")), severity: "info" };
      return;
    }
    const gap = smallest(rights.map((each) => sameGap(`“${names[0]}”与“${names[1]}”`, left, each)));
    if (gap) yield pairDiffers(names, gap);
  },
});

/** Regions add 公务员医疗补助 and other contributions in or leave them out: any of the readings may fit. */
const PAIRS = [
  { names: ["2210201 住房公积金", "30113 住房公积金"], functional: ["2210201"], economic: [["30113"]] },
  {
    names: ["21011 行政事业单位医疗", "30110、30111 医疗保险缴费"],
    functional: ["21011"],
    economic: [["30110", "30111"], ["30110", "30111", "30112"], ["30110"]],
  },
] as const;

interface Pair {
  readonly names: readonly [string, string];
  readonly left: Quantity | undefined;
  readonly rights: readonly Quantity[];
}

const pairs = (book: BudgetBook): readonly Pair[] =>
  PAIRS.flatMap(({ names, functional, economic }): Pair[] => {
    const rights = economic.flatMap((codes) => economicBasic(book, codes) ?? []);
    return rights.length > 0 && listsFunctionalBasic(book)
      ? [{ names, left: functionalBasic(book, functional), rights }]
      : [];
  });

/** Nothing when one reading fits; else the closest. */
function smallest(gaps: readonly (Gap | undefined)[]): Gap | undefined {
  const found = gaps.flatMap((gap) => gap ?? []);
  if (found.length < gaps.length) return undefined;
  return found.sort((a, b) => Math.abs(a.difference) - Math.abs(b.difference))[0];
}
