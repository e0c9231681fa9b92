import { areaToA1, contains } from "../../model/cell";
import { UserError } from "../../model/user-error";
import { Budget } from "./budget";
import type { Position } from "./cell-position";
import { styleForContent } from "./cell-styles";
import type { CellContent } from "./cell-xml";
import { cellAt, type CellSlot, mapSheet, type SheetMap, styleAt } from "./map-sheet";
import { type CellChange, patchSheet } from "./patch-sheet";
import type { SheetEntry } from "./read-workbook";
import { forgetCalculation } from "./recalculation";
import { Styles } from "./styles";
import { renameTableColumns } from "./table-headers";
import { unshareFormulas } from "./unshare-formulas";
import type { WorkbookFile } from "./workbook-file";
import { attribute } from "../../package/xml";

/** New content for one cell; its style stays. */
export interface ContentChange extends Position {
  readonly content: CellContent;
}

/**
 * Puts contents into cells of one sheet and sees to it that formulas are calculated anew when the file is opened.
 * `doing` is what the user was about to do, for the message that a protected sheet needs.
 */
export function changeContents(
  file: WorkbookFile,
  sheet: SheetEntry,
  changes: readonly ContentChange[],
  doing: string,
): void {
  if (changes.length === 0) return;
  const { pkg, formats } = file;
  const part = sheet.part ?? "";
  const { isProtected } = file.content(sheet);
  const { text, map } = mapped(file, part, changes);
  if (isProtected && changes.some((change) => formats.isLocked(styleAt(map, change)))) {
    throw new UserError("sheetProtected", { doing });
  }
  refuseArrayParts(sheet, map, changes);
  const styles = new Styles(pkg, file.workbook);
  const styled = changes.map((change) => withStyle(change, styles, map));
  pkg.write(part, patchSheet(text, map, styled));
  styles.save();
  renameTableColumns(pkg, part, changes);
  forgetCalculation(
    file,
    changes.some((change) => cellAt(map, change)?.formula !== undefined),
  );
}

/** A cell keeps its style, except that text which looks like a formula must be kept from becoming one. */
function withStyle(change: ContentChange, styles: Styles, map: SheetMap): CellChange {
  const former = styleAt(map, change);
  const style = styleForContent(styles, former, "constant" in change.content ? change.content.constant : undefined);
  return style === former && cellAt(map, change) ? change : { ...change, style };
}

/** The text of a sheet and its map, after cells that lend their formula to others have stopped doing so. */
function mapped(file: WorkbookFile, part: string, changes: readonly Position[]) {
  const rows = new Set(changes.map(({ row }) => row));
  const text = file.pkg.readText(part);
  const map = requireMap(file, text, rows);
  const lent = changes.map((change) => lentFormula(cellAt(map, change))).filter((id) => id !== undefined);
  if (lent.length === 0) return { text, map };
  const unshared = unshareFormulas(text, file.pkg.file, new Set(lent), new Budget(file.pkg.file));
  return { text: unshared, map: requireMap(file, unshared, rows) };
}

/** A map of the sheet; a part without sheet data is no worksheet. */
export function requireMap(file: WorkbookFile, text: string, rows: ReadonlySet<number>): SheetMap {
  const map = mapSheet(text, file.pkg.file, rows);
  if (!map) throw new UserError("archiveDamaged", { file: file.pkg.file });
  return map;
}

/** The number of the formula a cell shares with others, when it is the one that spells it out. */
function lentFormula(cell: CellSlot | undefined): string | undefined {
  const tag = cell?.formula?.tag;
  const isLender = tag && attribute(tag, "t") === "shared" && attribute(tag, "ref") !== undefined;
  return isLender ? attribute(tag, "si") : undefined;
}

function refuseArrayParts(sheet: SheetEntry, { arrays }: SheetMap, changes: readonly Position[]): void {
  for (const area of arrays) {
    const isSingle = area.top === area.bottom && area.left === area.right;
    if (!isSingle && changes.some(({ row, column }) => contains(area, row, column))) {
      throw new UserError("arrayFormula", { sheet: sheet.name, area: areaToA1(area) });
    }
  }
}
