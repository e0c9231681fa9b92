import { CARRIED_OUT, CURRENT_EXPENDITURE, EXPENDITURE } from "../slots/expenditure";
import { CARRIED_IN, CURRENT_INCOME, INCOME } from "../slots/income";
import type { Slot } from "../slots/slot";
import { joined, sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

/** Both totals of the 收支总表 and how they are made up of this year's money and balances. */
export const balance: SectionWriter<"balance"> = (w) =>
  w.paragraph(
    "balance",
    sentence`${w.inYear}，${w.self}收入总预算${w.amount(INCOME)}${madeOf(w, [CURRENT_INCOME, CARRIED_IN])}。支出总预算${w.amount(EXPENDITURE)}${madeOf(w, [CURRENT_EXPENDITURE, CARRIED_OUT])}。`,
  );

function madeOf(w: Writing, slots: readonly Slot[]) {
  const known = slots.filter((slot) => w.known(slot) !== undefined);
  return (
    known.length > 0 &&
    sentence`，由${joined(
      known.map((slot) => sentence`${slot.name}${w.amount(slot)}`),
      "、",
    )}组成`
  );
}
