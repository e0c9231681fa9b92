import type { CellStyle } from "../../model/write";
import { plainFill } from "./fills";
import type { Styles } from "./styles";
import { escapeAttribute } from "./text-escapes";

/** How a style looks; the same as in Excel itself. What is absent keeps the default of the workbook. */
interface Look {
  readonly bold?: true;
  readonly size?: number;
  /** "RRGGBB" */
  readonly colour?: string;
  readonly fill?: string;
  readonly underline?: true;
  readonly horizontal?: "center" | "right";
  readonly wrap?: true;
  readonly border?: true;
  /** Number of a built-in format. */
  readonly format?: number;
}

const TWO_PLACES = 4;

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 16, horizontal: "center" },
  subtitle: { size: 10, colour: "595959", horizontal: "center" },
  heading: { bold: true, fill: "DDEBF7", horizontal: "center", wrap: true, border: true },
  text: { wrap: true, border: true },
  centred: { horizontal: "center", wrap: true, border: true },
  number: { horizontal: "right", border: true, format: TWO_PLACES },
  note: { size: 10, colour: "595959", wrap: true },
  link: { colour: "0563C1", underline: true, wrap: true, border: true },
  error: { bold: true, colour: "9C0006", fill: "FFC7CE", horizontal: "center", border: true },
  warning: { bold: true, colour: "7F4A00", fill: "FFEB9C", horizontal: "center", border: true },
  info: { colour: "1F4E79", fill: "DDEBF7", horizontal: "center", border: true },
  part: { bold: true, size: 14, horizontal: "center", wrap: true },
  chapter: { bold: true, size: 12, wrap: true },
  section: { bold: true, wrap: true },
  paragraph: { wrap: true },
  gap: { bold: true, colour: "9C0006", fill: "FFF2CC", wrap: true },
};

const EDGES = ["left", "right", "top", "bottom"]
  .map((edge) => `<${edge} style="thin"><color rgb="FFA6A6A6"/></${edge}>`)
  .join("");
const BORDER = `<border>${EDGES}<diagonal/></border>`;

/** The style number of a look in this workbook; added where the workbook does not have it yet. */
export function lookStyle(styles: Styles, name: CellStyle): number {
  const look = LOOKS[name];
  const fontId = styles.intern("fonts", fontXml(styles, look));
  const fillId = look.fill === undefined ? 0 : styles.intern("fills", plainFill(look.fill));
  const borderId = look.border ? styles.intern("borders", BORDER) : 0;
  const vertical = look.wrap && !look.border ? "top" : "center";
  const alignment = [
    look.horizontal && ` horizontal="${look.horizontal}"`,
    ` vertical="${vertical}"`,
    look.wrap && ` wrapText="1"`,
  ];
  return styles.intern(
    "cellXfs",
    `<xf numFmtId="${look.format ?? 0}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment${alignment.filter(Boolean).join("")}/></xf>`,
  );
}

/** The default font of the workbook in another size, weight or colour. */
function fontXml(styles: Styles, { bold, size, colour, underline }: Look): string {
  const base = styles.item("fonts", 0) ?? "";
  const name = /<(?:\w+:)?name\s+val=["']([^"']+)["']/.exec(base)?.[1] ?? escapeAttribute("宋体");
  const normalSize = /<(?:\w+:)?sz\s+val=["']([\d.]+)["']/.exec(base)?.[1] ?? "11";
  return (
    `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size ?? normalSize}"/>` +
    `<color ${colour === undefined ? 'theme="1"' : `rgb="FF${colour}"`}/><name val="${name}"/></font>`
  );
}
