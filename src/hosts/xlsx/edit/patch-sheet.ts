import { append } from "../../../model/append";
import { addressInSheet, areaToA1 } from "../../../model/cell";
import { largest, smallest } from "../../../model/extremes";
import { groupBy } from "../../../model/group-by";
import { attribute } from "../../../package/xml";
import { parseArea, type Position } from "../read/cell-position";
import { encodeEscapes, escapeXml } from "../../../package/xml-text";
import type { CellSlot, RowSlot, SheetMap } from "./map-sheet";
import {
  appendPlaced,
  applyEdits,
  bare,
  type BareXml,
  opened,
  openTagOf,
  placed,
  type PlacedXml,
  prefixOf,
  setAttribute,
  setAttributes,
  type TextEdit,
  withPrefix,
} from "../../../package/xml-edit";

/** What a cell is to hold: a constant ("" for nothing), or a formula without its "=". */
export type CellContent =
  | {
      readonly constant: string | number | boolean;
      /** The same text in several formats, as r elements. */
      readonly runs?: BareXml;
    }
  | { readonly formula: string };

/** The number of a style; "none" for a cell that names no style, which is the first one. */
type StyleChange = number | "none";

/** A cell element made from the open tag of the former one, or from a bare one: its other attributes stay. */
function cellXml(openTag: PlacedXml, prefix: string, content: CellContent, style?: StyleChange): PlacedXml {
  const { type, inner } = contentXml(content);
  const tag = setAttributes(styled(openTag, style), { t: type, cm: undefined, vm: undefined });
  const open = tag.replace(/(?<!\s)\s*\/?>$/, "");
  return placed(inner === undefined ? `${open}/>` : `${open}>${withPrefix(inner, prefix)}</${prefix}c>`);
}

/** A new cell element of ours. */
export const newCellXml = (address: string, prefix: string, content: CellContent, style?: StyleChange): PlacedXml =>
  cellXml(withPrefix(bare(`<c r="${address}">`), prefix), prefix, content, style);

/** An open tag with another style, or as it is. */
const styled = (openTag: PlacedXml, style: StyleChange | undefined): PlacedXml =>
  style === undefined ? openTag : setAttribute(openTag, "s", style === "none" ? undefined : style);

function contentXml(content: CellContent): { readonly type?: string; readonly inner?: BareXml } {
  if ("formula" in content) return { inner: bare(`<f>${escapeXml(encodeEscapes(content.formula))}</f>`) };
  const { constant, runs } = content;
  if (constant === "") return {};
  if (typeof constant === "boolean") return { type: "b", inner: bare(`<v>${constant ? 1 : 0}</v>`) };
  if (runs !== undefined) return { type: "inlineStr", inner: bare(`<is>${runs}</is>`) };
  if (typeof constant === "string") return { type: "inlineStr", inner: bare(`<is>${textXml(constant)}</is>`) };
  if (!Number.isFinite(constant)) throw new RangeError(`A cell cannot hold ${constant}`);
  return { inner: bare(`<v>${constant}</v>`) };
}

/** Text as it is, blanks at the ends and all. */
const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(encodeEscapes(text))}</t>`;

/** What is to become of one cell; what is not named stays. */
export interface CellChange extends Position {
  readonly content?: CellContent;
  readonly style?: StyleChange;
}

/** Changes cells in the text of a worksheet part; every character that is not about them stays as it is. */
export const patchSheet = (text: string, map: SheetMap, changes: readonly CellChange[]): string =>
  applyEdits(text, cellEdits(text, map, changes));

/** The edits that change cells. */
function cellEdits(text: string, map: SheetMap, changes: readonly CellChange[]): readonly TextEdit[] {
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
function isWithinSpans(column: number, spans: string | undefined): boolean {
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
