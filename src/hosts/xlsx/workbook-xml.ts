import type { WorkbookFile } from "./workbook-file";
import { isSpreadsheet } from "./spreadsheet";
import {
  appendInside,
  applyEdits,
  findElements,
  prefixOf,
  setAttribute,
  type TextEdit,
  withPrefix,
  type XmlElement,
} from "./xml-edit";

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

  /** Adds a child of the root, written without prefixes, at its place in the order. */
  insert(name: string, fragment: string): TextEdit {
    const before = ORDER.slice(0, ORDER.indexOf(name));
    const last = this.elements.findLast(({ tag, parent }) => parent === this.root && before.includes(tag.local));
    if (!last) return this.append(this.root, fragment);
    return { start: last.end, end: last.end, text: withPrefix(fragment, prefixOf(this.root.tag)) };
  }

  append(element: XmlElement, fragment: string): TextEdit {
    return appendInside(this.text, element, withPrefix(fragment, prefixOf(element.tag)));
  }

  replace({ start, end, tag }: XmlElement, fragment: string): TextEdit {
    return { start, end, text: withPrefix(fragment, prefixOf(tag)) };
  }

  /** Sets attributes of an element; those without a value go. */
  set({ start, openEnd }: XmlElement, attributes: Readonly<Record<string, string | number | undefined>>): TextEdit {
    const text = Object.entries(attributes).reduce(
      (tag, [name, value]) => setAttribute(tag, name, value),
      this.text.slice(start, openEnd),
    );
    return { start, end: openEnd, text };
  }

  save(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.file.pkg.write(this.file.workbook.part, applyEdits(this.text, edits));
  }
}
