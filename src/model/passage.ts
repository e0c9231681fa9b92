import type { CellRef } from "./cell";
import type { Fen } from "./money";
import type { SectionId } from "./section";
import type { Direction } from "./subject";

/** Where a number comes from that is not a cell of this workbook. */
export type SourceBook = "last-year" | "saved" | "budget";

/** A cell on which a printed number rests, and the amount it stood for when the sentence was written. */
export interface SourceCell extends CellRef {
  readonly amount: Fen;
  /** Absent for a cell of the workbook itself. */
  readonly book?: SourceBook;
  /** The cell is blank (or the table has no line for it): it counts as zero. */
  readonly isBlank?: true;
}

/** What a printed number is: an amount, its change or growth, a share of a whole, or a number of things. */
export type NumberKind = "amount" | "change" | "growth" | "share" | "count";

/** A printed number and what it rests on: cells, typed answers, or both; never neither. */
export interface NumberRun {
  readonly kind: "number";
  readonly of: NumberKind;
  /** As printed, without its unit. */
  readonly text: string;
  readonly unit: string;
  /** What the number is about: "general.basic". One subject prints one text everywhere. */
  readonly subject: string;
  readonly cells: readonly SourceCell[];
  /** Ids of the typed answers that took part. */
  readonly answers: readonly string[];
}

export interface TextRun {
  readonly kind: "text";
  readonly text: string;
}

/** A hole that only a person can fill, or words taken over from elsewhere, which count as unfilled until confirmed. */
interface GapRun {
  readonly kind: "gap";
  readonly gap: string;
  /** What stands in the text: 【待填：增减主要原因】, 【待确认：143.41】. */
  readonly text: string;
  readonly isCarried?: true;
}

/** Words that a person gave as the answer to a gap. */
interface AnswerRun {
  readonly kind: "answer";
  readonly gap: string;
  readonly text: string;
}

export type Run = TextRun | NumberRun | GapRun | AnswerRun;

/** One paragraph, which is one row of our sheet. */
export interface NarrativeParagraph {
  /** Stable from run to run, so that the user's edits find their paragraph again. */
  readonly key: string;
  /** A heading inside a section has a level like the headings of sections. */
  readonly role: "body" | "heading";
  readonly level?: number;
  readonly runs: readonly Run[];
}

export interface NarrativeSection {
  readonly id: SectionId;
  /** With its number; empty when the section continues the one before. */
  readonly heading: string;
  /** 0 for 第…部分, 1 for 一、, 2 for （一）. */
  readonly level: number;
  readonly paragraphs: readonly NarrativeParagraph[];
}

/** What kind of answer a gap takes. Money is typed in the unit of the text. */
export type GapKind = "reason" | "use" | "prior" | "amount" | "count" | "text" | "choice";

/** The change a reason is asked for. */
export interface ChangeAsked {
  /** Chinese name of what changed. */
  readonly name: string;
  readonly direction: Direction;
  /** "143.41万元", for the question. */
  readonly change: string;
}

/** A phrase that one click puts into the answer; its holes (【待填：人数】) are for the user to fill. */
export interface QuickPick {
  readonly label: string;
  readonly text: string;
}

/** Why an answer may be sent back: nothing said, the item's name again, words that fit everything, the wrong direction … */
export interface Advice {
  readonly problem: "empty" | "short" | "placeholder" | "circular" | "generic" | "opposite" | "cut-off" | "repeated";
  readonly message: string;
}

/** Where something that was taken over comes from. */
export type AnswerSource = "own-text" | "last-year-text" | "last-answers" | "tables" | "usual";

/** An answer that was found and has to be confirmed: nothing that is taken over counts as answered by itself. */
export interface FoundAnswer {
  /** As it would be typed. */
  readonly text: string;
  readonly source: AnswerSource;
  /** Sheet and cell, or the document and its paragraph; absent for usual words. */
  readonly place?: string;
  /** The words it was read from. */
  readonly quote?: string;
  /** What to look at before it is confirmed: amounts and years of last year in it. */
  readonly caution?: string;
}

/** What the clerk has to fetch to answer; questions are put in these groups. */
export type GapGroup = "last-year" | "people" | "assets" | "procurement" | "duties" | "reasons" | "uses" | "other";

/** One question to the user. */
export interface NarrativeGap {
  readonly id: string;
  readonly kind: GapKind;
  readonly section: SectionId;
  /** What stands between “【待填：” and “】”. */
  readonly label: string;
  readonly question: string;
  /** "half": the answer still has holes; like "open" and "carried" it is not done. */
  readonly state: "open" | "carried" | "half" | "answered";
  readonly group: GapGroup;
  readonly answer?: string;
  /** What was taken over, to be confirmed, and where it comes from. */
  readonly carried?: string;
  readonly from?: FoundAnswer;
  readonly about?: ChangeAsked;
  /** For uses: the item's name, which alone would say nothing. */
  readonly itemName?: string;
  /** What is weak in the answer. Advice never blocks. */
  readonly advice: readonly Advice[];
  readonly quickPicks: readonly QuickPick[];
  /** The only answers a choice takes. */
  readonly choices?: readonly string[];
}

/** Answers by the id of their gap, as a file or the pane hands them over. */
export type Answers = Readonly<Record<string, string | number>>;

/** What stands on the cover beside the title; nothing that nobody answered. */
export interface NarrativeCover {
  readonly unit?: string;
  readonly attachment?: string;
  readonly date?: string;
  /** The lines of the title, where the profile says them. */
  readonly title?: readonly string[];
}

/** The whole text, with every number traced and every hole named. Plain data: survives a structured clone and JSON. */
export interface Narrative {
  readonly profile: string;
  readonly title: string;
  readonly cover: NarrativeCover;
  readonly sections: readonly NarrativeSection[];
  /** Every question, in the order of the text; answered ones too. */
  readonly gaps: readonly NarrativeGap[];
  /** What the user should know about this text as a whole, in Chinese. */
  readonly notices: readonly string[];
  /** Names that the tables print in an older form, and the standard ones the text prints for them. */
  readonly corrected?: readonly CorrectedName[];
}

/** A name of the classification as a table prints it and as the text does. */
export interface CorrectedName {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

/** One row of the written text: the title, a heading or a paragraph. */
export interface NarrativeLine {
  /** Stable from run to run, so that the user's edits find their line again. */
  readonly key: string;
  readonly role: "title" | "heading" | "body";
  readonly level: number;
  readonly runs: readonly Run[];
}

/** Under these keys hosts keep the NarrativeMemory and the answers with the workbook. */
export const NARRATIVE_STATE = { memory: "narrative", answers: "narrative.answers" } as const;

/** What was written last time, kept with the workbook: the base of the next merge, and the amounts behind its numbers. */
export interface NarrativeMemory {
  readonly version: 1;
  readonly profile: string;
  readonly lines: readonly RememberedLine[];
}

interface RememberedLine {
  readonly key: string;
  /** As we wrote it, without the user's edits. */
  readonly text: string;
  readonly numbers: readonly RememberedNumber[];
  /** As it went into a file, where the user's edits made it another. */
  readonly written?: string;
  /** A line of the user's own, in a file that went out with it. */
  readonly isAdded?: true;
}

export interface RememberedNumber {
  /** Position of the number in the line, 0-based. */
  readonly start: number;
  readonly text: string;
  readonly cells: readonly SourceCell[];
}

/** Words kept, put in or taken out. */
export interface DiffPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * A line after the user's edits were merged in. `generated` stands as we wrote it; `edited` as the user wrote it;
 * `merged` has both changes; `conflict` keeps the user's words where both changed the same ones; `added` and `dropped`
 * are the user's own lines and those the user took out.
 */
export interface MergedLine {
  readonly key: string;
  readonly role: NarrativeLine["role"];
  readonly level: number;
  readonly state: "generated" | "edited" | "merged" | "conflict" | "added" | "dropped";
  readonly text: string;
  /** What we would write without the user's edits; absent for added lines. */
  readonly generated?: string;
  /** From what we would write to what stands there. */
  readonly diff: readonly DiffPart[];
}

/** Lines as the user left them; a line with edits has no runs of its own any more. */
export function withEdits(lines: readonly NarrativeLine[], merged: readonly MergedLine[]): readonly NarrativeLine[] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return merged.flatMap(({ key, role, level, state, text }): NarrativeLine[] => {
    const line = byKey.get(key);
    if (state === "dropped") return [];
    return state === "generated" && line ? [line] : [{ key, role, level, runs: [{ kind: "text", text }] }];
  });
}

/** The words of a run. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
