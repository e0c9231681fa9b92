import { append } from "../../model/append";
import { addContentType } from "./content-types";
import { addRelationship } from "./edit-relationships";
import type { OfficePackage } from "../../package/package";
import type { WorkbookPart } from "./read-workbook";
import { escapeXml } from "./text-escapes";
import { UserError } from "../../model/user-error";
import { isSpreadsheet } from "./spreadsheet";
import {
  XML_HEAD,
  applyEdits,
  findElements,
  prefixOf,
  setAttribute,
  type TextEdit,
  withPrefix,
  type XmlElement,
} from "./xml-edit";

/** The lists of a styles part that concern us, in the order the part must have them, and what they list. */
const ITEMS = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellStyleXfs: "xf", cellXfs: "xf" };
type ListName = keyof typeof ITEMS;
const LIST_NAMES = Object.keys(ITEMS) as readonly ListName[];

/** What a list that is missing must begin with. */
const FIRST_ITEMS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

interface List {
  readonly element: XmlElement | undefined;
  /** The text of each item, those added at the end. */
  readonly items: string[];
  /** How many of them the part has already. */
  readonly stored: number;
}

/** The styles part. Items are only ever added to it: what cells refer to keeps its number. */
export class Styles {
  private readonly lists = new Map<ListName, List>();
  private readonly root: XmlElement;
  private readonly text: string;
  private readonly part: string;

  /** Reads the styles part of a workbook; where there is none, one is added as soon as something is to be saved. */
  constructor(
    private readonly pkg: OfficePackage,
    private readonly workbook: WorkbookPart,
  ) {
    const { styles, part, namespace } = workbook;
    this.part = styles ?? `${part.slice(0, part.lastIndexOf("/") + 1)}styles.xml`;
    const text =
      styles === undefined ? `${XML_HEAD}<styleSheet xmlns="${escapeXml(namespace)}"/>` : pkg.readText(styles);
    this.text = text.replace(/<((?:\w+:)?styleSheet)([^<>]*)\/>/, "<$1$2></$1>");
    const elements = findElements(this.text, pkg.file, (tag, parent) => {
      const list = LIST_NAMES.find((name) => name === parent?.tag.local);
      const isWanted = list ? ITEMS[list] === tag.local : ["styleSheet", ...LIST_NAMES].includes(tag.local);
      return isWanted && isSpreadsheet(tag);
    });
    const [root, ...inside] = elements;
    if (root?.tag.local !== "styleSheet") throw new UserError("archiveDamaged", { file: pkg.file });
    this.root = root;
    for (const name of LIST_NAMES) {
      const element = inside.find(({ tag, parent }) => tag.local === name && parent === root);
      const items = inside.filter(({ parent }) => element && parent === element);
      const texts = items.map(({ start, end }) => this.text.slice(start, end));
      this.lists.set(name, { element, items: texts, stored: texts.length });
    }
  }

  /** The text of one item, for example of the xf that a cell's style number points to. */
  item(name: ListName, index: number): string | undefined {
    return this.itemsOf(name)[index];
  }

  /** The number of an item that reads exactly so; added when there is none. */
  intern(name: ListName, fragment: string): number {
    const xml = withPrefix(fragment, prefixOf(this.root.tag));
    const items = this.itemsOf(name);
    const known = items.indexOf(xml);
    return known >= 0 ? known : items.push(xml) - 1;
  }

  /** Writes the part, when anything was added. */
  save(): void {
    const edits: TextEdit[] = [];
    let end = this.root.openEnd;
    for (const name of LIST_NAMES) {
      const list = this.lists.get(name);
      if (!list) continue;
      if (list.items.length > list.stored) append(edits, this.listEdits(name, list, end));
      end = list.element?.end ?? end;
    }
    if (edits.length === 0) return;
    this.pkg.write(this.part, applyEdits(this.text, edits));
    if (this.workbook.styles !== undefined) return;
    addContentType(this.pkg, this.part, CONTENT_TYPE);
    addRelationship(this.pkg, this.workbook.part, "styles", this.part);
  }

  /** A list that is missing, or empty, first gets what it must begin with. */
  private itemsOf(name: ListName): string[] {
    const items = this.lists.get(name)?.items ?? [];
    if (items.length === 0) {
      append(
        items,
        FIRST_ITEMS[name].map((item) => withPrefix(item, prefixOf(this.root.tag))),
      );
    }
    return items;
  }

  private listEdits(name: ListName, { element, items, stored }: List, end: number): readonly TextEdit[] {
    const added = items.slice(stored).join("");
    const prefix = prefixOf(this.root.tag);
    if (!element) {
      const xml = `<${prefix}${name} count="${items.length}">${added}</${prefix}${name}>`;
      return [{ start: end, end, text: xml }];
    }
    const { tag, start, openEnd, closeStart } = element;
    const open = setAttribute(this.text.slice(start, openEnd), "count", items.length);
    return tag.isSelfClosing
      ? [{ start, end: openEnd, text: `${open.replace(/\s*\/>$/, ">")}${added}</${tag.name}>` }]
      : [
          { start, end: openEnd, text: open },
          { start: closeStart, end: closeStart, text: added },
        ];
  }
}
