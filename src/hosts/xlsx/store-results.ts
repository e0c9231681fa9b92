import { type CellRef, keyOfPlace } from "../../model/cell";
import { requireMap } from "./change-cells";
import { groupBy } from "../../model/group-by";
import type { CellSlot } from "./map-sheet";
import { encodeEscapes, escapeXml } from "./text-escapes";
import type { WorkbookFile } from "./workbook-file";
import { bare, placed, setAttribute, withPrefix } from "./fragment";
import { applyEdits, openTagOf, prefixOf, slice, type TextEdit, type XmlElement } from "./xml-edit";

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
