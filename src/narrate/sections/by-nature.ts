import { delta } from "../compare";
import { BASIC, EXPENDITURE, FISCAL_EXPENDITURE, natureSlot } from "../slots/expenditure";
import { classesOf, economicClassSlot, listedCodes } from "../slots/lists";
import { joined, type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { carriedOn } from "./expenditure";
import type { SectionWriter } from "./section";

/** 基本支出 with its economic classes, and 项目支出. */
export const byNature: SectionWriter<"by-nature"> = (w, { of, compare }) => {
  // natures are listed for all the money; for fiscal money they hold where there is no other
  if (of === "fiscal" && w.known(EXPENDITURE)?.amount !== w.known(FISCAL_EXPENDITURE)?.amount) return [];
  const parts = (["basic", "project"] as const).map((nature) => {
    const slot = natureSlot(nature);
    return sentence`${slot.name}${w.amount(slot)}${delta(w, slot, compare)}${nature === "basic" && basicClasses(w)}`;
  });
  return w.paragraph(`by-nature.${of}`, sentence`按支出性质划分：${joined([...parts, carriedOn(w, of)], "；")}。`);
};

function basicClasses(w: Writing): Part {
  const listed = listedCodes(w.ledger, w.current, "economic", "basic-economic");
  const parts = classesOf(listed, "economic", w.catalogue)
    .map((each) => ({ name: each.name, slot: economicClassSlot(each, "basic") }))
    .filter(({ slot }) => (w.known(slot)?.amount ?? 0) !== 0)
    .map(({ name, slot }) => sentence`${name}${w.amount(slot)}`);
  if (parts.length === 0) return undefined;
  // the basic table is of general money: where there is other money too, its classes add up to less
  const isAll = w.known(natureSlot("basic"))?.amount === w.known(BASIC)?.amount;
  const base = isAll ? sentence`包括：` : sentence`其中一般公共预算拨款安排${w.amount(BASIC)}，包括`;
  return sentence`（${base}${joined(parts, "、")}）`;
}
