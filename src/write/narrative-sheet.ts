import { type MergedLine, type NarrativeLine, textOf } from "../model/passage";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";

/** Width of the text column in characters; a Chinese character takes two. */
const WIDTH = 80;
const LINE_HEIGHT = 16;
/** Room above and below the headings of each level, in points. */
const HEADING_SPACE = [14, 8, 2] as const;
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
    value: row.text,
    style: styleOf(row),
  }));
  return {
    kind: "narrative",
    name: "情况说明",
    cells,
    merges: [],
    widths: [WIDTH],
    heights: Object.fromEntries(rows.flatMap((row, i) => (row.role === "title" ? [] : [[i + 1, heightOf(row)]]))),
    print: { orientation: "portrait", fitToWidth: true },
  };
}

/** What the rows of our sheet say by now, for the next merge. Rows without text are no lines. */
export const textsOfSheet = (
  cells: readonly { readonly column: number; readonly value: string | number | boolean }[],
): readonly string[] =>
  cells.flatMap(({ column, value }) => (column === 1 && String(value).trim() !== "" ? [String(value)] : []));

function styleOf({ role, level, text }: Row): CellStyle {
  if (role === "title") return role;
  if (role === "heading") return HEADING_STYLES[level] ?? "section";
  return /【(待填|上年文字)[^】]*】/.test(text) ? "gap" : "paragraph";
}

function heightOf({ role, level, text }: Row): number {
  const width = [...text].reduce((sum, each) => sum + (/[\u0000-\u00ff]/.test(each) ? 1 : 2), 0);
  const space = role === "heading" ? (HEADING_SPACE[level] ?? 0) : 0;
  return Math.min(MAX_HEIGHT, Math.max(1, Math.ceil(width / (WIDTH - 2))) * LINE_HEIGHT + space);
}
