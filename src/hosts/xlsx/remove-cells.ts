import { attribute } from "../../package/xml";
import type { Position } from "./cell-position";
import { placed, type PlacedXml } from "./fragment";
import { groupBy } from "../../model/group-by";
import type { MarkedCell } from "./kept-part";
import { type RowSlot, rowsAt, type SheetMap } from "./map-sheet";
import { isWithinSpans } from "./patch-sheet";
import { openTagOf, type TextEdit } from "./xml-edit";

/** A cell element to be taken away, and what came with it. */
type Gone = Position & Pick<MarkedCell, "absent" | "spans">;

/** The edits that take cell elements away again, and rows that came with them and hold nothing else. */
export const removals = (text: string, map: SheetMap, gone: readonly Gone[]): readonly TextEdit[] =>
  [...groupBy(gone, ({ row }) => row).values()].flatMap((inRow) =>
    rowsAt(map, inRow[0] ?? { row: 0, column: 0 }).flatMap((slot) => rowEdits(text, slot, inRow)),
  );

function rowEdits(text: string, { element, cells }: RowSlot, gone: readonly Gone[]): readonly TextEdit[] {
  const { tag, start, openEnd, closeStart, end } = element;
  const isGone = ({ column }: Position) => gone.some((each) => each.column === column);
  const removed = cells.filter(isGone);
  if (removed.length === 0) return [];
  const left = cells.filter((cell) => !isGone(cell));
  const isOurs = gone.some(({ absent }) => absent === "row") && Object.keys(tag.attributes).join() === "r";
  if (left.length === 0 && isOurs) return [{ start, end, text: "" }];
  const open = openTagOf(text, element);
  const spans = gone.find((each) => each.spans !== undefined)?.spans;
  const isRight = attribute(tag, "spans") === undefined && left.every(({ column }) => isWithinSpans(column, spans));
  const row = spans !== undefined && isRight ? withSpans(open, spans) : open;
  const length = removed.reduce((sum, cell) => sum + cell.element.end - cell.element.start, 0);
  // a row without anything between its tags is written as one tag
  if (length === closeStart - openEnd) return [{ start, end, text: placed(row.replace(/(?<!\s)\s*>$/, "/>")) }];
  return [
    ...(row === open ? [] : [{ start, end: openEnd, text: row }]),
    ...removed.map((cell) => ({ start: cell.element.start, end: cell.element.end, text: "" as const })),
  ];
}

/** Puts the hint back where spreadsheet programs write it: behind the number of the row. */
const withSpans = (open: PlacedXml, spans: string): PlacedXml =>
  placed(open.replace(/\sr=(?:"\d+"|'\d+')|(?=\s*\/?>$)/, (number) => `${number} spans="${spans}"`));
