import type { WorkbookFile } from "./workbook-file";
import { isSpreadsheet } from "./spreadsheet";
import { type Attributes, type BareXml, setAttributes, withPrefix } from "./fragment";
import { appendBare, applyEdits, findElements, openTagOf, prefixOf, type TextEdit, type XmlElement } from "./xml-edit";

/** The children of the workbook element in the order they must have, as far as we add any. */
const ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr"],
];

/** The text of the workbook part and where its elements stand, to be edited once. */
export class WorkbookXml {
  readonly text: string;
  readonly root: XmlElement;
  private readonly elements: readonly XmlElement[];

  constructor(private readonly file: WorkbookFile) {
    const { pkg, workbook } = file;
    this.text = pkg.readText(workbook.part);
    this.elements = findElements(this.text, pkg.file, isSpreadsheet);
    const [root] = this.elements;
    if (!root) throw new Error("The workbook part has no element");
    this.root = root;
  }

  /** Elements of that name, at any depth. */
  all(name: string): readonly XmlElement[] {
    return this.elements.filter(({ tag }) => tag.local === name);
  }

  /** Adds a child of the root at its place in the order. */
  insert(name: string, fragment: BareXml): TextEdit {
    const before = ORDER.slice(0, ORDER.indexOf(name));
    const last = this.elements.findLast(({ tag, parent }) => parent === this.root && before.includes(tag.local));
    if (!last) return this.append(this.root, fragment);
    return { start: last.end, end: last.end, text: withPrefix(fragment, prefixOf(this.root.tag)) };
  }

  append(element: XmlElement, fragment: BareXml): TextEdit {
    return appendBare(this.text, element, fragment);
  }

  replace({ start, end, tag }: XmlElement, fragment: BareXml): TextEdit {
    return { start, end, text: withPrefix(fragment, prefixOf(tag)) };
  }

  remove({ start, end }: XmlElement): TextEdit {
    return { start, end, text: "" };
  }

  /** Sets attributes of an element; those without a value go. */
  set(element: XmlElement, attributes: Attributes): TextEdit {
    const { start, openEnd } = element;
    return { start, end: openEnd, text: setAttributes(openTagOf(this.text, element), attributes) };
  }

  save(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.file.pkg.write(this.file.workbook.part, applyEdits(this.text, edits));
  }
}
