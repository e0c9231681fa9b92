import type { SheetLook, WorkbookLook } from "../../../model/look";
import { readRelationships } from "../../../package/relationships";
import type { WorkbookFile } from "../workbook-file";
import { readTheme } from "./colours";
import { type Bounds, SheetLookReader } from "./read-sheet-look";
import { StylesReader } from "./read-styles";

/** Reads how a workbook looks: for a grid that shows it as Excel does. Checking needs none of this. */
export function readLook(file: WorkbookFile): WorkbookLook {
  const { pkg, workbook, formats } = file;
  const themePart = readRelationships(pkg, workbook.part).find(({ kind }) => kind === "theme")?.target;
  const theme = readTheme(pkg, themePart === undefined ? undefined : pkg.find(themePart));
  const styles = new StylesReader(theme, formats);
  if (workbook.styles !== undefined) pkg.readXml(workbook.styles, styles);
  const sheets = workbook.sheets.flatMap((entry): readonly SheetLook[] => {
    if (entry.part === undefined) return [];
    const reader = new SheetLookReader(entry.name, theme, boundsOf(file.content(entry).cells));
    pkg.readXml(entry.part, reader);
    return [reader.finish()];
  });
  return { styles: styles.finish(), sheets };
}

const boundsOf = (cells: readonly Bounds[]): Bounds => ({
  row: cells.reduce((last, { row }) => Math.max(last, row), 1),
  column: cells.reduce((last, { column }) => Math.max(last, column), 1),
});
