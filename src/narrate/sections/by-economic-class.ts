import { ZERO } from "../../model/money";
import { changeClause, compared, delta } from "../compare";
import { endedPart, listedUnder, slotPart } from "../listing";
import { BASIC, GENERAL_EXPENDITURE } from "../slots/expenditure";
import { classesOf, economicClassSlot, type ListedCode, listedCodes } from "../slots/lists";
import { sentence } from "../wording";
import type { SectionWriter } from "./section";

/**
 * Expenditure by economic class in one sentence. Where only basic expenditure is listed by economic nature the
 * sentence says so, since its sum is not that of all expenditure.
 */
export const byEconomicClass: SectionWriter<"by-economic-class"> = (w, { compare }) => {
  const isWhole = w.source.tables("general-economic").length > 0;
  const [type, of] = isWhole ? (["general-economic", "general"] as const) : (["basic-economic", "basic"] as const);
  const slotOf = (each: ListedCode) => economicClassSlot(each, of);
  const classes = classesOf(listedCodes(w.source, w.current, "economic", type), "economic", w.catalogue).filter(
    (each) => (w.known(slotOf(each))?.amount ?? 0) !== 0,
  );
  const codes = classes.map(({ code }) => code);
  const ended = compare ? w.desk.prior.ended("economic", type, w.stageOf(compare), classes, slotOf, "class") : [];
  const parts = [
    ...classes.map((each) =>
      slotPart(
        w,
        slotOf(each),
        () => sentence`${each.name}${w.amount(slotOf(each))}${delta(w, slotOf(each), compare, codes)}`,
      ),
    ),
    ...ended.map((each) =>
      endedPart(() => {
        const found = compare && compared(w, slotOf(each), compare, { amount: ZERO, cells: [], answers: [] });
        return found && sentence`${each.name}本年没有安排，${changeClause(w, slotOf(each), compare, found)}`;
      }),
    ),
  ];
  const lead = isWhole ? "按经济分类划分：" : "一般公共预算基本支出按经济分类划分：";
  const listing = { total: isWhole ? GENERAL_EXPENDITURE : BASIC, what: "按经济分类划分的各类", lists: [parts] };
  const list = listedUnder(w, listing, compare ? "；" : "、", lead);
  return list.length === 0 ? [] : w.paragraph("by-economic-class", sentence`${list}。`);
};
