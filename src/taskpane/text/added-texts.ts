import type { CellRef } from "../../model/cell";
import type { MarkedLine, MarkedSource, TextMark } from "../../model/marked-text";
import type { TextLine, TextSource } from "../../model/text-source";

/** The text of one cell of our own sheet, before and after. */
export interface TextChange {
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string;
}

/** A replacement that can be taken back. */
type Replacement =
  | { readonly kind: "text"; readonly source: string; readonly before: TextSource }
  | { readonly kind: "cell"; readonly source: string; readonly change: TextChange };

/** Texts the user brought along, and what was replaced; kept in memory only. */
export interface AddedTexts {
  readonly texts: readonly TextSource[];
  readonly replacements: readonly Replacement[];
}

export const NO_TEXTS: AddedTexts = { texts: [], replacements: [] };

export type TextEvent =
  | { readonly type: "added"; readonly source: TextSource }
  | { readonly type: "removed"; readonly source: string }
  | { readonly type: "replaced"; readonly source: string; readonly line: MarkedLine; readonly mark: TextMark }
  | { readonly type: "written"; readonly source: string; readonly change: TextChange }
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
    case "written":
      return {
        ...state,
        replacements: [...state.replacements, { kind: "cell", source: event.source, change: event.change }],
      };
    case "undone":
      return undone(state, event.source);
  }
}

/** The latest replacement in a source. */
export const latestIn = ({ replacements }: AddedTexts, source: string): Replacement | undefined =>
  replacements.findLast((each) => each.source === source);

export const replacementsIn = ({ replacements }: AddedTexts, source: string): number =>
  replacements.filter((each) => each.source === source).length;

function replacedIn(state: AddedTexts, { source, line, mark }: TextEvent & { readonly type: "replaced" }): AddedTexts {
  const before = state.texts.find((each) => idOf(each) === source);
  const after = before && withReplacement(before, line, mark);
  if (!before || !after) return state;
  return {
    texts: state.texts.map((each) => (each === before ? after : each)),
    replacements: [...state.replacements, { kind: "text", source, before }],
  };
}

function undone(state: AddedTexts, source: string): AddedTexts {
  const latest = latestIn(state, source);
  if (!latest) return state;
  return {
    texts:
      latest.kind === "text" ? state.texts.map((each) => (idOf(each) === source ? latest.before : each)) : state.texts,
    replacements: state.replacements.filter((each) => each !== latest),
  };
}

/** The text with the number of the table; undefined when the words are no longer there. */
function withReplacement(source: TextSource, line: MarkedLine, mark: TextMark): TextSource | undefined {
  const { replacement } = mark;
  const found = source.lines.find((each) => isSame(each, line) && each.text === line.text);
  if (!found || replacement === undefined) return undefined;
  const longer = replacement.length - (mark.span.end - mark.span.start);
  return {
    ...source,
    lines: source.lines.map((each): TextLine => {
      if (each === found) return { ...each, text: replacedText(line.text, mark) };
      const follows = sameCell(each.cell, found.cell) && each.start > found.start;
      return follows ? { ...each, start: each.start + longer } : each;
    }),
  };
}

export const replacedText = (text: string, { span, replacement = "" }: TextMark): string =>
  text.slice(0, span.start) + replacement + text.slice(span.end);

const sameCell = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column;
const isSame = (a: TextLine, b: MarkedLine): boolean => sameCell(a.cell, b.cell) && a.start === b.start;

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
