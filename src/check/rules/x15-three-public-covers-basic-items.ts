import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Item } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { compared } from "../comparison";
import { excessGap, type Quantity, sumOf } from "../judge";
import { chosenGrids } from "../relations/chosen-table";
import { codeQuantity } from "../relations/code-quantity";
import { BY_PRACTICE, defineRule, textsOf } from "../rule";
import { currentThreePublic } from "../three-public";
import { cellsText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "X15",
  group: "between-tables",
  name: "three-public-covers-basic-items",
  title: "“三公”经费不小于基本支出对应款",
  severity: "warning",
  rests: ["equality"],
  ...BY_PRACTICE,
  messages: {
    smaller:
      "“{item}”在“三公”表为 {a}（{cellA}），小于基本支出表“{code}” {b}（{cellB}），相差 {difference}。请核对“三公”表是否漏列。",
  },

  cases: (book) => pairs(book),
  none: (book) => whyUnjudged(book, ["three-public", "basic-economic"], "可以比较的“三公”经费和基本支出款级科目"),

  compares: ({ item, listed, basic }) => [compared({ what: TERMS.item[item], is: "≤", left: basic, right: listed })],

  *report({ item, code, listed, basic }) {
    const gap = excessGap(TERMS.item[item], basic, listed);
    const [entry] = listed.entries;
    if (!gap || !entry) return;
    const { stated, expected, difference } = textsOf(gap);
    yield {
      messageId: "smaller",
      data: {
        item: TERMS.item[item],
        a: expected,
        cellA: toA1(entry.cell),
        code,
        b: stated,
        cellB: cellsText(basic.entries.map(({ cell }) => cell)),
        difference,
      },
      gap,
    };
  },
});

/** Only less is suspicious: the rest may sit in projects. Rented cars are other codes. */
const PAIRS = [
  ["three-public/reception", "30217"],
  ["three-public/abroad", "30212"],
  ["three-public/vehicles/running", "30231"],
  ["three-public/vehicles/purchase", "31013"],
  ["meetings", "30215"],
  ["training", "30216"],
] as const satisfies readonly (readonly [Item, string])[];

interface Pair {
  readonly item: Item;
  readonly code: string;
  readonly listed: Quantity;
  readonly basic: Quantity;
}

function pairs(book: BudgetBook): readonly Pair[] {
  const [table] = chosenGrids(book, "three-public");
  const group = table && currentThreePublic(table);
  if (!group) return [];
  return PAIRS.flatMap(([item, code]): Pair[] => {
    const entry = group.entries.get(item);
    const listed = entry && sumOf([entry]);
    const basic = codeQuantity(book, { table: "basic-economic" }, code, "economic");
    return listed && basic && basic.amount !== 0 ? [{ item, code, listed, basic }] : [];
  });
}
