import { type CellRef, toA1 } from "../model/cell";
import type { MergedLine, Narrative, NarrativeLine, Run } from "../model/passage";
import type { StaleNumber } from "./edits/stale";
import { linesOf } from "./lines";

/** A line of the preview: what a click on each of its pieces does, and what the user should see about it. */
export interface PreviewLine {
  readonly key: string;
  readonly role: NarrativeLine["role"];
  readonly level: number;
  readonly pieces: readonly PreviewPiece[];
  /** The line after the user's edits, where it differs from what we write. */
  readonly merged?: MergedLine;
}

export interface PreviewPiece {
  readonly kind: Run["kind"];
  readonly text: string;
  /** The cell a click on a number selects: the first of this workbook that is not blank. */
  readonly goTo?: CellRef;
  /** “来源：收支总表!B31、上年 收支总表!B31”, for the tooltip. */
  readonly sources?: string;
  /** The question a click on a hole or an answer opens. */
  readonly gap?: string;
  readonly isCarried?: true;
  /** The cell changed since this number was written. */
  readonly isStale?: true;
}

/** The text for showing it: numbers lead to their cells, holes to their questions. */
export function previewOf(
  narrative: Narrative,
  merged: readonly MergedLine[] = [],
  stale: readonly StaleNumber[] = [],
): readonly PreviewLine[] {
  const byKey = new Map(merged.map((line) => [line.key, line]));
  const staleKeys = new Set(stale.map(({ key, start }) => `${key}@${start}`));
  return linesOf(narrative).map(({ key, role, level, runs }) => {
    const line = byKey.get(key);
    let start = 0;
    const pieces = runs.map((run) => {
      const isStale = staleKeys.has(`${key}@${start}`);
      start += run.text.length;
      return { ...pieceOf(run), ...(isStale && { isStale: true as const }) };
    });
    return { key, role, level, pieces, ...(line && line.state !== "generated" && { merged: line }) };
  });
}

function pieceOf(run: Run): PreviewPiece {
  if (run.kind === "text") return { kind: "text", text: run.text };
  if (run.kind === "answer") return { kind: "answer", text: run.text, gap: run.gap };
  if (run.kind === "gap")
    return { kind: "gap", text: run.text, gap: run.gap, ...(run.isCarried && { isCarried: true }) };
  const own = run.cells.filter(({ book }) => book === undefined);
  const target = own.find(({ isBlank }) => isBlank !== true) ?? own[0];
  const sources = run.cells.map((cell) => `${cell.book === undefined ? "" : "上年 "}${toA1(cell)}`);
  const [answer] = run.answers;
  return {
    kind: "number",
    text: run.text,
    ...(target && { goTo: { sheet: target.sheet, row: target.row, column: target.column } }),
    ...(sources.length > 0 && { sources: `来源：${[...new Set(sources)].join("、")}` }),
    ...(answer !== undefined && { gap: answer }),
  };
}
