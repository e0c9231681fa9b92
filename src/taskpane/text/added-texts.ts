import type { CellRef } from "../../model/cell";
import type { Fix, FixEdit } from "../../model/fix";
import type { MarkedSource } from "../../model/marked-text";
import type { TextLine, TextSource } from "../../model/text-source";

/** A replacement that can be taken back: the text as it was. */
interface Replacement {
  readonly source: string;
  readonly before: TextSource;
}

/** Texts the user brought along, and what was replaced; kept in memory only. */
export interface AddedTexts {
  readonly texts: readonly TextSource[];
  readonly replacements: readonly Replacement[];
}

export const NO_TEXTS: AddedTexts = { texts: [], replacements: [] };

export type TextEvent =
  | { readonly type: "added"; readonly source: TextSource }
  | { readonly type: "removed"; readonly source: string }
  | { readonly type: "replaced"; readonly source: string; readonly fix: Fix }
  /** Takes the latest replacement in that source back. */
  | { readonly type: "undone"; readonly source: string };

/** The same id as MarkedSource.id. */
export const idOf = ({ kind, name }: TextSource): string => `${kind}/${name}`;

/** The next texts. A text of the same name takes the place of the former one. */
export function withEvent(state: AddedTexts, event: TextEvent): AddedTexts {
  switch (event.type) {
    case "added":
      return {
        texts: [...state.texts.filter((each) => idOf(each) !== idOf(event.source)), event.source],
        replacements: state.replacements.filter(({ source }) => source !== idOf(event.source)),
      };
    case "removed":
      return {
        texts: state.texts.filter((each) => idOf(each) !== event.source),
        replacements: state.replacements.filter(({ source }) => source !== event.source),
      };
    case "replaced":
      return replacedIn(state, event);
    case "undone":
      return undone(state, event.source);
  }
}

/** The latest replacement in a source. */
const latestIn = ({ replacements }: AddedTexts, source: string): Replacement | undefined =>
  replacements.findLast((each) => each.source === source);

export const replacementsIn = ({ replacements }: AddedTexts, source: string): number =>
  replacements.filter((each) => each.source === source).length;

function replacedIn(state: AddedTexts, { source, fix }: TextEvent & { readonly type: "replaced" }): AddedTexts {
  const before = state.texts.find((each) => idOf(each) === source);
  const after = before && withEdits(before, fix.edits);
  if (!before || !after) return state;
  return {
    texts: state.texts.map((each) => (each === before ? after : each)),
    replacements: [...state.replacements, { source, before }],
  };
}

function undone(state: AddedTexts, source: string): AddedTexts {
  const latest = latestIn(state, source);
  if (!latest) return state;
  return {
    texts: state.texts.map((each) => (idOf(each) === source ? latest.before : each)),
    replacements: state.replacements.filter((each) => each !== latest),
  };
}

/** The text with other words at some places; undefined when the words are no longer there. */
function withEdits(source: TextSource, edits: readonly FixEdit[]): TextSource | undefined {
  const fromTheEnd = [...edits].sort((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0));
  return fromTheEnd.reduce<TextSource | undefined>((text, edit) => text && withEdit(text, edit), source);
}

function withEdit(source: TextSource, { cell, span, before, after }: FixEdit): TextSource | undefined {
  const found = source.lines.find(
    (each) =>
      span && sameCell(each.cell, cell) && each.start <= span.start && span.end <= each.start + each.text.length,
  );
  if (!found || !span) return undefined;
  const at = { start: span.start - found.start, end: span.end - found.start };
  if (found.text.slice(at.start, at.end) !== before) return undefined;
  const text = found.text.slice(0, at.start) + String(after) + found.text.slice(at.end);
  return {
    ...source,
    lines: source.lines.map((each): TextLine => {
      if (each === found) return { ...each, text };
      const follows = sameCell(each.cell, found.cell) && each.start > found.start;
      return follows ? { ...each, start: each.start + text.length - found.text.length } : each;
    }),
  };
}

const sameCell = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column;

/** The whole text of a source with its paragraphs; blank lines of a pasted text stay. */
export function wholeText({ kind, lines }: Pick<MarkedSource, "kind" | "lines">): string {
  let text = "";
  let row = lines[0]?.cell.row ?? 1;
  for (const [i, line] of lines.entries()) {
    const breaks = kind === "pasted" ? line.cell.row - row : Math.min(1, line.cell.row - row);
    if (i > 0) text += "\n".repeat(Math.max(1, breaks));
    text += line.text;
    row = line.cell.row;
  }
  return text;
}
