import { MARK_COLOURS } from "../../../model/own-look";
import type { MarkKind } from "../../../model/write";
import type { Styles } from "./styles";
import {
  type Attributes,
  bare,
  type BareXml,
  findElements,
  type PlacedXml,
  withAttributes,
  withoutPrefix,
} from "./xml-edit";

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

const NO_FILL = bare('<fill><patternFill patternType="none"/></fill>');
const MARKS = Object.values(MARK_COLOURS).map((colour) => colour.slice(1));
const MARK_FILL = new RegExp(`\\brgb=["'](?:[0-9A-F]{2})?(?:${MARKS.join("|")})["']`, "i");

/** "#RRGGBB" as the files write it. */
export const argb = (colour: string): string => `FF${colour.slice(1)}`;

/** A fill element of one plain colour "#RRGGBB". */
export const plainFill = (colour: string): BareXml =>
  bare(
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`,
  );

/** The fill element of a cell style. */
export function fillOf(styles: Styles, style: number): BareXml {
  const fill = styles.item("fills", fillId(styles.item("cellXfs", style) ?? ""));
  return fill === undefined ? NO_FILL : withoutPrefix(fill);
}

/** The style of a cell after it is marked: everything but the fill stays. */
export const markedStyle = (styles: Styles, style: number, severity: MarkKind): number =>
  withFill(styles, style, plainFill(MARK_COLOURS[severity]));

/** False also when the user gave a marked cell another colour. */
export const isMarked = (styles: Styles, style: number): boolean => MARK_FILL.test(fillOf(styles, style));

/** The style with the former fill: the very style the cell had, where it still is what it was. */
export function unmarkedStyle(styles: Styles, marked: number, former: { style: number; fill: BareXml }): number {
  const isSame = withoutFill(styles, marked) === withoutFill(styles, former.style);
  if (isSame && fillOf(styles, former.style) === former.fill) return former.style;
  return withFill(styles, marked, former.fill);
}

function withFill(styles: Styles, style: number, fill: BareXml): number {
  return variantOf(styles, style, { fillId: styles.intern("fills", fill), applyFill: 1 });
}

function withoutFill(styles: Styles, style: number): PlacedXml | undefined {
  const xf = styles.item("cellXfs", style);
  return xf && withAttributes(xf, { fillId: undefined, applyFill: undefined });
}

/**
 * Takes away what marks left in the styles: styles in a mark's colour that no cell has, then the colours themselves.
 * @param used the numbers of styles that rows, columns and cells name
 */
export function trimMarks(styles: Styles, used: ReadonlySet<number>): void {
  const marks = new Set<string>(Object.values(MARK_COLOURS).map(plainFill));
  styles.trim("cellXfs", (_, number) => !used.has(number) && marks.has(fillOf(styles, number)));
  const filled = new Set([...styles.all("cellXfs"), ...styles.all("cellStyleXfs")].map(fillId));
  styles.trim("fills", (fill, number) => !filled.has(number) && marks.has(withoutPrefix(fill)));
}

const fillId = (xf: string): number => Number(/\sfillId=["'](\d+)["']/.exec(xf)?.[1] ?? 0);

/** A fill element as we keep it, or none where the text is something else; throws a UserError when it is no XML. */
export function checkedFill(fill: string, file: string): BareXml {
  const isFill = findElements(fill, file, () => true)[0]?.tag.name === "fill";
  return isFill ? bare(fill) : NO_FILL;
}
