import { encodeEscapes, escapeXml } from "./text-escapes";
import { setAttribute, withPrefix } from "./xml-edit";

/** What a cell is to hold: a constant ("" for nothing), or a formula without its "=". */
export type CellContent = { readonly constant: string | number | boolean } | { readonly formula: string };

/** A cell element made from the open tag of the former one, or from a bare one: its other attributes stay. */
export function cellXml(openTag: string, prefix: string, content: CellContent, style?: number): string {
  const { type, inner } = contentXml(content);
  const open = ["t", "cm", "vm"]
    .reduce((tag, name) => setAttribute(tag, name, name === "t" ? type : undefined), styled(openTag, style))
    .replace(/\s*\/?>$/, "");
  return inner === "" ? `${open}/>` : `${open}>${withPrefix(inner, prefix)}</${prefix}c>`;
}

/** An open tag with another style, or as it is. */
export const styled = (openTag: string, style: number | undefined): string =>
  style === undefined ? openTag : setAttribute(openTag, "s", style);

function contentXml(content: CellContent): { readonly type?: string; readonly inner: string } {
  if ("formula" in content) return { inner: `<f>${escapeXml(encodeEscapes(content.formula))}</f>` };
  const { constant } = content;
  if (constant === "") return { inner: "" };
  if (typeof constant === "boolean") return { type: "b", inner: `<v>${constant ? 1 : 0}</v>` };
  if (typeof constant === "string") return { type: "inlineStr", inner: `<is>${textXml(constant)}</is>` };
  if (!Number.isFinite(constant)) throw new RangeError(`A cell cannot hold ${constant}`);
  return { inner: `<v>${constant}</v>` };
}

/** Text as it is, blanks at the ends and all. */
const textXml = (text: string): string => `<t xml:space="preserve">${escapeXml(encodeEscapes(text))}</t>`;
