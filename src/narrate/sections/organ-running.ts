import { delta } from "../compare";
import { useSlot } from "../slots/basic";
import { firstOf, type Slot, stated } from "../slots/slot";
import { sentence } from "../wording";
import { NATURE_ANSWERS, NATURE_QUESTION } from "../nature";
import type { SectionWriter } from "./section";

const ITEM = stated({ item: "organ-running" }, "three-public", "organ-running", "basic-economic", "general-function");

/** What a table prints as 机关运行经费; 公用经费 is the same money only in organs and what is managed like them. */
export const STATED: Slot = { id: "organ-running", name: "机关运行经费", about: { item: "organ-running" }, read: ITEM };
export const OF_ORGAN: Slot = { ...STATED, read: firstOf(ITEM, useSlot("public").read) };

/** 机关运行经费 of organs with its change; institutions have none and say so. */
export const organRunning: SectionWriter<"organ-running"> = (w, { compare }) => {
  const { gaps } = w.desk;
  // a table that states it says enough of the unit
  const nature = w.desk.nature ?? (w.known(STATED) ? "mixed" : undefined);
  if (nature === undefined || gaps.isAnswered(NATURE_QUESTION.id)) {
    gaps.choice(NATURE_QUESTION, w.section, Object.keys(NATURE_ANSWERS));
  }
  if (nature === undefined) {
    return w.paragraph(
      "organ",
      sentence`${w.inYear}，${w.self}机关运行经费预算情况：${w.desk.gaps.mark(NATURE_QUESTION)}。`,
    );
  }
  if (nature === "institution") {
    return w.paragraph("organ", sentence`${w.self}属于事业单位，没有机关运行经费。`);
  }
  const slot = nature === "mixed" ? STATED : OF_ORGAN;
  return w.paragraph(
    "organ",
    sentence`${w.inYear}，${w.self}机关运行经费预算${w.amount(slot)}${delta(w, slot, compare)}。`,
  );
};

/** 公用经费 as a section of its own, whatever kind of unit it is. */
export const publicFunds: SectionWriter<"public-funds"> = (w, { compare }) => {
  const slot = useSlot("public");
  return w.paragraph(
    "public",
    sentence`${w.inYear}，${w.self}安排公用经费预算${w.amount(slot)}${delta(w, slot, compare)}。`,
  );
};
