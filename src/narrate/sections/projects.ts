import { delta } from "../compare";
import { GENERAL_PROJECT } from "../slots/expenditure";
import { itemSlot, leaves, listedCodes } from "../slots/lists";
import { joined, sentence } from "../wording";
import { carriedPart } from "./by-source";
import type { SectionWriter } from "./section";

/** 项目支出 of general money, and the items it goes to with their changes. */
export const projects: SectionWriter<"projects"> = (w, { bySource, compare }) => {
  const known = w.known(GENERAL_PROJECT);
  if (known?.amount === 0) {
    return w.paragraph("projects", sentence`${w.inYear}，${w.self}没有安排一般公共预算拨款项目支出。`);
  }
  const items = leaves(listedCodes(w.ledger, w.current, "functional", "general-function"))
    .map((each) => itemSlot("fiscal/general", each, "project"))
    .filter((slot) => (w.known(slot)?.amount ?? 0) !== 0);
  const list = items.map((slot) => sentence`${slot.name}${w.amount(slot)}${delta(w, slot, compare)}`);
  const sources = bySource && known && carriedPart(w, "general.project", "项目支出", known);
  return w.paragraph(
    "projects",
    sentence`${w.inYear}，${w.self}一般公共预算拨款项目支出${w.amount(GENERAL_PROJECT)}${sources}。${list.length > 0 && sentence`按项级科目划分：${joined(list, "；")}。`}`,
  );
};
