import type { OfficePackage } from "../../package/package";
import { isOn, wordAttribute, wordNumber, isWord } from "../../package/word-xml";
import type { XmlTag } from "../../package/xml";

/** How high and wide the words of a paragraph are. Lengths in twentieths of a point, sizes in half points. */
export interface Look {
  size?: number;
  before?: number;
  after?: number;
  line?: number;
  lineRule?: string;
  left?: number;
  right?: number;
  first?: number;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  snapToGrid?: boolean;
}

/** Looks by the id of their style, and the one of paragraphs without any. */
export interface Looks<Of = Look> {
  readonly of: (style: string | undefined) => Readonly<Of>;
}

interface StyleEntry<Of> {
  readonly own: Partial<Of>;
  basedOn?: string;
}

/** What Word assumes where a document says nothing: 10 pt, single lines. */
const BASE: Look = { size: 20, before: 0, after: 0, line: 240, lineRule: "auto", left: 0, right: 0, first: 0 };

/** Takes what a property of a paragraph or a run says about lengths. */
export function takeLook(look: Look, tag: XmlTag): void {
  const number = (name: string): number | undefined => wordNumber(tag, name);
  const put = (key: "before" | "after" | "line" | "left" | "right" | "first", value: number | undefined): void => {
    if (value !== undefined) look[key] = value;
  };
  if (tag.local === "spacing") {
    put("before", number("before"));
    put("after", number("after"));
    put("line", number("line"));
    if (number("line") !== undefined) look.lineRule = wordAttribute(tag, "lineRule") ?? "auto";
  } else if (tag.local === "ind") {
    put("left", number("left") ?? number("start"));
    put("right", number("right") ?? number("end"));
    const hanging = number("hanging");
    put("first", hanging === undefined ? number("firstLine") : -hanging);
    const characters = number("firstLineChars");
    if (characters !== undefined && characters > 0)
      look.first = Math.round((characters / 100) * (look.size ?? 21) * 10);
  } else if (tag.local === "keepNext") look.keepNext = isOn(tag);
  else if (tag.local === "pageBreakBefore") look.pageBreakBefore = isOn(tag);
  else if (tag.local === "snapToGrid") look.snapToGrid = isOn(tag);
  else if (tag.local === "sz") {
    const size = wordNumber(tag);
    if (size !== undefined) look.size = size;
  }
}

/** Reads the styles of a document as what they say of lengths. */
export const readLooks = (pkg: OfficePackage, part: string | undefined): Looks =>
  readStyles<Look>(pkg, part, BASE, takeLook);

/**
 * Reads the styles of a document, each with what it takes over from those it is based on.
 * @param take puts what an element says into a look
 */
export function readStyles<Of extends object>(
  pkg: OfficePackage,
  part: string | undefined,
  base: Of,
  take: (look: Partial<Of>, tag: XmlTag) => void,
): Looks<Of> {
  const styles = new Map<string, StyleEntry<Of>>();
  const defaults: Of = { ...base };
  let normal: string | undefined;
  let current: Partial<Of> | undefined;
  let entry: StyleEntry<Of> | undefined;
  if (part !== undefined)
    pkg.readXml(part, {
      open(tag) {
        if (!isWord(tag)) return;
        if (tag.local === "docDefaults") current = defaults;
        else if (tag.local === "style") {
          entry = { own: {} };
          current = entry.own;
          const id = wordAttribute(tag, "styleId") ?? "";
          styles.set(id, entry);
          if (wordAttribute(tag, "type") === "paragraph" && wordAttribute(tag, "default") !== undefined) normal = id;
        } else if (tag.local === "basedOn" && entry) {
          const base = wordAttribute(tag, "val");
          if (base !== undefined) entry.basedOn = base;
        } else if (current) take(current, tag);
      },
      close(tag) {
        if (isWord(tag) && tag.local === "docDefaults") current = undefined;
      },
    });
  const known = new Map<string | undefined, Readonly<Of>>();
  const of = (style: string | undefined, depth = 0): Readonly<Of> => {
    const id = style ?? normal;
    const found = known.get(id);
    if (found) return found;
    const each = id === undefined ? undefined : styles.get(id);
    // a circle of styles ends somewhere
    const below = each?.basedOn !== undefined && depth < 20 ? of(each.basedOn, depth + 1) : defaults;
    const look = { ...below, ...each?.own };
    known.set(id, look);
    return look;
  };
  return { of: (style) => of(style) };
}
