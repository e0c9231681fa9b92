import type { OfficePackage } from "../../package/package";
import { isWord, wordAttribute } from "../../package/word-xml";
import { unescaped } from "../plain-text";
import { childNamed, paragraphText, rawOf, type WordNode } from "../word-tree";

/** A paragraph that the contents list; level 0 is the highest. */
export interface FoundHeading {
  readonly node: WordNode;
  readonly level: number;
  readonly text: string;
}

/** Levels of the contents. */
const LEVELS = 3;

/** The headings of a body: by style or outline level; where a document uses neither, by their numbers. */
export function headingsIn(
  xml: string,
  paragraphs: readonly WordNode[],
  levels: ReadonlyMap<string, number>,
): readonly FoundHeading[] {
  const all = paragraphs.map((node) => ({ node, text: unescaped(paragraphText(xml, node)).trim() }));
  const worded = all.filter(({ text }) => text !== "");
  const styled = leveled(worded, ({ node }) => declaredLevel(xml, node, levels));
  return styled.length > 0 ? styled : leveled(worded, ({ text }) => numberedLevel(text));
}

type Worded = Pick<FoundHeading, "node" | "text">;

const leveled = (paragraphs: readonly Worded[], levelOf: (paragraph: Worded) => number | undefined) =>
  paragraphs.flatMap((each): readonly FoundHeading[] => {
    const level = levelOf(each);
    return level === undefined || level >= LEVELS ? [] : [{ ...each, level }];
  });

function declaredLevel(xml: string, node: WordNode, levels: ReadonlyMap<string, number>): number | undefined {
  const properties = childNamed(node, "pPr");
  const own = properties && /:outlineLvl\s[^>]*val="(\d)"/.exec(rawOf(xml, properties))?.[1];
  if (own !== undefined) return Number(own);
  const style = properties && childNamed(properties, "pStyle");
  return style && levels.get(wordAttribute(style.tag, "val") ?? "");
}

const LONGEST_HEADING = 40;

/** 第一部分, 一、, （一） before a few words without a stop. */
function numberedLevel(text: string): number | undefined {
  if (text.length > LONGEST_HEADING || /[。；：，]/u.test(text)) return undefined;
  const found = [/^第[一二三四五六七八九十]+部分/u, /^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u];
  const level = found.findIndex((pattern) => pattern.test(text));
  return level === -1 ? undefined : level;
}

/** Outline levels of the styles of paragraphs, by their id. */
export function styleLevels(pkg: OfficePackage, part: string | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (part === undefined) return levels;
  let id = "";
  pkg.readXml(part, {
    open(tag) {
      if (!isWord(tag)) return;
      const value = wordAttribute(tag, "val") ?? "";
      if (tag.local === "style") id = wordAttribute(tag, "styleId") ?? "";
      const base = tag.local === "basedOn" ? levels.get(value) : undefined;
      if (base !== undefined && !levels.has(id)) levels.set(id, base);
      const named = tag.local === "name" ? /^(?:heading|标题)\s*([1-9])$/iu.exec(value)?.[1] : undefined;
      if (named !== undefined) levels.set(id, Number(named) - 1);
      if (tag.local === "outlineLvl" && /^[0-8]$/.test(value)) levels.set(id, Number(value));
    },
  });
  return levels;
}
