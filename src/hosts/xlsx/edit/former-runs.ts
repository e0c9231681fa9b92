import { attribute } from "../../../package/xml";
import { isSpreadsheet } from "../../../package/xml-text";
import type { Position } from "../read/cell-position";
import type { CellContent } from "./patch-sheet";
import { cellAt, type CellSlot, type SheetMap } from "./map-sheet";
import { withRunsOf } from "./rich-text";
import type { WorkbookFile } from "./workbook-file";
import { findElements, type XmlElement } from "./xml-edit";

/** The formats that texts of a sheet have within themselves, for the texts that take their place. */
export class FormerRuns {
  /** The elements of the texts that cells refer to by number; looked for once. */
  private shared: readonly XmlElement[] | undefined;

  constructor(
    private readonly file: WorkbookFile,
    private readonly text: string,
    private readonly map: SheetMap,
  ) {}

  /** The change with the formats of the text before, where it had several. */
  kept<Change extends Position & { readonly content: CellContent }>(change: Change): Change {
    const { content } = change;
    const cell = cellAt(this.map, change);
    if (!cell || cell.formula || !("constant" in content)) return change;
    if (typeof content.constant !== "string" || content.constant === "") return change;
    const runs = this.runsFor(cell, content.constant);
    return runs === undefined ? change : { ...change, content: { ...content, runs } };
  }

  private runsFor({ element }: CellSlot, after: string) {
    const { pkg, workbook } = this.file;
    const type = attribute(element.tag, "t");
    if (type === "inlineStr") return withRunsOf(this.text, element, pkg.file, after);
    const { sharedStrings } = workbook;
    if (type !== "s" || sharedStrings === undefined) return undefined;
    const part = pkg.readText(sharedStrings);
    const number = /<(?:\w+:)?v>\s*(\d+)\s*</.exec(this.text.slice(element.openEnd, element.end))?.[1];
    this.shared ??= findElements(part, pkg.file, (tag) => tag.local === "si" && isSpreadsheet(tag));
    const found = number === undefined ? undefined : this.shared[Number(number)];
    return found && withRunsOf(part, found, pkg.file, after);
  }
}
