import { fen } from "../../model/money";
import { GENERAL_CARRIED_IN } from "../slots/income";
import { type Part, sentence } from "../wording";
import type { Known, Writing } from "../writing";

const CARRIED_TO_BASIC = {
  id: "general.basic.carry-over",
  name: "上年结转资金安排的基本支出",
  mayStandInText: true,
  // a text says it as a part of basic expenditure that the carried-over money pays for
  read: () => undefined,
} as const;

/**
 * "（其中：本年收入安排…，上年结转资金安排…）", in brackets because the comparison behind it speaks of the whole. The tables
 * state the carried-over money as a whole; how much of it goes to basic expenditure is asked for, unless there is none.
 */
export function carriedPart(w: Writing, id: string, what: "基本支出" | "项目支出", whole: Known): Part {
  const carried = w.known(GENERAL_CARRIED_IN);
  const toBasic = carried?.amount === 0 ? carried : w.known(CARRIED_TO_BASIC);
  const share = what === "基本支出" ? toBasic : carried && toBasic && minusOrSame(carried, toBasic);
  if (!share || share.amount > whole.amount || share.amount < 0) {
    const gap = w.amountGap(CARRIED_TO_BASIC);
    w.desk.gaps.amount(gap, w.section);
    const hole = w.desk.gaps.mark({ ...gap, label: what === "基本支出" ? gap.label : "上年结转资金安排的项目支出" });
    return sentence`（其中：上年结转资金安排${hole}）`;
  }
  return sentence`（其中：本年收入安排${w.money(`${id}.current`, minusOrSame(whole, share))}，上年结转资金安排${w.money(`${id}.carry-over`, share)}）`;
}

/** A difference of nothing is the number itself, with its own cell alone. */
const minusOrSame = (a: Known, b: Known): Known => (b.amount === 0 && b.answers.length === 0 ? a : minus(a, b));

const minus = (a: Known, b: Known): Known => ({
  amount: fen(a.amount - b.amount),
  cells: [...a.cells, ...b.cells],
  answers: [...a.answers, ...b.answers],
});
