import { areaToA1, contains } from "../../../model/cell";
import { UserError } from "../../../model/user-error";
import type { OfficePackage } from "../../../package/package";
import { readRelationships } from "../../../package/relationships";
import { attribute } from "../../../package/xml";
import { parseArea, type Position } from "../read/cell-position";
import { Budget } from "../../../package/workbook-limits";
import type { SheetEntry } from "../read/read-workbook";
import { encodeEscapes, isSpreadsheet } from "../../../package/xml-text";
import { FormerRuns } from "./former-runs";
import { styleForContent, styleWithFormat } from "./cell-styles";
import { cellAt, type CellSlot, mapSheet, type SheetMap, styleAt } from "./map-sheet";
import { type CellChange, type CellContent, patchSheet } from "./patch-sheet";
import { Styles } from "./styles";
import { unshareFormulas } from "./unshare-formulas";
import type { WorkbookFile } from "./workbook-file";
import { forgetCalculation } from "./workbook-part";
import { applyEdits, findElements, openTagOf, setAttribute, type TextEdit } from "../../../package/xml-edit";

/** New content for one cell; its style stays, but for the number format where one is named. */
export interface ContentChange extends Position {
  readonly content: CellContent;
  readonly numberFormat?: string;
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
  const runs = new FormerRuns(file, text, map);
  const styled = changes.map((change) => withStyle(runs.kept(change), styles, map));
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
  const { content, numberFormat } = change;
  const formatted = numberFormat === undefined ? former : styleWithFormat(styles, former, numberFormat);
  const style = styleForContent(styles, formatted, "constant" in content ? content.constant : undefined);
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

/**
 * Excel tables (“套用表格格式”) name their columns a second time, in a part of their own, and a file where these names
 * differ from the head cells counts as damaged: head cells that change take the names along.
 */
function renameTableColumns(pkg: OfficePackage, sheetPart: string, changes: readonly ContentChange[]): void {
  for (const { kind, target } of readRelationships(pkg, sheetPart)) {
    const part = kind === "table" ? pkg.find(target) : undefined;
    if (part !== undefined) renameColumns(pkg, part, changes);
  }
}

function renameColumns(pkg: OfficePackage, part: string, changes: readonly ContentChange[]): void {
  const text = pkg.readText(part);
  const [table, ...columns] = findElements(
    text,
    pkg.file,
    (tag) => isSpreadsheet(tag) && (tag.local === "table" || tag.local === "tableColumn"),
  );
  const area = table && parseArea(attribute(table.tag, "ref") ?? "");
  if (!area || attribute(table.tag, "headerRowCount") === "0") return;
  const edits = changes.flatMap(({ row, column, content }): TextEdit[] => {
    const element = row === area.top ? columns[column - area.left] : undefined;
    if (!element || !("constant" in content)) return [];
    const { start, openEnd } = element;
    const name = encodeEscapes(String(content.constant)).replaceAll("\n", "_x000a_");
    return [{ start, end: openEnd, text: setAttribute(openTagOf(text, element), "name", name) }];
  });
  if (edits.length > 0) pkg.write(part, applyEdits(text, edits));
}
