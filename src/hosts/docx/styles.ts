import type { OfficePackage } from "../../package/package";
import type { XmlTag } from "../../package/xml";
import { Definitions } from "./definitions";
import { isWord, wordAttribute, wordNumber } from "../../package/word-xml";

/** What a paragraph or its style says about its place in the outline and in a list. */
export interface ParagraphProperties {
  styleId?: string;
  /** 0 for the highest heading, 9 for body text. */
  outline?: number;
  /** 0 takes a paragraph out of the list of its style. */
  listId?: number;
  listLevel?: number;
  /** The mark that ends the paragraph was deleted: what follows belongs to it. */
  isEndDeleted?: boolean;
}

interface Style extends ParagraphProperties {
  readonly id: string;
  name?: string;
  basedOn?: string;
  isDefault?: boolean;
}

/** Takes one element inside w:pPr. */
export function takeProperty(properties: ParagraphProperties, tag: XmlTag): void {
  const value = wordNumber(tag);
  if (tag.local === "pStyle") properties.styleId = wordAttribute(tag, "val") ?? "";
  if (value === undefined) return;
  if (tag.local === "outlineLvl") properties.outline = value;
  if (tag.local === "numId") properties.listId = value;
  if (tag.local === "ilvl") properties.listLevel = value;
}

/** The paragraph styles of a document. */
export class ParagraphStyles {
  constructor(
    private readonly byId: ReadonlyMap<string, Style>,
    private readonly defaultId: string | undefined,
  ) {}

  /** The outline level a paragraph has by itself or through its styles, 1 for the highest; undefined for body text. */
  headingLevel(properties: ParagraphProperties): number | undefined {
    const outline = properties.outline ?? this.chain(properties).map(outlineOf).find(isKnown);
    return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined;
  }

  /** Whether a paragraph is an entry of a table of contents. */
  isContents(properties: ParagraphProperties): boolean {
    return this.chain(properties).some(({ name }) => /^(?:toc|目录|contents) ?[1-9]$/i.test(name ?? ""));
  }

  /** The list of a paragraph: its own, else that of its styles. */
  list(
    properties: ParagraphProperties,
  ): { readonly id: number; readonly level?: number; readonly styleId?: string } | undefined {
    const level = properties.listLevel;
    if (properties.listId !== undefined) return { id: properties.listId, level: level ?? 0 };
    const style = this.chain(properties).find(({ listId }) => listId !== undefined);
    if (style?.listId === undefined) return undefined;
    const ofStyle = level ?? style.listLevel;
    return { id: style.listId, styleId: style.id, ...(ofStyle !== undefined && { level: ofStyle }) };
  }

  /** The list that a style of kind “numbering” stands for. */
  listOfStyle(styleId: string): number | undefined {
    return this.byId.get(styleId)?.listId;
  }

  /** A paragraph's style and those it is based on; a hostile ring ends after a while. */
  private chain({ styleId }: ParagraphProperties): readonly Style[] {
    const chain: Style[] = [];
    let style = this.byId.get(styleId ?? this.defaultId ?? "");
    while (style && chain.length < 50) {
      chain.push(style);
      style = this.byId.get(style.basedOn ?? "");
    }
    return chain;
  }
}

const isKnown = (outline: number | undefined): outline is number => outline !== undefined;

/** Word keeps the level of its own headings in their name alone, if it likes. */
function outlineOf({ outline, name }: Style): number | undefined {
  if (outline !== undefined) return outline;
  const level = /^(?:heading|标题|標題) ?([1-9])$/i.exec(name ?? "")?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** Reads the styles part; a document without one has no headings. */
export function readStyles(pkg: OfficePackage, part: string | undefined): ParagraphStyles {
  const byId = new Map<string, Style>();
  if (part === undefined) return new ParagraphStyles(byId, undefined);
  const definitions = new Definitions(pkg.file);
  let style: Style | undefined;
  let inParagraph = false;
  pkg.readXml(part, {
    open(tag) {
      if (!isWord(tag)) return;
      if (tag.local === "style") style = styleOf(tag);
      else if (tag.local === "pPr") inParagraph = true;
      else if (style && tag.local === "name") style.name = wordAttribute(tag, "val") ?? "";
      else if (style && tag.local === "basedOn") style.basedOn = wordAttribute(tag, "val") ?? "";
      else if (style && inParagraph) takeProperty(style, tag);
    },
    close(tag) {
      if (!isWord(tag)) return;
      if (tag.local === "pPr") inParagraph = false;
      if (tag.local !== "style" || !style) return;
      definitions.take();
      byId.set(style.id, style);
      style = undefined;
    },
  });
  return new ParagraphStyles(byId, [...byId.values()].find(({ isDefault }) => isDefault)?.id);
}

const styleOf = (tag: XmlTag): Style => ({
  id: wordAttribute(tag, "styleId") ?? "",
  ...(wordAttribute(tag, "type") === "paragraph" &&
    wordAttribute(tag, "default") !== undefined && { isDefault: isOnText(wordAttribute(tag, "default")) }),
});

const isOnText = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";
