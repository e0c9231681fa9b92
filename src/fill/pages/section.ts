import { wordAttribute, wordNumber } from "../../package/word-xml";
import type { XmlTag } from "../../package/xml";

/** The pages of a section; lengths in twentieths of a point. */
export interface SectionPages {
  width: number;
  height: number;
  /** Where its text begins and ends. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** continuous, nextPage, oddPage … */
  type: string;
  /** The number of its first page, where it begins anew. */
  start?: number;
  /** Height of a line of the grid; 0 where the text does not keep to one. */
  grid: number;
}

/** Letter paper, as Word assumes; every real document says what it is on. */
export const newSection = (): SectionPages => ({
  width: 12_240,
  height: 15_840,
  top: 1440,
  bottom: 1440,
  left: 1800,
  right: 1800,
  type: "nextPage",
  grid: 0,
});

export function takeSection(section: SectionPages, tag: XmlTag): void {
  const number = (name: string, otherwise: number): number => wordNumber(tag, name) ?? otherwise;
  if (tag.local === "pgSz") {
    section.width = number("w", section.width);
    section.height = number("h", section.height);
  } else if (tag.local === "pgMar") {
    section.top = Math.abs(number("top", section.top));
    section.bottom = Math.abs(number("bottom", section.bottom));
    section.left = number("left", section.left);
    section.right = number("right", section.right);
  } else if (tag.local === "type") section.type = wordAttribute(tag, "val") ?? section.type;
  else if (tag.local === "pgNumType") {
    const start = wordNumber(tag, "start");
    if (start !== undefined) section.start = start;
  } else if (tag.local === "docGrid" && /^(lines|linesAndChars)$/.test(wordAttribute(tag, "type") ?? "")) {
    section.grid = number("linePitch", 0);
  }
}
