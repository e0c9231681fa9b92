import { delta } from "../compare";
import { listedUnder, slotPart } from "../listing";
import { GENERAL_PROJECT } from "../slots/expenditure";
import { itemSlot, leaves, listedCodes } from "../slots/lists";
import { sentence } from "../wording";
import { carriedPart } from "./by-source";
import type { SectionWriter } from "./section";

/** 项目支出 of general money, and the items it goes to with their changes. */
export const projects: SectionWriter<"projects"> = (w, { bySource, compare }) => {
  const known = w.known(GENERAL_PROJECT);
  if (known?.amount === 0) {
    return w.paragraph("projects", sentence`${w.inYear}，${w.self}没有安排一般公共预算拨款项目支出。`);
  }
  const items = leaves(listedCodes(w.source, w.current, "functional", "general-function"))
    .map((each) => itemSlot("fiscal/general", each, "project"))
    .filter((slot) => (w.known(slot)?.amount ?? 0) !== 0);
  const parts = items.map((slot) =>
    slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}${delta(w, slot, compare)}`),
  );
  const listing = { total: GENERAL_PROJECT, what: "按项级科目划分的项目支出", lists: [parts] };
  const list = listedUnder(w, listing, "；", "按项级科目划分：");
  const sources = bySource && known && carriedPart(w, "general.project", "项目支出", known);
  return w.paragraph(
    "projects",
    sentence`${w.inYear}，${w.self}一般公共预算拨款项目支出${w.amount(GENERAL_PROJECT)}${sources}。${list.length > 0 && sentence`${list}。`}`,
  );
};
