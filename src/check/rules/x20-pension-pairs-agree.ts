import type { BudgetBook } from "../../model/book";
import { economicBasic, functionalBasic, pairDiffers } from "../code-pairs";
import { type Quantity, sameGap } from "../judge";
import { BY_PRACTICE, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "X20",
  group: "between-tables",
  name: "pension-pairs-agree",
  title: "养老保险与职业年金功能、经济两侧一致",
  severity: "warning",
  rests: ["equality"],
  ...BY_PRACTICE,
  messages: {
    differs:
      "“{function}”基本支出 {a}（{cellA}）与“{economic}” {b}（{cellB}）相差 {difference}。两者通常相等，请核对。",
  },

  cases: (book) => pairs(book),
  none: (book) =>
    whyUnjudged(
      book,
      [["general-function", "basic-function"], "basic-economic"],
      "功能、经济两侧都列出的养老保险、职业年金金额",
    ),

  *report({ names, left, right }) {
    const gap = sameGap(`“${names[0]}”与“${names[1]}”`, left, right);
    if (gap) yield pairDiffers(names, gap);
  },
});

const PAIRS = [
  ["2080505", "30108"],
  ["2080506", "30109"],
] as const;

interface Pair {
  readonly names: readonly [string, string];
  readonly left: Quantity;
  readonly right: Quantity;
}

/** Basic expenditure only: the functional side may hold project money too. */
const pairs = (book: BudgetBook): readonly Pair[] =>
  PAIRS.flatMap(([functional, economic]): Pair[] => {
    const [left, right] = [functionalBasic(book, [functional]), economicBasic(book, [economic])];
    const name = (by: "functional" | "economic", code: string): string =>
      `${code} ${book.catalogue.find(by, code)?.name ?? ""}`.trim();
    return left && right ? [{ names: [name("functional", functional), name("economic", economic)], left, right }] : [];
  });
