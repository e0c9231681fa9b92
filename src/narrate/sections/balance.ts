import { listedUnder, slotPart } from "../listing";
import { CARRIED_OUT, CURRENT_EXPENDITURE, EXPENDITURE } from "../slots/expenditure";
import { CARRIED_IN, CURRENT_INCOME, INCOME } from "../slots/income";
import type { Slot } from "../slots/slot";
import { sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

/** Both totals of the 收支总表 and how they are made up of this year's money and balances. */
export const balance: SectionWriter<"balance"> = (w) =>
  w.paragraph(
    "balance",
    sentence`${w.inYear}，${w.self}收入总预算${w.amount(INCOME)}${madeOf(w, INCOME, [CURRENT_INCOME, CARRIED_IN])}。支出总预算${w.amount(EXPENDITURE)}${madeOf(w, EXPENDITURE, [CURRENT_EXPENDITURE, CARRIED_OUT])}。`,
  );

function madeOf(w: Writing, total: Slot, slots: readonly Slot[]) {
  const parts = slots
    .filter((slot) => w.known(slot) !== undefined)
    .map((slot) => slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}`));
  const list = listedUnder(w, { total, what: "本年数和结转结余", lists: [parts] }, "、");
  return list.length > 0 && sentence`，由${list}组成`;
}
