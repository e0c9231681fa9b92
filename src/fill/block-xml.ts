import { prefixOf } from "../package/xml-edit";
import type { WordNode } from "./word-tree";

/** A table or form as elements of a document, written with the prefix w. */
export interface BlockXml {
  readonly xml: string;
  /** On a page laid on its side. */
  readonly isWide: boolean;
}

/** What stands in the place of a block's mark; wide pieces on pages of their own, in a section like the one around. */
export function xmlOfBlock(part: string, mark: WordNode, pieces: readonly BlockXml[]): string {
  const w = prefixOf(mark.tag);
  const section = sectionAround(part, mark.end, w);
  const isSideways = section?.includes('orient="landscape"') ?? false;
  return pieces
    .map(({ xml, isWide }) => {
      if (!isWide || isSideways || section === undefined) return `${xml}<${w}p/>`;
      return `${sectionEnd(section, w)}${xml}${sectionEnd(onItsSide(section, w), w)}`;
    })
    .join("");
}

/** The properties of the section in which a place stands: the next that follow it. */
export function sectionAround(part: string, at: number, w: string): string | undefined {
  const start = part.indexOf(`<${w}sectPr`, at);
  if (start === -1) return undefined;
  const [, isEmpty] = /^<[^>]*?(\/?)>/.exec(part.slice(start)) ?? [];
  const close = `</${w}sectPr>`;
  return isEmpty === "/" ? undefined : part.slice(start, part.indexOf(close, start) + close.length);
}

const sectionEnd = (section: string, w: string): string => `<${w}p><${w}pPr>${section}</${w}pPr></${w}p>`;

/** The same section with its paper turned, beginning on a new page. */
function onItsSide(section: string, w: string): string {
  return section.replace(new RegExp(`<${w}type [^>]*/>`), "").replace(new RegExp(`<${w}pgSz [^>]*/>`), (size) => {
    const of = (name: string): string => new RegExp(`${w}${name}="(\\d+)"`).exec(size)?.[1] ?? "";
    return `<${w}pgSz ${w}w="${of("h")}" ${w}h="${of("w")}" ${w}orient="landscape"/>`;
  });
}
