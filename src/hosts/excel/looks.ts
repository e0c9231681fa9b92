import { OWN_BORDER, type OwnLook } from "../../model/own-look";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Gives all areas one look: a handful of settings, however many cells. */
export function dress(areas: Excel.RangeAreas, look: OwnLook): void {
  const { format } = areas;
  format.verticalAlignment = look.wrap && !look.border ? "Top" : "Center";
  if (look.horizontal) format.horizontalAlignment = look.horizontal === "right" ? "Right" : "Center";
  if (look.wrap) format.wrapText = true;
  if (look.bold) format.font.bold = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.underline) format.font.underline = "Single";
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (!look.border) return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = OWN_BORDER;
  }
}
