import { delta } from "../compare";
import { FISCAL_CARRIED_OUT, FISCAL_EXPENDITURE, GENERAL_EXPENDITURE } from "../slots/expenditure";
import { FISCAL_CARRIED_IN, FISCAL_CURRENT, FISCAL_INCOME, fiscalSourceSlot, sourceSlot } from "../slots/income";
import { functionClassSlot } from "../slots/lists";
import type { Slot } from "../slots/slot";
import { joined, type Part, sentence } from "../wording";
import type { Writing } from "../writing";
import { functionClasses } from "./by-function";
import type { SectionWriter } from "./section";

/** The fiscal table in words: income with what was carried over, expenditure by functional class. */
export const fiscalBalance: SectionWriter<"fiscal-balance"> = (w) => {
  const classes = functionClasses(w, "fiscal").map(
    (each) => sentence`${each.name}${w.amount(functionClassSlot("fiscal", each))}`,
  );
  const out = w.known(FISCAL_CARRIED_OUT);
  const carriedOut = out !== undefined && out.amount !== 0 && sentence`，年末结转结余${w.amount(FISCAL_CARRIED_OUT)}`;
  return w.paragraph(
    "fiscal-balance",
    sentence`${w.inYear}，${w.self}财政拨款收入预算总计${w.amount(FISCAL_INCOME)}${madeOf(w)}。财政拨款支出预算总计${w.amount(FISCAL_EXPENDITURE)}${classes.length > 0 && sentence`，按功能分类包括：${joined(classes, "、")}`}${carriedOut}。`,
  );
};

function madeOf(w: Writing): Part {
  const funds = (["fiscal/general", "fiscal/government-fund", "fiscal/state-capital"] as const)
    .map(fiscalSourceSlot)
    .filter((slot) => w.known(slot) !== undefined)
    .map((slot) => sentence`${slot.name}${w.amount(slot)}`);
  const parts = [
    w.known(FISCAL_CURRENT) &&
      sentence`本年收入${w.amount(FISCAL_CURRENT)}${funds.length > 0 && sentence`（包括：${joined(funds, "、")}）`}`,
    w.known(FISCAL_CARRIED_IN) && sentence`上年结转结余${w.amount(FISCAL_CARRIED_IN)}`,
  ];
  const runs = joined(parts, "，");
  return runs.length > 0 && sentence`，其中：${runs}`;
}

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
