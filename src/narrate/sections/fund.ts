import { delta } from "../compare";
import { fundSlot } from "../slots/expenditure";
import { sentence } from "../wording";
import { carriedOn } from "./expenditure";
import { itemsOf, listedParagraphs } from "./functions";
import type { SectionWriter } from "./section";

/** Expenditure from 政府性基金 or 国有资本经营 money: a statement when there is none, else the amount and its items. */
export const fund: SectionWriter<"fund"> = (w, { fund: of, statement, printsZero, compare, naming }) => {
  const slot = fundSlot(of);
  const known = w.known(slot);
  const key = of.slice("fiscal/".length);
  if (known?.amount === 0) {
    const isStated = known.cells.some(({ isBlank }) => isBlank !== true);
    const zero = printsZero && isStated && sentence`${slot.name}预算${w.amount(slot)}，`;
    return w.paragraph(key, sentence`${w.inYear}，${zero}${w.fill(statement)}。`);
  }
  const spent = known ? itemsOf(w, of, { naming, use: true, compare }) : [];
  const kept = spent.length > 0 && carriedOn(w, of);
  const items = kept ? [...spent, { code: "carry-over", runs: sentence`${kept}` }] : spent;
  return [
    ...w.paragraph(
      key,
      sentence`${w.inYear}，${w.self}${slot.name}预算${w.amount(slot)}${delta(w, slot, compare)}。${items.length > 0 && "按功能分类项级科目分列如下："}`,
    ),
    ...listedParagraphs(w, key, "（一）", items),
  ];
};
