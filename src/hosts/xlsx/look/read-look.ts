import { areaFromA1 } from "../../../model/cell";
import type { SheetLook, WorkbookLook } from "../../../model/look";
import { readRelationships } from "../../../package/relationships";
import { attribute, isTrue, type XmlHandler, type XmlTag } from "../../../package/xml";
import type { WorkbookFile } from "../edit/workbook-file";
import { isSpreadsheet } from "../../../package/xml-text";
import { colourOf, readTheme } from "./colours";
import { StylesReader } from "./read-styles";

/** Formatted blanks further away than this from the content are not worth drawing. */
const MARGIN = { rows: 60, columns: 12 };

/** The last row and column with content. */
interface Bounds {
  readonly row: number;
  readonly column: number;
}

/** Listens to one worksheet part for everything but what the cells say. */
class SheetLookReader implements XmlHandler {
  private readonly widths: { first: number; last: number; width: number }[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  private readonly cells: { row: number; column: number; style: number }[] = [];
  private frozen: SheetLook["frozen"];
  private hasGridLines = true;
  private defaultWidth: number | undefined;
  private defaultHeight: number | undefined;
  private tabColour: string | undefined;

  constructor(
    private readonly name: string,
    private readonly theme: readonly string[],
    private readonly bounds: Bounds,
  ) {}

  open(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    const number = (key: string): number => Number(attribute(tag, key) ?? Number.NaN);
    if (tag.local === "c") this.addCell(attribute(tag, "r"), number("s"));
    else if (tag.local === "row") this.addHeight(number("r"), number("ht"));
    else if (tag.local === "col" && number("width") > 0) {
      this.widths.push({ first: number("min"), last: number("max"), width: number("width") });
    } else if (tag.local === "sheetFormatPr") {
      if (number("defaultColWidth") > 0) this.defaultWidth = number("defaultColWidth");
      if (number("defaultRowHeight") > 0) this.defaultHeight = number("defaultRowHeight");
    } else if (tag.local === "sheetView") {
      const grid = attribute(tag, "showGridLines");
      this.hasGridLines = grid === undefined || isTrue(grid);
    } else if (tag.local === "pane" && /^frozen/.test(attribute(tag, "state") ?? "")) {
      this.frozen = { rows: number("ySplit") || 0, columns: number("xSplit") || 0 };
    } else if (tag.local === "tabColor") this.tabColour = colourOf(tag, this.theme);
  }

  finish(): SheetLook {
    const { name, widths, heights, cells, hasGridLines, frozen, defaultWidth, defaultHeight, tabColour } = this;
    return {
      name,
      widths,
      heights,
      cells,
      hasGridLines,
      ...(frozen && { frozen }),
      ...(defaultWidth !== undefined && { defaultWidth }),
      ...(defaultHeight !== undefined && { defaultHeight }),
      ...(tabColour !== undefined && { tabColour }),
    };
  }

  private addCell(address: string | undefined, style: number): void {
    const area = address === undefined || !(style > 0) ? undefined : areaFromA1(address);
    if (!area || area.top > this.bounds.row + MARGIN.rows || area.left > this.bounds.column + MARGIN.columns) return;
    this.cells.push({ row: area.top, column: area.left, style });
  }

  private addHeight(row: number, height: number): void {
    if (height > 0 && row <= this.bounds.row + MARGIN.rows) this.heights.push({ row, height });
  }
}

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
