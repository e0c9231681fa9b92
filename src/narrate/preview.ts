import { type CellRef, toA1 } from "../model/cell";
import type { MergedLine, Narrative, NarrativeLine, NumberKind, Run, SourceCell } from "../model/passage";
import { placeIn, type StaleNumber } from "./edits/stale";
import type { FormerNumber } from "../model/gate";
import { linesOf } from "./lines";

/** A line of the preview: what a click on each of its pieces does, and what the user should see about it. */
export interface PreviewLine {
  readonly key: string;
  readonly role: NarrativeLine["role"];
  readonly level: number;
  readonly pieces: readonly PreviewPiece[];
  /** The line after the user's edits, where it differs from what we write; the pieces are those of its text. */
  readonly merged?: MergedLine;
}

interface PreviewPiece {
  readonly kind: Run["kind"];
  readonly text: string;
  /** The cell a click on a number selects: the first of this workbook that is not blank. */
  readonly goTo?: CellRef;
  /** “来源：收支总表!B31、上年 收支总表!B31”, for the tooltip. */
  readonly sources?: string;
  /** The cells behind a number, and what the number is. */
  readonly cells?: readonly SourceCell[];
  readonly of?: NumberKind;
  /** The question a click on a hole or an answer opens. */
  readonly gap?: string;
  readonly isCarried?: true;
  /** The cell changed since this number was written. */
  readonly isStale?: true;
  /** It is the number as it was before: it still stands so in the user's words. */
  readonly isFormer?: true;
}

/** The text for showing it: numbers lead to their cells, holes to their questions, also in lines the user edited. */
export function previewOf(
  narrative: Narrative,
  merged: readonly MergedLine[] = [],
  stale: readonly StaleNumber[] = [],
): readonly PreviewLine[] {
  const staleKeys = new Set(stale.map(({ key, start }) => `${key}@${start}`));
  const written = linesOf(narrative).map((line) => previewLine(line, staleKeys));
  if (merged.length === 0) return written;
  const byKey = new Map(written.map((line) => [line.key, line]));
  return merged.map((line): PreviewLine => {
    const own = byKey.get(line.key);
    if (own && line.state === "generated") return own;
    const { key, role, level } = line;
    const former = stale.filter((each) => each.key === key).map(formerNumber);
    const pieces = piecesIn(line.text, own?.pieces ?? []).flatMap((piece) =>
      piece.kind === "text" ? piecesIn(piece.text, former) : [piece],
    );
    return { key, role, level, pieces, merged: line };
  });
}

/** A number as it was written before its cell changed: it still stands so in the user's words. */
const formerNumber = ({ text, cell }: StaleNumber): PreviewPiece => ({
  kind: "number",
  text,
  cells: [cell],
  goTo: { sheet: cell.sheet, row: cell.row, column: cell.column },
  sources: `来源：${toA1(cell)}`,
  isStale: true,
  isFormer: true,
});

/** Numbers in the user's words that are as their cells were before. */
export const formerNumbers = (lines: readonly PreviewLine[]): readonly FormerNumber[] =>
  lines.flatMap(({ key, pieces }) =>
    pieces.flatMap(({ text, isFormer, goTo }) => (isFormer && goTo ? [{ key, text, cell: toA1(goTo) }] : [])),
  );

function previewLine({ key, role, level, runs }: NarrativeLine, staleKeys: ReadonlySet<string>): PreviewLine {
  let start = 0;
  const pieces = runs.map((run) => {
    const isStale = staleKeys.has(`${key}@${start}`);
    start += run.text.length;
    return { ...pieceOf(run), ...(isStale && { isStale: true as const }) };
  });
  return { key, role, level, pieces };
}

/** An edited text in pieces: what of ours still stands in it keeps what a click on it does. */
function piecesIn(text: string, pieces: readonly PreviewPiece[]): readonly PreviewPiece[] {
  const found: PreviewPiece[] = [];
  let at = 0;
  for (const piece of pieces.filter(({ kind }) => kind !== "text")) {
    const rest = text.slice(at);
    const place = piece.kind === "number" ? placeIn(rest, { start: 0, text: piece.text }) : rest.indexOf(piece.text);
    if (place === undefined || place === -1) continue;
    if (place > 0) found.push({ kind: "text", text: rest.slice(0, place) });
    found.push(piece);
    at += place + piece.text.length;
  }
  if (at < text.length) found.push({ kind: "text", text: text.slice(at) });
  return found;
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
    of: run.of,
    cells: run.cells,
    ...(target && { goTo: { sheet: target.sheet, row: target.row, column: target.column } }),
    ...(sources.length > 0 && { sources: `来源：${[...new Set(sources)].join("、")}` }),
    ...(answer !== undefined && { gap: answer }),
  };
}
