import type { CellStyle } from "../../model/write";

/** How a style looks in Excel. What is absent keeps the default of a new sheet. */
export interface Look {
  readonly bold?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: true;
  readonly horizontal?: "Left" | "Center" | "Right" | "Justify";
  readonly wrap?: true;
  readonly border?: true;
  readonly numberFormat?: string;
}

/** Severities carry a word of their own beside the colour; colours keep 4.5 : 1 against their fill. */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 16, horizontal: "Center" },
  subtitle: { size: 10, color: "#595959", horizontal: "Center" },
  heading: { bold: true, fill: "#DDEBF7", horizontal: "Center", wrap: true, border: true },
  text: { wrap: true, border: true },
  centred: { horizontal: "Center", wrap: true, border: true },
  number: { horizontal: "Right", border: true, numberFormat: "#,##0.00" },
  note: { size: 10, color: "#595959", wrap: true },
  link: { color: "#0563C1", underline: true, wrap: true, border: true },
  error: { bold: true, color: "#9C0006", fill: "#FFC7CE", horizontal: "Center", border: true },
  warning: { bold: true, color: "#7F4A00", fill: "#FFEB9C", horizontal: "Center", border: true },
  info: { color: "#1F4E79", fill: "#DDEBF7", horizontal: "Center", border: true },
  part: { bold: true, size: 14, horizontal: "Center", wrap: true },
  chapter: { bold: true, size: 12, wrap: true },
  section: { bold: true, wrap: true },
  paragraph: { wrap: true },
  gap: { bold: true, color: "#9C0006", fill: "#FFF2CC", wrap: true },
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Gives all areas one look: a handful of settings, however many cells. */
export function dress(areas: Excel.RangeAreas, look: Look): void {
  const { format } = areas;
  format.verticalAlignment = look.wrap && !look.border ? "Top" : "Center";
  if (look.horizontal) format.horizontalAlignment = look.horizontal;
  if (look.wrap) format.wrapText = true;
  if (look.bold) format.font.bold = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.underline) format.font.underline = "Single";
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (!look.border) return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#A6A6A6";
  }
}
