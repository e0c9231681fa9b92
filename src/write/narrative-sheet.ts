import { type MergedLine, type NarrativeLine, textOf } from "../model/passage";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";

/** Width of the text column in characters; a Chinese character takes two. */
const WIDTH = 80;
const LINE_HEIGHT = 16;
/** Excel allows no higher row. */
const MAX_HEIGHT = 400;

interface Row {
  readonly role: NarrativeLine["role"];
  readonly text: string;
}

/**
 * The sheet 情况说明: one paragraph a row, so that it can be edited, compared and checked. Where the user has edited the
 * sheet before, the merged lines are written instead of the generated ones.
 */
export function planNarrativeSheet(lines: readonly NarrativeLine[], merged?: readonly MergedLine[]): SheetPlan {
  const rows: readonly Row[] = merged
    ? merged.filter(({ state }) => state !== "dropped")
    : lines.map(({ role, runs }) => ({ role, text: textOf(runs) }));
  const cells = rows.map(({ role, text }, i): PlannedCell => ({
    row: i + 1,
    column: 1,
    value: text,
    style: styleOf(role, text),
  }));
  return {
    kind: "narrative",
    name: "情况说明",
    cells,
    merges: [],
    widths: [WIDTH],
    heights: Object.fromEntries(
      rows.flatMap(({ role, text }, i) => (role === "title" ? [] : [[i + 1, heightOf(text)]])),
    ),
    print: { orientation: "portrait", fitToWidth: true },
  };
}

/** What the rows of our sheet say by now, for the next merge. Rows without text are no lines. */
export const textsOfSheet = (
  cells: readonly { readonly column: number; readonly value: string | number | boolean }[],
): readonly string[] =>
  cells.flatMap(({ column, value }) => (column === 1 && String(value).trim() !== "" ? [String(value)] : []));

function styleOf(role: Row["role"], text: string): CellStyle {
  if (role !== "body") return role;
  return /【(待填|上年文字)[^】]*】/.test(text) ? "gap" : "paragraph";
}

function heightOf(text: string): number {
  const width = [...text].reduce((sum, each) => sum + (/[\u0000-\u00ff]/.test(each) ? 1 : 2), 0);
  return Math.min(MAX_HEIGHT, Math.max(1, Math.ceil(width / (WIDTH - 2))) * LINE_HEIGHT);
}
