import { OUR_MARK } from "../model/hole";
import { OWN_LOOKS } from "../model/own-look";
import { type MergedLine, type NarrativeLine, textOf } from "../model/passage";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";
import { printedWidth } from "./printed-width";

/** Width of the text column in characters; a Chinese character takes two. As wide as the text of a printed A4 page. */
const WIDTH = 84;
/** The size in points that widths count in, and that of a style which names none. */
const NORMAL = 11;
/** Height of a line to the size of its letters. */
const LINE = 1.45;
/** Room above and below the headings of each level, in points. */
const HEADING_SPACE = [14, 8, 4] as const;
const TITLE_SPACE = 12;
/** Official documents begin a paragraph two characters in. */
const INDENT = "　　";
const HEADING_STYLES = ["part", "chapter", "section"] as const satisfies readonly CellStyle[];
/** Excel allows no higher row. */
const MAX_HEIGHT = 400;

interface Row {
  readonly role: NarrativeLine["role"];
  readonly level: number;
  readonly text: string;
}

/**
 * The sheet 情况说明: one paragraph a row, so that it can be edited, compared and checked. Where the user has edited the
 * sheet before, the merged lines are written instead of the generated ones.
 */
export function planNarrativeSheet(lines: readonly NarrativeLine[], merged?: readonly MergedLine[]): SheetPlan {
  const rows: readonly Row[] = merged
    ? merged.filter(({ state }) => state !== "dropped")
    : lines.map(({ role, level, runs }) => ({ role, level, text: textOf(runs) }));
  const cells = rows.map((row, i): PlannedCell => ({
    row: i + 1,
    column: 1,
    value: row.role === "body" ? INDENT + withoutIndent(row.text) : row.text,
    style: styleOf(row),
  }));
  return {
    kind: "narrative",
    name: "情况说明",
    cells,
    merges: [],
    widths: [WIDTH],
    heights: Object.fromEntries(rows.map((row, i) => [i + 1, heightOf(row)])),
    print: { orientation: "portrait", fitToWidth: true, pageNumbers: true },
  };
}

/** A paragraph as it is kept and compared, whatever it begins with on the sheet. */
export const withoutIndent = (text: string): string => text.replace(/^[\s　]+/, "");

/** What the rows of our sheet say by now, for the next merge. Rows without text are no lines. */
export const textsOfSheet = (
  cells: readonly { readonly column: number; readonly value: string | number | boolean }[],
): readonly string[] =>
  cells.flatMap(({ column, value }) =>
    column === 1 && String(value).trim() !== "" ? [withoutIndent(String(value))] : [],
  );

function styleOf({ role, level, text }: Row): CellStyle {
  if (role === "title") return "headline";
  if (role === "heading") return HEADING_STYLES[level] ?? "section";
  return OUR_MARK.test(text) ? "gap" : "paragraph";
}

function heightOf(row: Row): number {
  const { role, level, text } = row;
  const size = OWN_LOOKS[styleOf(row)].size ?? NORMAL;
  const width = printedWidth(role === "body" ? INDENT + text : text);
  const space = role === "heading" ? (HEADING_SPACE[level] ?? 0) : role === "title" ? TITLE_SPACE : 0;
  const lines = Math.max(1, Math.ceil((width * size) / NORMAL / (WIDTH - 2)));
  return Math.min(MAX_HEIGHT, Math.ceil(lines * size * LINE) + space);
}
