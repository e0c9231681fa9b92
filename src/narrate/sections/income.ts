import type { Line } from "../../model/fact";
import type { ListedZeros } from "../../model/narrative-profile";
import type { Fund } from "../../model/subject";
import { delta } from "../compare";
import { type ListedPart, listedUnder, slotPart } from "../listing";
import { CARRIED_IN, INCOME, sourceName, sourceSlot } from "../slots/income";
import type { Slot } from "../slots/slot";
import { printable, sentence } from "../wording";
import type { Known, Writing } from "../writing";
import type { BlockOf, SectionWriter } from "./section";

const OWN_SOURCES: readonly Fund[] = [
  "special-account",
  "business",
  "operating",
  "superior",
  "subordinate",
  "other",
  "surplus",
];
const BUDGETS: readonly Fund[] = ["fiscal/general", "fiscal/government-fund", "fiscal/state-capital"];

/** 收入预算总额 with its change, and the sources it comes from. */
export const income: SectionWriter<"income"> = (w, { compare, sources }) => {
  const ways = sources.by === "fund" ? (["fund", "fiscal"] as const) : (["fiscal", "fund"] as const);
  const listing = { total: INCOME, what: "按来源划分的各项", lists: ways.map((by) => partsBy(w, by, sources)) };
  const list = listedUnder(w, listing, sources.compare ? "；" : "、", "按来源划分：");
  return w.paragraph(
    "income",
    sentence`${w.inYear}，${w.self}收入预算共${w.amount(INCOME)}${delta(w, INCOME, compare)}。${list.length > 0 && sentence`${list}。`}`,
  );
};

/** Fiscal money by budget or as a whole (a table may state only one of the two), then the unit's own sources. */
function partsBy(
  w: Writing,
  by: "fund" | "fiscal",
  { zeros, compare }: BlockOf<"income">["sources"],
): readonly ListedPart[] {
  const slots = [
    ...sourceSlots(by).map((slot) => ({ slot, name: sourceNameOf(slot) })),
    { slot: CARRIED_IN, name: "上年结转结余" },
  ].filter(({ slot }) => isWritten(w, slot, zeros));
  return [
    ...slots.map(({ slot, name }) =>
      slotPart(w, slot, () => sentence`${name}${w.amount(slot)}${delta(w, slot, compare)}`),
    ),
    ...otherLines(w),
  ];
}

/** The sources of money, fiscal money by budget or as a whole. */
export const sourceSlots = (by: "fund" | "fiscal"): readonly Slot[] =>
  (by === "fund" ? [...BUDGETS, ...OWN_SOURCES] : (["fiscal", ...OWN_SOURCES] as const)).map(sourceSlot);

const sourceNameOf = (slot: Slot): string => (slot.id === "income.surplus" ? sourceName("surplus") : slot.name);

/** Lists omit zeros, print those a cell states, or print all; what no table mentions is never listed. */
export function isWritten(w: Writing, slot: Slot, zeros: ListedZeros): boolean {
  const known = w.known(slot);
  if (!known) return false;
  if (known.amount !== 0 || zeros === "always") return true;
  return zeros === "as-table" && printsZeros(w);
}

/** A workbook whose 收支总表 fills unused income lines with zeros has them in its text too. */
const printsZeros = (w: Writing): boolean => w.source.lines("income-expenditure").some((line) => isStatedZero(w, line));

const isStatedZero = (w: Writing, line: Line): boolean =>
  line.panel.flow === "income" &&
  w.source.entries((entry) => entry.line === line && !entry.isBlank && entry.amount === 0).length > 0;

/** Money on lines without a known meaning still belongs to the list, or its sum would not be the total. */
function otherLines(w: Writing): readonly ListedPart[] {
  const found = w.source.entries(
    ({ table, subject, line, amount }) =>
      table.type === "income-expenditure" &&
      subject.flow === "income" &&
      subject.year === w.current.year &&
      subject.line !== undefined &&
      subject.fund === undefined &&
      subject.item === undefined &&
      line?.depth === 0 &&
      !line.ofWhich &&
      amount !== 0,
  );
  return found.map(({ line, amount, cell }) => {
    const known: Known = { amount, cells: [cell], answers: [] };
    return { known, write: () => sentence`${printable(line?.name ?? "")}${w.money(`income.line.${cell.row}`, known)}` };
  });
}
