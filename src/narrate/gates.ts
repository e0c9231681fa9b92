import type { FoundAnswer } from "../model/passage";
import type { SectionQuestion } from "./gap-book";
import type { Slot } from "./slots/slot";
import type { Writing } from "./writing";
import { toA1 } from "../model/cell";

/** Yes, no, or nobody knows yet; `answers` is the question that says so. */
export interface Gate {
  readonly state: "yes" | "no" | "open";
  readonly question: SectionQuestion;
}

const YES = "有";
const NO = "没有";

/** A question asked once before its details: who has no car is not asked for eight kinds of cars. */
export function gateOf(w: Writing, id: string, label: string, question: string, suggested?: FoundAnswer): Gate {
  const gap: SectionQuestion = {
    id: `gate:${id}`,
    kind: "choice",
    label,
    question,
    quickPicks: [YES, NO].map((text) => ({ label: text, text })),
    ...(suggested && { suggested }),
  };
  const answer = w.desk.gaps.choice(gap, w.section, [YES, NO]);
  return { state: answer === undefined ? "open" : answer === YES ? "yes" : "no", question: gap };
}

/** 没有, where all of this money is zero in the tables; 有, where some is not. */
export function fromTables(w: Writing, slots: readonly Slot[]): FoundAnswer | undefined {
  const found = slots.map((slot) => slot.read(w.source, w.current));
  const money = found.find((value) => value !== undefined && value.amount !== 0);
  const zero = found.every((value) => value?.amount === 0) ? found[0] : undefined;
  const value = money ?? zero;
  const [cell] = value?.cells ?? [];
  return value && cell && { text: money ? YES : NO, source: "tables", place: toA1(cell) };
}

/** What a number that a text states says: 没有 of none. */
export function fromCount(w: Writing, question: SectionQuestion): FoundAnswer | undefined {
  const found = w.desk.gaps.proposal(question, w.section);
  return found && { ...found, text: Number(found.text) === 0 ? NO : YES };
}
