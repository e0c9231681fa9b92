import { keyOfPlace } from "../../model/cell";
import { UserError } from "../../model/user-error";
import type { CellWrite, WriteResult } from "../../model/write";
import type { CellContent } from "./cell-xml";
import { changeContents, type ContentChange } from "./change-cells";
import { heldValue } from "./held-value";
import type { SheetEntry } from "./read-workbook";
import type { WorkbookFile } from "./workbook-file";

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
      if (write.after !== now || write.afterIsFormula) {
        changes.set(keyOfPlace(write.cell), { row, column, content: contentOf(write) });
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

const contentOf = ({ after, afterIsFormula }: CellWrite): CellContent =>
  afterIsFormula && typeof after === "string" ? { formula: after.replace(/^=/, "") } : { constant: after };

const held = (content: CellContent) => ("constant" in content ? content.constant : `=${content.formula}`);
