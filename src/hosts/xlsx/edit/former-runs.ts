import { attribute } from "../../../package/xml";
import { isSpreadsheet } from "../../../package/xml-text";
import type { Position } from "../read/cell-position";
import type { CellContent } from "./patch-sheet";
import { cellAt, type CellSlot, type SheetMap } from "./map-sheet";
import { withRunsOf } from "./rich-text";
import type { WorkbookFile } from "./workbook-file";
import { findElements, type XmlElement } from "../../../package/xml-edit";

/** The part with the texts that cells refer to by number, and their elements. */
interface SharedTexts {
  readonly text: string;
  readonly elements: readonly XmlElement[];
}

/** The formats that texts of a sheet have within themselves, for the texts that take their place. */
export class FormerRuns {
  /** Read at the first cell that needs it. */
  private shared: SharedTexts | undefined;

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
    const { file } = this.file.pkg;
    const type = attribute(element.tag, "t");
    if (type === "inlineStr") return withRunsOf(this.text, element, file, after);
    if (type !== "s") return undefined;
    const number = /<(?:\w+:)?v>\s*(\d+)\s*</.exec(this.text.slice(element.openEnd, element.end))?.[1];
    const { text, elements } = (this.shared ??= this.readShared());
    const found = number === undefined ? undefined : elements[Number(number)];
    return found && withRunsOf(text, found, file, after);
  }

  private readShared(): SharedTexts {
    const { pkg, workbook } = this.file;
    if (workbook.sharedStrings === undefined) return { text: "", elements: [] };
    const text = pkg.readText(workbook.sharedStrings);
    return { text, elements: findElements(text, pkg.file, (tag) => tag.local === "si" && isSpreadsheet(tag)) };
  }
}
