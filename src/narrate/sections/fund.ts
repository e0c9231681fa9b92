import { delta } from "../compare";
import { fittingList, holeOf } from "../listing";
import { fundSlot } from "../slots/expenditure";
import { sentence } from "../wording";
import { carriedOn } from "./expenditure";
import { itemParagraphs, itemsOf } from "./functions";
import type { SectionWriter } from "./section";

/** Expenditure from 政府性基金 or 国有资本经营 money: a statement when there is none, else the amount and its items. */
export const fund: SectionWriter<"fund"> = (w, { fund: of, statement, printsZero, compare, naming }) => {
  const slot = fundSlot(of);
  const known = w.known(slot);
  const key = of.slice("fiscal/".length);
  if (known?.amount === 0) {
    const isStated = known.cells.some(({ isBlank }) => isBlank !== true);
    // the amount or the statement: both would say it twice
    const nothing =
      printsZero && isStated ? sentence`${slot.name}预算${w.amount(slot)}` : w.pending(w.fill(statement), known);
    return w.paragraph(key, sentence`${w.inYear}，${nothing}。`);
  }
  const spent = known ? itemsOf(w, of, { naming, use: true, compare }) : [];
  const kept = spent.length > 0 ? carriedOn(w, of) : [];
  const items = [...spent, ...kept.map((each) => ({ ...each, code: "carry-over" }))];
  const listing = { total: slot, what: "按功能分类项级科目分列的各项", lists: [items] };
  const isListed = items.length > 0;
  const hole = isListed && fittingList(w, listing) === undefined && holeOf(w, listing);
  return [
    ...w.paragraph(
      key,
      sentence`${w.inYear}，${w.self}${slot.name}预算${w.amount(slot)}${delta(w, slot, compare)}。${isListed && "按功能分类项级科目分列如下："}${hole}`,
    ),
    ...(hole ? [] : itemParagraphs(w, key, "（一）", items)),
  ];
};
