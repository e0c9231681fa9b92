import type { Fund, Nature } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { shareOf } from "../change";
import { delta } from "../compare";
import { type ListedPart, listedUnder, slotPart } from "../listing";
import { CURRENT_EXPENDITURE, GENERAL_EXPENDITURE, natureSlot } from "../slots/expenditure";
import { CURRENT_INCOME, FISCAL_INCOME, INCOME, sourceSlot } from "../slots/income";
import { classesOf, generalClass, listedCodes } from "../slots/lists";
import type { Slot } from "../slots/slot";
import { type Part, sentence } from "../wording";
import { type Known, numberRun, type Writing } from "../writing";
import type { SectionWriter } from "./section";

/** 收入支出总计 of all money or of fiscal money, with its change. */
export const accountTotals: SectionWriter<"account-totals"> = (w, { of, compare }) => {
  const slot = of === "all" ? { ...INCOME, name: "收入支出总计" } : { ...FISCAL_INCOME, name: "财政拨款收入支出总计" };
  return w.paragraph(
    `totals.${of}`,
    sentence`${w.org}${w.year}${slot.name}${w.amount(slot)}${delta(w, slot, compare)}。`,
  );
};

/** Sources of money beside the treasury. */
const OTHERS: readonly Fund[] = ["superior", "business", "operating", "subordinate", "other"];
const NATURES: readonly Nature[] = ["basic", "project", "to-superior", "operating", "to-subordinate"];

/** 本年收入合计 by its kinds with their shares. */
export const accountIncome: SectionWriter<"account-income"> = (w) =>
  parts(
    w,
    "income",
    { ...CURRENT_INCOME, name: "本年收入合计" },
    ["fiscal", ...OTHERS].map((fund) => sourceSlot(fund as Fund)),
  );

/** 本年支出合计 by nature with the shares. */
export const accountExpenditure: SectionWriter<"account-expenditure"> = (w) =>
  parts(
    w,
    "expenditure",
    { ...CURRENT_EXPENDITURE, name: "本年支出合计" },
    NATURES.map((nature) => ({ ...natureSlot(nature), name: NAMES[nature] ?? TERMS.nature[nature] })),
  );

const NAMES: Readonly<Partial<Record<Nature, string>>> = { operating: "经营支出" };

function parts(w: Writing, key: string, total: Slot, slots: readonly Slot[]) {
  const whole = w.known(total);
  const listed = slots.filter((slot) => (w.known(slot)?.amount ?? 0) !== 0).map((slot) => shared(w, slot, whole));
  const list = listedUnder(w, { total, what: `${total.name}的各项`, lists: [listed] }, "；", "，其中：");
  return w.paragraph(`account.${key}`, sentence`${total.name}${w.amount(total)}${list}。`);
}

/** 基本支出n万元，占n%: of a whole that is known. */
function shared(w: Writing, slot: Slot, whole: Known | undefined): ListedPart {
  return slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}${shareClause(w, slot, whole)}`);
}

/** "，占75.08%" */
function shareClause(w: Writing, slot: Slot, whole: Known | undefined): Part {
  const share = shareRun(w, slot, whole);
  return share && sentence`，占${share}%`;
}

export function shareRun(w: Writing, slot: Slot, whole: Known | undefined): Part {
  const known = w.known(slot);
  const share = known && whole && known.amount !== 0 ? shareOf(known.amount, whole.amount) : undefined;
  if (share === undefined || !known || !whole) return undefined;
  const rests = { cells: [...known.cells, ...whole.cells], answers: [...known.answers, ...whole.answers] };
  return numberRun("share", share, "%", slot.id, rests);
}

/** 一般公共预算财政拨款支出 with its share of all expenditure and its change. */
export const accountGeneral: SectionWriter<"account-general"> = (w, { compare }) => {
  const share = shareRun(w, GENERAL_EXPENDITURE, w.known(CURRENT_EXPENDITURE));
  return w.paragraph(
    "account.general",
    sentence`${w.year}一般公共预算财政拨款支出${w.amount(GENERAL_EXPENDITURE)}${share && sentence`，占本年支出合计的${share}%`}${delta(w, GENERAL_EXPENDITURE, compare)}。`,
  );
};

/** The classes of general expenditure with their shares. */
export const accountClasses: SectionWriter<"account-classes"> = (w) => {
  const whole = w.known(GENERAL_EXPENDITURE);
  const codes = listedCodes(w.source, w.current, "functional", "general-function");
  const listed = classesOf(codes, "functional", w.catalogue)
    .map(({ code, name }): Slot => ({
      id: `general.class.${code}`,
      name: `${name}（类）`,
      about: { fund: "fiscal/general", functional: code },
      read: generalClass(code),
    }))
    .filter((slot) => (w.known(slot)?.amount ?? 0) !== 0)
    .map((slot) => shared(w, slot, whole));
  const listing = { total: GENERAL_EXPENDITURE, what: "按功能分类的各类", lists: [listed] };
  const list = listedUnder(w, listing, "；", "，主要用于以下方面：");
  return w.paragraph(
    "account.classes",
    sentence`${w.year}一般公共预算财政拨款支出${w.amount(GENERAL_EXPENDITURE)}${list}。`,
  );
};
