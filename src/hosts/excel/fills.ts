import { MARK_COLOURS } from "../../model/own-look";
import { type SheetPlace, addressLists, rectangles } from "../../model/areas";

/** The fill of a cell, as far as the object model can give it back. Theme colours come back as the colour they show. */
export interface Fill {
  /** "None", "Solid" or the name of a hatching. */
  readonly pattern: string;
  readonly color?: string;
  readonly patternColor?: string;
}

export const isMarkColor = (color: string): boolean => Object.values(MARK_COLOURS).includes(color.toUpperCase());

/** Asks for the colour all cells have in common. */
export const askCommonFill = (areas: Excel.RangeAreas): Excel.RangeFill => areas.format.fill.load("color");

export const askFill = (cell: Excel.Range): Excel.RangeFill =>
  cell.format.fill.load("color,pattern,patternColor,tintAndShade");

/**
 * The loaded fill of one cell; undefined when it is one that cannot be given back (a gradient). Excel answers no pattern
 * for a cell without fill and for one of plain colour; of the two, only the first has no tint (office-js #4900, #6218).
 */
export function fillOf({ pattern, color, patternColor, tintAndShade }: Excel.RangeFill): Fill | undefined {
  if (!pattern && !isNumber(tintAndShade) && color === WHITE) return { pattern: "None" };
  if (pattern === "None") return { pattern };
  if (!color || /Gradient$/.test(pattern)) return undefined;
  if (!pattern || pattern === "Solid") return { pattern: "Solid", color };
  return patternColor ? { pattern, color, patternColor } : undefined;
}

const WHITE = "#FFFFFF";
/** The typings call it a number; Excel answers null for no fill. */
const isNumber = (value: unknown): boolean => typeof value === "number";

/** Gives places of one sheet a fill, in one call for some hundred cells. */
export function paint(sheet: Excel.Worksheet, places: Iterable<SheetPlace>, fill: Fill): void {
  for (const addresses of addressLists(rectangles(places))) {
    const target = sheet.getRanges(addresses).untrack().format.fill;
    if (fill.pattern === "None" || fill.patternColor !== undefined) target.clear();
    if (fill.color !== undefined) target.color = fill.color;
    if (fill.patternColor === undefined) continue;
    target.pattern = fill.pattern as Excel.FillPattern;
    target.patternColor = fill.patternColor;
  }
}

export const fillKey = ({ pattern, color = "", patternColor = "" }: Fill): string =>
  [pattern, color, patternColor].join();
