import type { FoundAnswer } from "../model/passage";
import type { SectionId } from "../model/section";
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

/** 没有, where this workbook's own text speaks of a section and says nothing of what is asked. */
export function unsaidIn(w: Writing, section: SectionId): FoundAnswer | undefined {
  const reading = w.desk.book.text;
  const isSpokenOf = reading?.claims.some((claim) => claim.section.id === section && claim.amount) ?? false;
  return isSpokenOf ? { text: NO, source: "own-text" } : undefined;
}

/** Whether this workbook's own text compares the items it lists with last year; undefined where it lists none. */
export function comparesItems(w: Writing): FoundAnswer | undefined {
  const items = (w.desk.book.text?.claims ?? []).filter(({ subject }) =>
    subject.meanings.some(({ functional }) => functional?.length === 7),
  );
  const isCompared = items.some(({ prior, change, growth }) => prior ?? change ?? growth);
  return items.length > 0 ? { text: isCompared ? YES : NO, source: "own-text" } : undefined;
}

/** What a number that a text states says: 没有 of none. */
export function fromCount(w: Writing, question: SectionQuestion): FoundAnswer | undefined {
  const found = w.desk.gaps.proposal(question, w.section);
  return found && { ...found, text: Number(found.text) === 0 ? NO : YES };
}
