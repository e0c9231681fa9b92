import { largest } from "../../../model/extremes";
import { escapeAttribute } from "../../../package/xml-text";
import { builtInFormat } from "../read/cell-formats";
import type { Styles } from "./styles";
import { type Attributes, bare, type BareXml, withAttributes } from "../../../package/xml-edit";

/** The style of a cell that differs from another one in some attributes of its xf only. */
function variantOf(styles: Styles, style: number, attributes: Attributes): number {
  const xf = styles.item("cellXfs", style) ?? styles.item("cellXfs", 0);
  if (xf === undefined) throw new Error("A list of cell styles is never empty");
  return styles.internPlaced("cellXfs", withAttributes(xf, attributes));
}

/** Text that a spreadsheet would take for a formula, were it typed in. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/**
 * The style that keeps a text a text also when the user edits the cell later (Excel shows an apostrophe before it),
 * and that no other content must have.
 */
export function styleForContent(styles: Styles, style: number, content: string | number | boolean | undefined): number {
  const isQuoted = /\squotePrefix=["'](?:1|true)["']/.test(styles.item("cellXfs", style) ?? "");
  const isText = typeof content === "string" && content !== "";
  if (isText && !isQuoted && looksLikeFormula(content)) return variantOf(styles, style, { quotePrefix: 1 });
  if (!isText && isQuoted) return variantOf(styles, style, { quotePrefix: undefined });
  return style;
}

/** The same style with another number format, "General" for none. */
export function styleWithFormat(styles: Styles, style: number, format: string): number {
  if (format === GENERAL) return variantOf(styles, style, { numFmtId: 0, applyNumberFormat: undefined });
  return variantOf(styles, style, {
    numFmtId: builtInFormat(format) ?? ownFormat(styles, format),
    applyNumberFormat: 1,
  });
}

const GENERAL = "General";
/** Numbers below belong to formats that every spreadsheet program knows. */
const FIRST_OWN_FORMAT = 164;

/** The number under which the file lists a format; one is added where there is none. */
function ownFormat(styles: Styles, format: string): number {
  const listed = styles.all("numFmts").map((item) => ({
    id: Number(/\snumFmtId=["'](\d+)["']/.exec(item)?.[1] ?? 0),
    code: /\sformatCode=(?:"([^"]*)"|'([^']*)')/.exec(item),
  }));
  const written = escapeAttribute(format);
  const known = listed.find(({ code }) => (code?.[1] ?? code?.[2]) === written);
  if (known) return known.id;
  const id = largest([FIRST_OWN_FORMAT, ...listed.map((each) => each.id + 1)]);
  styles.intern("numFmts", bare(`<numFmt numFmtId="${id}" formatCode="${written}"/>`));
  return id;
}

/** "#RRGGBB" as the files write it. */
export const argb = (colour: string): string => `FF${colour.slice(1)}`;

/** A fill element of one plain colour "#RRGGBB". */
export const plainFill = (colour: string): BareXml =>
  bare(
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
