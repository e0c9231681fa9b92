import { delta } from "../compare";
import { fittingList, listedUnder, slotPart } from "../listing";
import { BASIC, EXPENDITURE, FISCAL_EXPENDITURE, natureSlot } from "../slots/expenditure";
import { classesOf, economicClassSlot, listedCodes } from "../slots/lists";
import { type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { carriedOn, otherParts } from "./expenditure";
import type { SectionWriter } from "./section";

const OTHER_NATURES = ["operating", "to-superior", "to-subordinate"] as const;

/** 基本支出 with its economic classes, 项目支出, and the other natures that have money. */
export const byNature: SectionWriter<"by-nature"> = (w, { of, compare }) => {
  // natures are listed for all the money; for fiscal money they hold where there is no other
  if (of === "fiscal" && w.known(EXPENDITURE)?.amount !== w.known(FISCAL_EXPENDITURE)?.amount) return [];
  const parts = (["basic", "project"] as const).map((nature) => {
    const slot = natureSlot(nature);
    const classes = (): Part => nature === "basic" && basicClasses(w);
    return slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}${delta(w, slot, compare)}${classes()}`);
  });
  const others = OTHER_NATURES.map(natureSlot)
    .filter((slot) => (w.known(slot)?.amount ?? 0) !== 0)
    .map((slot) => slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}${delta(w, slot, compare)}`));
  const total = of === "all" ? EXPENDITURE : FISCAL_EXPENDITURE;
  const lists = [[...parts, ...others, ...otherParts(w), ...carriedOn(w, of)]];
  const list = listedUnder(w, { total, what: "按支出性质划分的各项", lists }, "；", "按支出性质划分：");
  return w.paragraph(`by-nature.${of}`, sentence`${list}。`);
};

function basicClasses(w: Writing): Part {
  const listed = listedCodes(w.source, w.current, "economic", "basic-economic");
  const parts = classesOf(listed, "economic", w.catalogue)
    .map((each) => ({ name: each.name, slot: economicClassSlot(each, "basic") }))
    .filter(({ slot }) => (w.known(slot)?.amount ?? 0) !== 0)
    .map(({ name, slot }) => slotPart(w, slot, () => sentence`${name}${w.amount(slot)}`));
  const listing = { total: BASIC, what: "基本支出的各类", lists: [parts] };
  if (fittingList(w, listing) === undefined) return undefined;
  // the basic table is of general money: where there is other money too, its classes add up to less
  const isAll = w.known(natureSlot("basic"))?.amount === w.known(BASIC)?.amount;
  const base = isAll ? sentence`包括：` : sentence`其中一般公共预算拨款安排${w.amount(BASIC)}，包括`;
  return sentence`（${base}${listedUnder(w, listing, "、")}）`;
}
