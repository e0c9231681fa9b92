import { append } from "../../model/append";
import { addressInSheet, areaToA1 } from "../../model/cell";
import { largest, smallest } from "../../model/extremes";
import { parseArea, type Position } from "./cell-position";
import { type CellContent, cellXml, newCellXml, type StyleChange, styled } from "./cell-xml";
import { bare, placed, type PlacedXml, setAttribute, withPrefix } from "./fragment";
import { groupBy } from "../../model/group-by";
import type { CellSlot, RowSlot, SheetMap } from "./map-sheet";
import { attribute } from "../../package/xml";
import { appendPlaced, applyEdits, opened, openTagOf, prefixOf, type TextEdit } from "./xml-edit";

/** What is to become of one cell; what is not named stays. */
export interface CellChange extends Position {
  readonly content?: CellContent;
  readonly style?: StyleChange;
}

/** Changes cells in the text of a worksheet part; every character that is not about them stays as it is. */
export const patchSheet = (text: string, map: SheetMap, changes: readonly CellChange[]): string =>
  applyEdits(text, cellEdits(text, map, changes));

/** The edits that change cells. */
export function cellEdits(text: string, map: SheetMap, changes: readonly CellChange[]): readonly TextEdit[] {
  const slotsByRow = groupBy(map.rows, ({ row }) => row);
  const inNewRows: CellChange[] = [];
  const edits: TextEdit[] = [];
  for (const [row, inRow] of groupBy(changes, (change) => change.row)) {
    const slots = slotsByRow.get(row);
    if (slots) append(edits, rowEdits(text, slots, inRow));
    else append(inNewRows, inRow);
  }
  append(edits, newRowEdits(text, map, inNewRows));
  append(
    edits,
    dimensionEdits(
      text,
      map,
      changes.filter(({ content }) => content !== undefined),
    ),
  );
  return edits;
}

function rowEdits(text: string, slots: readonly RowSlot[], changes: readonly CellChange[]): readonly TextEdit[] {
  const cells = slots.flatMap((slot) => slot.cells);
  const edits: TextEdit[] = [];
  const added: CellChange[] = [];
  for (const change of changes) {
    const cell = cells.findLast(({ column }) => column === change.column);
    if (cell) edits.push(cellEdit(text, cell, change));
    else added.push(change);
  }
  const last = slots.at(-1);
  return last && added.length > 0 ? [...edits, ...insertions(text, last, added)] : edits;
}

function cellEdit(text: string, { element }: CellSlot, { content, style }: CellChange): TextEdit {
  const { start, openEnd, end, tag } = element;
  const openTag = openTagOf(text, element);
  return content === undefined
    ? { start, end: openEnd, text: styled(openTag, style) }
    : { start, end, text: cellXml(openTag, prefixOf(tag), content, style) };
}

/** New cells in a row that exists, each before the first cell to the right of it. */
function insertions(text: string, { element, cells }: RowSlot, added: readonly CellChange[]): readonly TextEdit[] {
  const { tag, start, openEnd, closeStart } = element;
  const prefix = prefixOf(tag);
  const openTag = openTagOf(text, element);
  const row = added.every(({ column }) => isWithinSpans(column, attribute(tag, "spans")))
    ? openTag
    : setAttribute(openTag, "spans", undefined);
  const inOrder = [...added].sort((a, b) => a.column - b.column);
  if (tag.isSelfClosing) {
    const inner = inOrder.map((change) => newCell(change, prefix)).join("");
    return [{ start, end: openEnd, text: placed(`${opened(row)}${inner}</${tag.name}>`) }];
  }
  const edits = inOrder.map((change) => {
    const at = cells.find(({ column }) => column > change.column)?.element.start ?? closeStart;
    return { start: at, end: at, text: newCell(change, prefix) };
  });
  return row === openTag ? edits : [{ start, end: openEnd, text: row }, ...edits];
}

const newCell = ({ row, column, content, style }: CellChange, prefix: string): PlacedXml =>
  newCellXml(addressInSheet({ row, column }), prefix, content ?? { constant: "" }, style === 0 ? "none" : style);

/** "1:5" names the columns a row uses; it is a hint, and left away where it would be wrong. */
export function isWithinSpans(column: number, spans: string | undefined): boolean {
  return (spans ?? "1:16384").split(/\s+/).some((span) => {
    const [first = 0, last = 0] = span.split(":").map(Number);
    return column >= first && column <= last;
  });
}

function newRowEdits(text: string, map: SheetMap, changes: readonly CellChange[]): readonly TextEdit[] {
  const prefix = prefixOf(map.sheetData.tag);
  const edits: TextEdit[] = [];
  let atEnd = "";
  for (const [row, inRow] of [...groupBy(changes, (change) => change.row)].sort(([a], [b]) => a - b)) {
    const inOrder = [...inRow].sort((a, b) => a.column - b.column);
    const cells = inOrder.map((change) => newCell(change, prefix)).join("");
    const xml = placed(`${withPrefix(bare(`<row r="${row}">`), prefix)}${cells}</${prefix}row>`);
    const start = map.rowStarts.find(([number]) => number > row)?.[1];
    if (start === undefined) atEnd += xml;
    else edits.push({ start, end: start, text: xml });
  }
  return atEnd === "" ? edits : [...edits, appendPlaced(text, map.sheetData, placed(atEnd))];
}

/** Widens the stated size of the sheet where new content lies outside. */
function dimensionEdits(text: string, { dimension }: SheetMap, changes: readonly CellChange[]): readonly TextEdit[] {
  const area = parseArea((dimension && attribute(dimension.tag, "ref")) ?? "");
  if (!dimension || !area) return [];
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const wide = {
    top: smallest(rows, area.top),
    left: smallest(columns, area.left),
    bottom: largest(rows, area.bottom),
    right: largest(columns, area.right),
  };
  if (areaToA1(wide) === areaToA1(area)) return [];
  const { start, openEnd } = dimension;
  return [{ start, end: openEnd, text: setAttribute(openTagOf(text, dimension), "ref", areaToA1(wide)) }];
}
