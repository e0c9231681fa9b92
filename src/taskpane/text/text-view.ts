import { type CellRef, toA1 } from "../../model/cell";
import { largest } from "../../model/extremes";
import type { MarkedLine, MarkedSource, MarkedText, TextMark } from "../../model/marked-text";
import type { TextTarget } from "../tabs";

export type ShownMarks = "all" | "wrong" | "unbound";

const isProblem = ({ state }: TextMark): boolean => state === "wrong" || state === "words";

/** The lines with something to show; all of them without a filter. */
export const linesShown = ({ lines }: MarkedSource, shown: ShownMarks): readonly MarkedLine[] =>
  shown === "all"
    ? lines
    : lines.filter(({ marks }) => marks.some((mark) => (shown === "wrong" ? isProblem(mark) : mark.state === shown)));

export interface PlacedMark {
  readonly mark: TextMark;
  readonly line: MarkedLine;
  /** Position among the lines shown. */
  readonly index: number;
}

/** Every mark of the lines shown, in reading order. */
export const marksIn = (lines: readonly MarkedLine[]): readonly PlacedMark[] =>
  lines.flatMap((line, index) => line.marks.map((mark) => ({ mark, line, index })));

/** The problem after (or before) the selected mark, round the end of the text; the first one without a selection. */
export function nextProblem(marks: readonly PlacedMark[], selected: string | undefined, step: 1 | -1) {
  const from = marks.findIndex(({ mark }) => mark.id === selected);
  const problems = marks.flatMap((each, at) => (isProblem(each.mark) ? [{ ...each, at }] : []));
  if (step === 1) return problems.find(({ at }) => at > from) ?? problems[0];
  return (from < 0 ? undefined : problems.findLast(({ at }) => at < from)) ?? problems.at(-1);
}

/** Position of the selected mark among the problems, from 1; 0 when it is none. */
export const problemPosition = (marks: readonly PlacedMark[], selected: string | undefined): number =>
  marks.filter(({ mark }) => isProblem(mark)).findIndex(({ mark }) => mark.id === selected) + 1;

/**
 * The source the user chose; else of the texts that are more than notes the one with the most amounts: a budget whose
 * duties stand on a sheet of their own has its numbers on another.
 */
export function currentSource({ sources }: MarkedText, chosen: string | undefined): MarkedSource | undefined {
  const picked = sources.find(({ id }) => id === chosen);
  if (picked) return picked;
  const texts = sources.filter(({ kind }) => kind !== "note");
  const most = largest(texts.map(({ coverage }) => coverage.amounts));
  return texts.find(({ coverage }) => coverage.amounts === most) ?? sources[0];
}

/** The mark at (or next before) a place of the workbook's texts, and its source. */
export function markAt(
  { sources }: MarkedText,
  { cell, start }: TextTarget,
): { readonly source: string; readonly mark: string } | undefined {
  for (const { id, kind, lines } of sources) {
    if (kind !== "sheet" && kind !== "note") continue;
    const line = lines.find(
      (each) =>
        toA1(each.cell) === toA1(cell) && start >= each.start && start < each.start + Math.max(1, each.text.length),
    );
    const mark = line?.marks.findLast(({ span }) => line.start + span.start <= start) ?? line?.marks[0];
    if (mark) return { source: id, mark: mark.id };
  }
  return undefined;
}

/** Where a click on a mark leads: to the number of the table, else to the text, where this is a sheet. */
export function cellOf({ values }: TextMark): CellRef | undefined {
  return values.flatMap(({ cells }) => cells)[0];
}
