import { append } from "../../../model/append";
import { UserError } from "../../../model/user-error";
import type { OfficePackage } from "../../../package/package";
import type { WorkbookPart } from "../read/read-workbook";
import { escapeXml, isSpreadsheet } from "../../../package/xml-text";
import { addContentType, addRelationship } from "../../../package/parts";
import {
  appendPlaced,
  applyEdits,
  bare,
  type BareXml,
  findElements,
  opened,
  openTagOf,
  placed,
  type PlacedXml,
  prefixOf,
  setAttribute,
  slice,
  type TextEdit,
  withPrefix,
  XML_HEAD,
  type XmlElement,
} from "../../../package/xml-edit";

/** The lists of a styles part that concern us, in the order the part must have them, and what they list. */
const ITEMS = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellStyleXfs: "xf",
  cellXfs: "xf",
  cellStyles: "cellStyle",
  dxfs: "dxf",
};
type ListName = keyof typeof ITEMS;
const LIST_NAMES = Object.keys(ITEMS) as readonly ListName[];

/** What a list that is missing must begin with. */
const FIRST_ITEMS: Readonly<Record<ListName, readonly BareXml[]>> = {
  numFmts: [],
  fonts: [bare('<font><sz val="11"/><name val="宋体"/></font>')],
  fills: [
    bare('<fill><patternFill patternType="none"/></fill>'),
    bare('<fill><patternFill patternType="gray125"/></fill>'),
  ],
  borders: [bare("<border><left/><right/><top/><bottom/><diagonal/></border>")],
  cellStyleXfs: [bare('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')],
  cellXfs: [bare('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')],
  cellStyles: [],
  dxfs: [],
};

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

interface List {
  readonly element: XmlElement | undefined;
  /** Each item as it stands in the list, those added at the end. */
  readonly items: PlacedXml[];
  /** Where those stand that the part has already. */
  readonly stored: readonly XmlElement[];
}

/**
 * The styles part. Items are added to its lists at the end, and only taken away from there when nothing refers to them:
 * what cells refer to keeps its number.
 */
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
    this.text =
      styles === undefined ? `${XML_HEAD}<styleSheet xmlns="${escapeXml(namespace)}"/>` : pkg.readText(styles);
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
      const stored = inside.filter(({ parent }) => element && parent === element);
      const items = stored.map(({ start, end }) => slice(this.text, start, end));
      this.lists.set(name, { element, items, stored });
    }
  }

  /** One item as it stands in the part, for example the xf that a cell's style number points to. */
  item(name: ListName, index: number): PlacedXml | undefined {
    return this.itemsOf(name)[index];
  }

  /** The number of an item that we write; added when there is none that reads exactly so. */
  intern(name: ListName, item: BareXml): number {
    return this.internPlaced(name, withPrefix(item, this.prefixIn(name)));
  }

  /** The number of an item made from another one of the same list; added when there is none that reads exactly so. */
  internPlaced(name: ListName, item: PlacedXml): number {
    const items = this.itemsOf(name);
    const known = items.indexOf(item);
    return known >= 0 ? known : items.push(item) - 1;
  }

  /** All items of a list. */
  all(name: ListName): readonly PlacedXml[] {
    return this.itemsOf(name);
  }

  /** Takes items away from the end of a list, one after the other as long as they are of no use. */
  trim(name: ListName, isUseless: (item: PlacedXml, index: number) => boolean): void {
    const items = this.itemsOf(name);
    for (let last = items.at(-1); last !== undefined && items.length > FIRST_ITEMS[name].length; last = items.at(-1)) {
      if (!isUseless(last, items.length - 1)) return;
      items.pop();
    }
  }

  /** Writes the part, when anything changed. */
  save(): void {
    const edits = this.edits();
    if (edits.length === 0) return;
    this.pkg.write(this.part, applyEdits(this.text, this.root.tag.isSelfClosing ? this.insideRoot(edits) : edits));
    if (this.workbook.styles !== undefined) return;
    addContentType(this.pkg, this.part, CONTENT_TYPE);
    addRelationship(this.pkg, this.workbook.part, "styles", this.part);
  }

  /** A list that is missing, or empty, first gets what it must begin with. */
  private itemsOf(name: ListName): PlacedXml[] {
    const items = this.lists.get(name)?.items ?? [];
    if (items.length === 0) {
      append(
        items,
        FIRST_ITEMS[name].map((item) => withPrefix(item, this.prefixIn(name))),
      );
    }
    return items;
  }

  /** The prefix that items of a list have: that of the list, which need not be that of the part. */
  private prefixIn(name: ListName): string {
    return prefixOf((this.lists.get(name)?.element ?? this.root).tag);
  }

  private edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let end = this.root.openEnd;
    for (const name of LIST_NAMES) {
      const list = this.lists.get(name);
      if (!list) continue;
      if (list.items.length !== list.stored.length) append(edits, this.listEdits(name, list, end));
      end = list.element?.end ?? end;
    }
    return edits;
  }

  /** A root that closes itself has no lists: all there is to be done is to put new ones into it. */
  private insideRoot(edits: readonly TextEdit[]): readonly TextEdit[] {
    return [appendPlaced(this.text, this.root, placed(edits.map(({ text }) => text).join("")))];
  }

  private listEdits(name: ListName, { element, items, stored }: List, end: number): readonly TextEdit[] {
    const added = items.slice(stored.length).join("");
    const prefix = this.prefixIn(name);
    if (!element) {
      const xml = placed(`<${prefix}${name} count="${items.length}">${added}</${prefix}${name}>`);
      return [{ start: end, end, text: xml }];
    }
    const { tag, start, openEnd, closeStart } = element;
    const open = setAttribute(openTagOf(this.text, element), "count", items.length);
    // no list is as good as an empty one, and that is what most programs write
    if (items.length === 0) return [{ start, end: element.end, text: "" }];
    const [firstGone, lastGone] = [stored[items.length], stored.at(-1)];
    if (firstGone && lastGone) {
      return [
        { start, end: openEnd, text: open },
        { start: firstGone.start, end: lastGone.end, text: "" },
      ];
    }
    return tag.isSelfClosing
      ? [{ start, end: openEnd, text: placed(`${opened(open)}${added}</${tag.name}>`) }]
      : [
          { start, end: openEnd, text: open },
          { start: closeStart, end: closeStart, text: placed(added) },
        ];
  }
}
