import type { Area } from "../../model/cell";
import { OWN_BORDER, type OwnLook } from "../../model/own-look";

const OUTER = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Whether areas have lines between their rows, and between their columns; VBA refuses inner edges where there are none. */
interface AreaShape {
  readonly hasRows: boolean;
  readonly hasColumns: boolean;
}

export const shapeOf = ({ top, left, bottom, right }: Area): AreaShape => ({
  hasRows: bottom > top,
  hasColumns: right > left,
});

/** Gives all areas, which are of one shape, one look: a handful of settings, however many cells. */
export function dress(areas: Excel.RangeAreas, look: OwnLook, { hasRows, hasColumns }: AreaShape): void {
  const { format } = areas;
  format.verticalAlignment = look.wrap && !look.border ? "Top" : "Center";
  if (look.horizontal) format.horizontalAlignment = look.horizontal === "right" ? "Right" : "Center";
  if (look.wrap) format.wrapText = true;
  if (look.font !== undefined) format.font.name = look.font;
  if (look.bold) format.font.bold = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.underline) format.font.underline = "Single";
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (!look.border) return;
  const inner = [
    ...(hasRows ? (["InsideHorizontal"] as const) : []),
    ...(hasColumns ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of [...OUTER, ...inner]) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = OWN_BORDER;
  }
}
