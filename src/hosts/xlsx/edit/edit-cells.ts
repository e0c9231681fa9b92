import { type CellRef, keyOfPlace } from "../../../model/cell";
import { groupBy } from "../../../model/group-by";
import type { CellSnapshot } from "../../../model/snapshot";
import { UserError } from "../../../model/user-error";
import type { CellWrite, WriteResult } from "../../../model/write";
import type { Position } from "../read/cell-position";
import type { SheetContent } from "../read/read-sheet";
import type { SheetEntry } from "../read/read-workbook";
import { encodeEscapes, escapeXml } from "../../../package/xml-text";
import { changeContents, type ContentChange, requireMap } from "./change-cells";
import type { CellSlot } from "./map-sheet";
import type { CellContent } from "./patch-sheet";
import type { WorkbookFile } from "./workbook-file";
import {
  applyEdits,
  bare,
  openTagOf,
  placed,
  prefixOf,
  setAttribute,
  slice,
  type TextEdit,
  withPrefix,
  type XmlElement,
} from "../../../package/xml-edit";

/** The cell at a place, if it has content; looks it up in reading order. */
function findCell({ cells }: SheetContent, place: Position): CellSnapshot | undefined {
  const wanted = keyOfPlace(place);
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const cell = cells[middle];
    if (cell && keyOfPlace(cell) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found && keyOfPlace(found) === wanted ? found : undefined;
}

/** The formula or constant a cell holds; "" where it is empty. */
export function heldValue(content: SheetContent, place: Position): string | number | boolean {
  const cell = findCell(content, place);
  return cell?.formula ?? cell?.value ?? "";
}

const DOING = "写入工作簿";

/** Writes constants where a cell still holds what it held when the write was planned. A text stays a text. */
export function applyWrites(file: WorkbookFile, writes: readonly CellWrite[]): WriteResult {
  const written: CellWrite[] = [];
  const changedMeanwhile: CellWrite[] = [];
  const changesBySheet = new Map<SheetEntry, Map<number, ContentChange>>();
  for (const write of writes) {
    const { row, column } = write.cell;
    const sheet = requireSheet(file, write.cell.sheet);
    const changes = changesBySheet.get(sheet) ?? new Map<number, ContentChange>();
    changesBySheet.set(sheet, changes);
    const planned = changes.get(keyOfPlace(write.cell));
    const now = planned ? held(planned.content) : heldValue(file.content(sheet), write.cell);
    if (now !== write.before) changedMeanwhile.push(write);
    else {
      written.push(write);
      const { numberFormat } = write;
      if (write.after !== now || write.afterIsFormula || numberFormat !== undefined) {
        const format = numberFormat === undefined ? {} : { numberFormat };
        changes.set(keyOfPlace(write.cell), { row, column, content: contentWritten(write), ...format });
      }
    }
  }
  file.pkg.atomically(() => {
    for (const [sheet, changes] of changesBySheet) changeContents(file, sheet, [...changes.values()], DOING);
  });
  for (const [{ name }, changes] of changesBySheet) {
    for (const change of changes.values()) file.written.note(name, change, change.content);
  }
  return { written, changedMeanwhile };
}

/** The worksheet of that name; a UserError when it is gone. */
export function requireSheet(file: WorkbookFile, name: string): SheetEntry {
  const sheet = file.findSheet(name);
  if (!sheet) throw new UserError("sheetMissing", { sheet: name });
  return sheet;
}

const contentWritten = ({ after, afterIsFormula }: CellWrite): CellContent =>
  afterIsFormula && typeof after === "string" ? { formula: after.replace(/^=/, "") } : { constant: after };

const held = (content: CellContent) => ("constant" in content ? content.constant : `=${content.formula}`);

/**
 * What a user puts into a cell. A text with "=" at its beginning is a formula, an apostrophe before it makes it a
 * text; other texts stay texts, also when they look like numbers; "" empties the cell.
 */
export type CellInput = string | number | boolean;

/** Changes a cell as its user would and returns the input that brings back what stood there before. */
export function editCell(file: WorkbookFile, cell: CellRef, input: CellInput): CellInput {
  const sheet = requireSheet(file, cell.sheet);
  const { formula, value = "" } = findCell(file.content(sheet), cell) ?? {};
  const { row, column } = cell;
  const content = contentTyped(input);
  file.pkg.atomically(() => changeContents(file, sheet, [{ row, column, content }], "修改单元格"));
  file.written.note(sheet.name, cell, content);
  return formula ?? (typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value);
}

function contentTyped(input: CellInput): CellContent {
  if (typeof input !== "string") return { constant: input };
  if (input.startsWith("'")) return { constant: input.slice(1) };
  return input.startsWith("=") && input.length > 1 ? { formula: input.slice(1) } : { constant: input };
}

/** The result of a formula that was calculated outside of the file. */
export interface FormulaResult {
  readonly cell: CellRef;
  readonly value: string | number | boolean;
}

const ERROR = /^#[A-Z/0]+[!?]?$/;

/**
 * Keeps results beside their formulas, for readers that do not calculate. Cells without a formula, and sheets that are
 * gone, are passed over; formulas and looks stay as they are.
 */
export function storeResults(file: WorkbookFile, results: readonly FormulaResult[]): void {
  for (const [name, inSheet] of groupBy(results, ({ cell }) => cell.sheet)) {
    const part = file.findSheet(name)?.part;
    if (part === undefined) continue;
    const text = file.pkg.readText(part);
    const values = new Map(inSheet.map(({ cell, value }) => [keyOfPlace(cell), value]));
    const map = requireMap(file, text, new Set(inSheet.map(({ cell }) => cell.row)));
    const edits = map.rows
      .flatMap(({ cells }) => cells)
      .flatMap((slot): readonly TextEdit[] => {
        const value = slot.formula && values.get(keyOfPlace(slot));
        return slot.formula === undefined || value === undefined ? [] : [resultEdit(text, slot, slot.formula, value)];
      });
    const patched = applyEdits(text, edits);
    if (patched !== text) file.pkg.write(part, patched);
  }
}

function resultEdit(text: string, { element }: CellSlot, formula: XmlElement, value: FormulaResult["value"]): TextEdit {
  const { start, end, tag } = element;
  const [type, content] = stored(value);
  const open = setAttribute(openTagOf(text, element), "t", type);
  const result = withPrefix(bare(`<v>${content}</v>`), prefixOf(tag));
  return { start, end, text: placed(`${open}${slice(text, formula.start, formula.end)}${result}</${tag.name}>`) };
}

function stored(value: FormulaResult["value"]): readonly [type: string | undefined, content: string] {
  if (typeof value === "number") return [undefined, String(value)];
  if (typeof value === "boolean") return ["b", value ? "1" : "0"];
  return [ERROR.test(value) ? "e" : "str", escapeXml(encodeEscapes(value))];
}
