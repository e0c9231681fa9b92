import { ZERO } from "../../model/money";
import type { Compare } from "../../model/narrative-profile";
import type { TableId } from "../../model/table-id";
import { changeClause, compared, delta } from "../compare";
import { endedPart, type ListedPart, listedUnder, slotPart } from "../listing";
import { EXPENDITURE, FISCAL_EXPENDITURE } from "../slots/expenditure";
import { classesOf, functionClassSlot, type ListedCode, listedCodes } from "../slots/lists";
import { sentence } from "../wording";
import type { Writing } from "../writing";
import { carriedOn } from "./expenditure";
import type { SectionWriter } from "./section";

/** The tables that list functional classes, the one for all the money first. */
export const LISTS: Readonly<Record<"all" | "fiscal", readonly TableId[]>> = {
  all: ["income-expenditure", "expenditure", "general-function"],
  fiscal: ["fiscal", "general-function"],
};

/** Expenditure by functional class in one sentence; classes that ended stand at its end. */
export const byFunction: SectionWriter<"by-function"> = (w, { of, compare }) => {
  const classes = functionClasses(w, of);
  const codes = classes.map(({ code }) => code);
  const parts = [
    ...classes.map((each) => {
      const slot = functionClassSlot(of, each);
      return slotPart(w, slot, () => sentence`${each.name}${w.amount(slot)}${delta(w, slot, compare, codes)}`);
    }),
    ...(compare ? endedClasses(w, of, compare, classes) : []),
    ...(classes.length > 0 ? carriedOn(w, of) : []),
  ];
  const total = of === "all" ? EXPENDITURE : FISCAL_EXPENDITURE;
  const list = listedUnder(
    w,
    { total, what: "按功能分类划分的各类", lists: [parts] },
    compare ? "；" : "、",
    "按功能分类划分：",
  );
  return list.length === 0 ? [] : w.paragraph(`by-function.${of}`, sentence`${list}。`);
};

/** Classes with money, by code. */
export function functionClasses(w: Writing, of: "all" | "fiscal"): readonly ListedCode[] {
  for (const type of LISTS[of]) {
    const classes = classesOf(listedCodes(w.source, w.current, "functional", type), "functional", w.catalogue);
    const written = classes.filter((each) => (w.known(functionClassSlot(of, each))?.amount ?? 0) !== 0);
    if (written.length > 0) return written;
  }
  return [];
}

function endedClasses(
  w: Writing,
  of: "all" | "fiscal",
  compare: Compare,
  current: readonly ListedCode[],
): readonly ListedPart[] {
  const type =
    LISTS[of].find((each) => listedCodes(w.source, w.current, "functional", each).length > 0) ?? "general-function";
  const slotOf = (each: ListedCode) => functionClassSlot(of, each);
  return w.desk.prior.ended("functional", type, w.stageOf(compare), current, slotOf, "class").map((each) => {
    const slot = slotOf(each);
    return endedPart(() => {
      const found = compared(w, slot, compare, { amount: ZERO, cells: [], answers: [] });
      return found && sentence`${each.name}本年没有安排，${changeClause(w, slot, compare, found)}`;
    });
  });
}
