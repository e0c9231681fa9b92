import { delta } from "../compare";
import { fittingList, type ListedPart, listedUnder, slotPart } from "../listing";
import { FISCAL_EXPENDITURE, GENERAL_EXPENDITURE } from "../slots/expenditure";
import { FISCAL_CARRIED_IN, FISCAL_CURRENT, FISCAL_INCOME, fiscalSourceSlot, sourceSlot } from "../slots/income";
import { functionClassSlot } from "../slots/lists";
import type { Slot } from "../slots/slot";
import { type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { functionClasses } from "./by-function";
import { carriedOn } from "./expenditure";
import type { SectionWriter } from "./section";

/** The fiscal table in words: income with what was carried over, expenditure by functional class. */
export const fiscalBalance: SectionWriter<"fiscal-balance"> = (w) => {
  const classes = functionClasses(w, "fiscal").map((each) => {
    const slot = functionClassSlot("fiscal", each);
    return slotPart(w, slot, () => sentence`${each.name}${w.amount(slot)}`);
  });
  const listing = {
    total: FISCAL_EXPENDITURE,
    what: "按功能分类的各类",
    lists: classes.length === 0 ? [] : [[...classes, ...carriedOn(w, "fiscal")]],
  };
  const list = listedUnder(w, listing, "、", "，按功能分类包括：");
  return w.paragraph(
    "fiscal-balance",
    sentence`${w.inYear}，${w.self}财政拨款收入预算总计${w.amount(FISCAL_INCOME)}${madeOf(w)}。财政拨款支出预算总计${w.amount(FISCAL_EXPENDITURE)}${list}。`,
  );
};

function madeOf(w: Writing): Part {
  const funds = (["fiscal/general", "fiscal/government-fund", "fiscal/state-capital"] as const)
    .map(fiscalSourceSlot)
    .filter((slot) => w.known(slot) !== undefined)
    .map((slot) => slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}`));
  const budgets = { total: FISCAL_CURRENT, what: "三本预算的拨款收入", lists: [funds] };
  const made = (): Part =>
    areSeveral(funds) && fittingList(w, budgets) && sentence`（包括：${listedUnder(w, budgets, "、")}）`;
  const parts = [
    slotPart(w, FISCAL_CURRENT, () => sentence`本年收入${w.amount(FISCAL_CURRENT)}${made()}`),
    slotPart(w, FISCAL_CARRIED_IN, () => sentence`上年结转结余${w.amount(FISCAL_CARRIED_IN)}`),
  ].filter(({ known }) => known !== undefined);
  const listing = { total: FISCAL_INCOME, what: "财政拨款本年收入和结转结余", lists: [parts] };
  // one part that is the whole says its amount twice
  return areSeveral(parts) || fittingList(w, listing) === undefined
    ? listedUnder(w, listing, "，", "，其中：")
    : undefined;
}

/** Two parts with money, or some of which nobody knows yet. */
const areSeveral = (parts: readonly ListedPart[]): boolean =>
  parts.filter(({ known }) => known === undefined || known.amount !== 0).length > 1;

/** 财政拨款支出 as a whole with its change. */
export const fiscalExpenditure: SectionWriter<"fiscal-expenditure"> = (w, { compare }) =>
  w.paragraph(
    "fiscal-expenditure",
    sentence`${w.inYear}，${w.self}财政拨款支出预算共${w.amount(FISCAL_EXPENDITURE)}${delta(w, FISCAL_EXPENDITURE, compare)}。`,
  );

/** Fiscal income and expenditure of the year, each with its general part and the change of that part. */
export const fiscalGeneral: SectionWriter<"fiscal-general"> = (w, { compare }) => {
  const side = (key: string, whole: Slot, what: string, part: Slot, partName: string) =>
    w.paragraph(
      key,
      sentence`${w.inYear}，${w.self}当年${what}预算${w.amount(whole)}，其中：${partName}${w.amount(part)}${delta(w, part, compare)}。`,
    );
  return [
    ...side("fiscal-income", FISCAL_CURRENT, "财政拨款收入", sourceSlot("fiscal/general"), "一般公共预算拨款收入"),
    ...side("fiscal-expenditure", FISCAL_EXPENDITURE, "财政拨款支出", GENERAL_EXPENDITURE, "一般公共预算拨款支出"),
  ];
};
