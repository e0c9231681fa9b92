import type { Styles } from "./styles";
import { type Attributes, bare, type BareXml, withAttributes } from "./xml-edit";

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

/** "#RRGGBB" as the files write it. */
export const argb = (colour: string): string => `FF${colour.slice(1)}`;

/** A fill element of one plain colour "#RRGGBB". */
export const plainFill = (colour: string): BareXml =>
  bare(
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
