import { encodeEscapes, escapeXml } from "./text-escapes";
import { bare, type BareXml, placed, type PlacedXml, setAttribute, setAttributes, withPrefix } from "./fragment";

/** What a cell is to hold: a constant ("" for nothing), or a formula without its "=". */
export type CellContent = { readonly constant: string | number | boolean } | { readonly formula: string };

/** The number of a style; "none" for a cell that names no style, which is the first one. */
export type StyleChange = number | "none";

/** A cell element made from the open tag of the former one, or from a bare one: its other attributes stay. */
export function cellXml(openTag: PlacedXml, prefix: string, content: CellContent, style?: StyleChange): PlacedXml {
  const { type, inner } = contentXml(content);
  const tag = setAttributes(styled(openTag, style), { t: type, cm: undefined, vm: undefined });
  const open = tag.replace(/(?<!\s)\s*\/?>$/, "");
  return placed(inner === undefined ? `${open}/>` : `${open}>${withPrefix(inner, prefix)}</${prefix}c>`);
}

/** A new cell element of ours. */
export const newCellXml = (address: string, prefix: string, content: CellContent, style?: StyleChange): PlacedXml =>
  cellXml(withPrefix(bare(`<c r="${address}">`), prefix), prefix, content, style);

/** An open tag with another style, or as it is. */
export const styled = (openTag: PlacedXml, style: StyleChange | undefined): PlacedXml =>
  style === undefined ? openTag : setAttribute(openTag, "s", style === "none" ? undefined : style);

function contentXml(content: CellContent): { readonly type?: string; readonly inner?: BareXml } {
  if ("formula" in content) return { inner: bare(`<f>${escapeXml(encodeEscapes(content.formula))}</f>`) };
  const { constant } = content;
  if (constant === "") return {};
  if (typeof constant === "boolean") return { type: "b", inner: bare(`<v>${constant ? 1 : 0}</v>`) };
  if (typeof constant === "string") return { type: "inlineStr", inner: bare(`<is>${textXml(constant)}</is>`) };
  if (!Number.isFinite(constant)) throw new RangeError(`A cell cannot hold ${constant}`);
  return { inner: bare(`<v>${constant}</v>`) };
}

/** Text as it is, blanks at the ends and all. */
const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(encodeEscapes(text))}</t>`;
