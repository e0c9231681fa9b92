import { toA1 } from "../../model/cell";
import type { Nature } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { delta } from "../compare";
import { type ListedPart, listedUnder, slotPart } from "../listing";
import {
  CARRIED_OUT,
  CURRENT_EXPENDITURE,
  type EarmarkedFund,
  EXPENDITURE,
  FISCAL_CARRIED_OUT,
  FISCAL_CURRENT_EXPENDITURE,
  FISCAL_EXPENDITURE,
  fundCarriedOutSlot,
  fundCurrentSlot,
  fundSlot,
  GENERAL_EXPENDITURE,
  natureSlot,
} from "../slots/expenditure";
import { type Slot, stated } from "../slots/slot";
import { type Part, printable, sentence } from "../wording";
import type { Known, Writing } from "../writing";
import { isWritten } from "./income";
import type { BlockOf, SectionWriter } from "./section";

const MAIN: readonly Nature[] = ["basic", "project"];
const OTHERS: readonly Nature[] = ["operating", "to-superior", "to-subordinate"];

/** 支出预算总额 with its change, by nature where the profile lists natures here. */
export const expenditure: SectionWriter<"expenditure"> = (w, block) =>
  w.paragraph(
    "expenditure",
    sentence`${w.inYear}，${w.self}支出预算共${w.amount(EXPENDITURE)}${delta(w, EXPENDITURE, block.compare)}。${natures(w, block)}${generalPart(w, block)}`,
  );

function natures(w: Writing, { natures: list }: BlockOf<"expenditure">): Part {
  if (!list) return undefined;
  const parts = [
    ...MAIN.filter(
      (nature) => w.known(natureSlot(nature))?.amount !== 0 || isWritten(w, natureSlot(nature), list.zeros),
    ),
    ...OTHERS.filter((nature) => isWritten(w, natureSlot(nature), list.zeros)),
  ].map((nature) => {
    const slot = natureSlot(nature);
    return slotPart(w, slot, () => sentence`${TERMS.nature[nature]}${w.amount(slot)}${delta(w, slot, list.compare)}`);
  });
  const lists = [[...parts, ...otherParts(w), ...carriedOn(w)]];
  const listing = { total: EXPENDITURE, what: "按支出性质划分的各项", lists };
  return sentence`${listedUnder(w, listing, list.compare ? "；" : "、", "按支出性质划分：")}。`;
}

interface OtherNature {
  readonly name: string;
  readonly slot: Slot;
  readonly known: Known | undefined;
}

/** Money beside the usual natures under a heading of its own (单位预留机动经费): without it the list would not add up. */
export function otherNatures(w: Writing): readonly OtherNature[] {
  const found = w.source.entries(
    ({ table, subject, amount }) =>
      (table.type === "expenditure" || table.type === "income-expenditure") &&
      amount !== 0 &&
      subject.line !== undefined &&
      subject.flow === "expenditure" &&
      subject.year === w.current.year &&
      subject.stage === w.current.stage &&
      PLAIN.every((dimension) => subject[dimension] === undefined),
  );
  const [cell] = w.known(natureSlot("basic"))?.cells ?? [];
  const basic = w.source.entries((entry) => cell !== undefined && toA1(entry.cell) === toA1(cell))[0];
  const beside = found.filter(
    ({ table, line }) =>
      table === basic?.table && (table.type === "expenditure" || (line?.panel === basic.line?.panel && !line?.ofWhich)),
  );
  return beside.map(({ subject: { line = "" } }) => {
    const name = printable(line);
    const slot: Slot = {
      id: `expenditure.line.${name}`,
      name,
      about: { line },
      read: stated({ line }, "expenditure", "income-expenditure"),
    };
    return { name, slot, known: w.known(slot) };
  });
}

export const otherParts = (w: Writing): readonly ListedPart[] =>
  otherNatures(w).map(({ name, slot, known }) => ({ known, write: () => sentence`${name}${w.amount(slot)}` }));

const PLAIN = [
  "fund",
  "functional",
  "economic",
  "governmentEconomic",
  "nature",
  "use",
  "item",
  "unit",
  "project",
] as const;

/** A total, this year's part of it, and the part that is kept for next year. */
interface Kept {
  readonly total: Slot;
  readonly current: Slot;
  readonly kept: Slot;
}

const KEPT: Readonly<Record<"all" | "fiscal" | EarmarkedFund, Kept>> = {
  all: { total: EXPENDITURE, current: CURRENT_EXPENDITURE, kept: CARRIED_OUT },
  fiscal: { total: FISCAL_EXPENDITURE, current: FISCAL_CURRENT_EXPENDITURE, kept: FISCAL_CARRIED_OUT },
  "fiscal/government-fund": keptOf("fiscal/government-fund"),
  "fiscal/state-capital": keptOf("fiscal/state-capital"),
};

/** Where a total contains what is kept for next year, a list without it would not add up. */
export function carriedOn(w: Writing, of: keyof typeof KEPT = "all"): readonly ListedPart[] {
  const { total: whole, current: own, kept: rest } = KEPT[of];
  const total = w.known(whole);
  const kept = w.known(rest);
  const current = w.known(own);
  const isInTotal = kept && kept.amount !== 0 && (!current || total?.amount !== current.amount);
  return isInTotal ? [slotPart(w, rest, () => sentence`${CARRIED_OUT.name}${w.amount(rest)}`)] : [];
}

function keptOf(fund: EarmarkedFund): Kept {
  return { total: fundSlot(fund), current: fundCurrentSlot(fund), kept: fundCarriedOutSlot(fund) };
}

function generalPart(w: Writing, { general }: BlockOf<"expenditure">): Part {
  if (!general) return undefined;
  const slot = GENERAL_EXPENDITURE;
  return sentence`其中，一般公共预算拨款安排${w.amount(slot)}${delta(w, slot, general)}。`;
}
