import { ZERO } from "../../model/money";
import type { Run } from "../../model/passage";
import { changeClause, compared, delta, reasonClause } from "../compare";
import { fittingList, holeOf, slotPart } from "../listing";
import { GENERAL_EXPENDITURE } from "../slots/expenditure";
import {
  classesOf,
  economicClassSlot,
  governmentClasses,
  governmentClassSlot,
  type ListedCode,
  listedCodes,
} from "../slots/lists";
import { printable, sentence } from "../wording";
import type { Writing } from "../writing";
import { called } from "./functions";
import type { SectionWriter } from "./section";

const TITLES = {
  economic: "（1）部门预算支出经济分类（类级）",
  governmentEconomic: "（2）政府预算支出经济分类（类级）",
} as const;

const WHAT = { economic: "按部门经济分类划分的各类", governmentEconomic: "按政府经济分类划分的各类" } as const;

/** General expenditure by the classes of one of the two economic classifications, one paragraph each. */
export const economic: SectionWriter<"economic"> = (w, { classification, compare }) => {
  const slotOf = (each: ListedCode) =>
    classification === "economic" ? economicClassSlot(each, "general") : governmentClassSlot(each);
  const classes = (classification === "economic" ? economicClasses(w) : governmentEconomicClasses(w)).filter(
    (each) => (w.known(slotOf(each))?.amount ?? 0) !== 0,
  );
  if (classes.length === 0) return [];
  const codes = classes.map(({ code }) => code);
  const ended =
    classification === "economic"
      ? w.desk.prior.ended("economic", "general-economic", w.stageOf(compare), classes, slotOf, "class")
      : [];
  const written = [
    ...classes.map((each) => ({
      each,
      runs: sentence`${w.amount(slotOf(each))}${delta(w, slotOf(each), compare, codes)}`,
    })),
    ...ended.map((each) => ({ each, runs: endedClause(w, slotOf(each), compare) })),
  ];
  const lists = [classes.map((each) => slotPart(w, slotOf(each), () => each.name))];
  const listing = { total: GENERAL_EXPENDITURE, what: WHAT[classification], lists };
  if (fittingList(w, listing) === undefined) {
    return [
      w.heading(`${classification}.title`, TITLES[classification], 3),
      ...w.paragraph(
        `${classification}.lead`,
        sentence`${w.self}一般公共预算拨款支出${w.amount(GENERAL_EXPENDITURE)}，包括：${holeOf(w, listing)}。`,
      ),
    ];
  }
  return [
    w.heading(`${classification}.title`, TITLES[classification], 3),
    ...w.paragraph(
      `${classification}.lead`,
      sentence`${w.self}一般公共预算拨款支出${w.amount(GENERAL_EXPENDITURE)}，包括：`,
    ),
    ...written.flatMap(({ each, runs }) =>
      w.paragraph(`${classification}.${each.code}`, sentence`${called(each, "name-code")}${runs}。`),
    ),
  ];
};

const economicClasses = (w: Writing): readonly ListedCode[] =>
  classesOf(listedCodes(w.source, w.current, "economic", "general-economic"), "economic", w.catalogue);

export function governmentEconomicClasses(w: Writing): readonly ListedCode[] {
  const beside = governmentClasses(w.source, w.current);
  const codes =
    beside.length > 0
      ? beside
      : listedCodes(w.source, w.current, "governmentEconomic", "income-expenditure").map(({ code }) => code);
  return codes.map((code) => ({ code, name: printable(w.catalogue.find("governmentEconomic", code)?.name ?? code) }));
}

function endedClause(
  w: Writing,
  slot: ReturnType<typeof governmentClassSlot>,
  compare: Parameters<typeof changeClause>[2],
): readonly Run[] {
  const found = compared(w, slot, compare, { amount: ZERO, cells: [], answers: [] });
  return found
    ? sentence`本年没有安排，${changeClause(w, slot, compare, found)}${reasonClause(w, slot, compare, found)}`
    : [];
}
