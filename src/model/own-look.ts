import type { CellStyle, MarkKind } from "./write";

/** How a style of our own sheets looks, in every host. What is absent keeps the default of the workbook. */
export interface OwnLook {
  readonly bold?: true;
  /** The typeface official documents use for it; absent: that of the workbook. */
  readonly font?: "宋体" | "黑体" | "楷体" | "仿宋";
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly colour?: string;
  readonly fill?: string;
  readonly underline?: true;
  readonly horizontal?: "center" | "right";
  readonly wrap?: true;
  readonly border?: true;
  /** Amounts: two places, thousands apart. */
  readonly money?: true;
}

/** Severities carry a word of their own beside the colour; colours keep 4.5 : 1 against their fill. */
export const OWN_LOOKS: Readonly<Record<CellStyle, OwnLook>> = {
  title: { bold: true, size: 16, horizontal: "center" },
  subtitle: { size: 10, colour: "#595959", horizontal: "center" },
  top: { bold: true, size: 16 },
  heading: { bold: true, fill: "#DDEBF7", horizontal: "center", wrap: true, border: true },
  text: { wrap: true, border: true },
  centred: { horizontal: "center", wrap: true, border: true },
  number: { horizontal: "right", border: true, money: true },
  note: { size: 10, colour: "#595959", wrap: true },
  link: { colour: "#0563C1", underline: true, wrap: true, border: true },
  error: { bold: true, colour: "#9C0006", fill: "#FFC7CE", horizontal: "center", border: true },
  warning: { bold: true, colour: "#7F4A00", fill: "#FFEB9C", horizontal: "center", border: true },
  info: { colour: "#1F4E79", fill: "#DDEBF7", horizontal: "center", border: true },
  block: { bold: true, size: 12, wrap: true },
  headline: { font: "宋体", bold: true, size: 18, horizontal: "center", wrap: true },
  part: { font: "黑体", size: 15, horizontal: "center", wrap: true },
  chapter: { font: "黑体", size: 13, wrap: true },
  section: { font: "楷体", bold: true, size: 12, wrap: true },
  paragraph: { font: "仿宋", size: 12, wrap: true },
  gap: { font: "仿宋", bold: true, size: 12, colour: "#9C0006", fill: "#FFF2CC", wrap: true },
};

/** The lines around a cell of ours. */
export const OWN_BORDER = "#A6A6A6";

/** Fills of highlights. Spreadsheet programs offer none of these colours themselves, so a marked cell is known again. */
export const MARK_COLOURS: Readonly<Record<MarkKind, string>> = {
  error: "#FFC9C5",
  warning: "#FFE2A6",
  info: "#CFE5FB",
  "read-name": "#DDE1E8",
  "read-total": "#BFD9F7",
  "read-part": "#D8F0E4",
  "read-aside": "#EAE2F3",
  unread: "#FBD9B1",
};
