import { MARK_COLOURS } from "../../model/own-look";
import { type Place, addressLists, rectangles } from "./areas";

/** The fill of a cell, as far as the object model can give it back. Theme colours come back as the colour they show. */
export interface Fill {
  /** "None", "Solid" or the name of a hatching. */
  readonly pattern: string;
  readonly color?: string;
  readonly patternColor?: string;
}

export const isMarkColor = (color: string): boolean => Object.values(MARK_COLOURS).includes(color.toUpperCase());

const PROPERTIES = "color,pattern,patternColor";

/** Asks for the fill all cells have in common. */
export const askCommonFill = (areas: Excel.RangeAreas): Excel.RangeFill => areas.format.fill.load(PROPERTIES);

export const askFill = (range: Excel.Range): Excel.RangeFill => range.format.fill.load(PROPERTIES);

/** The loaded fill; undefined when the cells differ or it is one that cannot be given back (a gradient). */
export function fillOf({ pattern, color, patternColor }: Excel.RangeFill): Fill | undefined {
  if (pattern === "None") return { pattern };
  if (!pattern || !color || /Gradient$/.test(pattern)) return undefined;
  if (pattern === "Solid") return { pattern, color };
  return patternColor ? { pattern, color, patternColor } : undefined;
}

/** Gives places of one sheet a fill, in one call for some hundred cells. */
export function paint(sheet: Excel.Worksheet, places: Iterable<Place>, fill: Fill): void {
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
