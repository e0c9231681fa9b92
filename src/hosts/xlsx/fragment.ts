import { escapeXml } from "./text-escapes";

declare const WRITTEN: unique symbol;

/** Elements without prefixes, as all fragments of our own are written: `<xf/>`. They fit into no part yet. */
export type BareXml = string & { readonly [WRITTEN]: "bare" };

/** Elements as they stand in a part, with the prefix that part uses: `<x:xf/>`. */
export type PlacedXml = string & { readonly [WRITTEN]: "placed" };

/** A fragment of ours. What a part gave us is placed already, and refused by its type. */
export const bare = <Text extends string>(text: Text extends PlacedXml ? never : Text): BareXml =>
  text as string as BareXml;

/** A stretch of a part as it stands there. A fragment of ours is refused by its type: it has to be given its prefix. */
export const placed = <Text extends string>(text: Text extends BareXml ? never : Text): PlacedXml =>
  text as string as PlacedXml;

/** An element name without a prefix, after its "<" or "</". */
const PLAIN_NAME = /<(\/?)(?=[^\s<>/:!?]+[\s/>])/g;

/** Gives every element of a fragment the prefix its surroundings use: "x:", or "" for none. */
export const withPrefix = (fragment: BareXml, prefix: string): PlacedXml =>
  placed(prefix === "" ? String(fragment) : fragment.replace(PLAIN_NAME, (_, slash: string) => `<${slash}${prefix}`));

/** The inverse of `withPrefix`: takes off the prefix of the first element, and leaves others as they are. */
export function withoutPrefix(fragment: PlacedXml): BareXml {
  const [, prefix = ""] = /^<([^\s<>/:]+:)/.exec(fragment) ?? [];
  return bare(fragment.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"));
}

/** Values for attributes; those without one are taken away. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const OPEN_TAG = /^<(?:[^"'<>]|"[^"]*"|'[^']*')*>/;

/** A placed element with attributes of its first tag set anew. */
export function withAttributes(element: PlacedXml, attributes: Attributes): PlacedXml {
  return placed(element.replace(OPEN_TAG, (openTag) => setAttributes(placed(openTag), attributes)));
}

/** An open tag with attributes set anew; all others stay as written. */
export const setAttributes = (openTag: PlacedXml, attributes: Attributes): PlacedXml =>
  Object.entries(attributes).reduce((tag, [name, value]) => setAttribute(tag, name, value), openTag);

const ATTRIBUTE = /(?<!\s)\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An open tag with one attribute set anew, or without it when there is no value; all others stay as written. */
export function setAttribute(openTag: PlacedXml, name: string, value: string | number | undefined): PlacedXml {
  const written = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
  let isPlaced = false;
  const replaced = openTag.replace(ATTRIBUTE, (whole, each: string) => {
    if (each !== name) return whole;
    isPlaced = true;
    return written;
  });
  // by a function: what is written may hold "$&", which a replacement text would expand
  return placed(isPlaced ? replaced : replaced.replace(/(?<!\s)\s*\/?>$/, (end) => written + end));
}
