import { append } from "../../model/append";
import { type CellComment, NO_RESULT, type SheetSnapshot } from "../../model/snapshot";
import type { Budget } from "../../package/workbook-limits";
import { attribute, type XmlHandler, type XmlTag } from "../../package/xml";
import { valueOf } from "./cell-value";
import { excelFormula } from "./formula";
import type { NumberFormats } from "./number-formats";
import { odfAttribute, odfName, timesOf } from "./odf";
import { type OdsContent, SheetBuilder } from "./sheet-builder";

/** Former states of cells, forms, pictures, pinyin: nothing that stands in a cell. */
const SKIPPED = /^(?:table:(?:tracked-changes|shapes)|office:forms|drawing:.*|text:ruby-text)$/;

/** Names of cell elements: one that is covered by a merged one may hold something too. */
const CELL = /^table:(?:covered-)?table-cell$/;

const isCollapsed = (tag: XmlTag): boolean => /^(?:collapse|filter)$/.test(odfAttribute(tag, "visibility") ?? "");

/** Hears content.xml: styles first, then the sheets. */
export class ContentReader implements XmlHandler {
  readonly sheets: SheetSnapshot[] = [];
  readonly comments: CellComment[] = [];
  readonly links = new Set<string>();
  private readonly hiddenTables = new Set<string>();
  private tableStyle: string | undefined;
  private skipping = 0;
  private sheet: SheetBuilder | undefined;
  private sheetStyle: string | undefined;
  /** The sheet holds what another file said, for formulas. */
  private isCopy = false;
  private cell: XmlTag | undefined;
  private paragraphs: string[] = [];
  private comment: string[] | undefined;
  private inComment = false;
  private inParagraph = 0;

  constructor(
    private readonly formats: NumberFormats,
    private readonly budget: Budget,
  ) {}

  open(tag: XmlTag): void {
    const name = odfName(tag);
    if (this.skipping > 0 || SKIPPED.test(name) || (this.cell && name === "table:table")) this.skipping++;
    else if (this.cell) this.openInCell(name, tag);
    else if (this.sheet) this.openInSheet(this.sheet, name, tag);
    else if (name === "table:table") this.openSheet(tag);
    else this.openStyle(name, tag);
  }

  close(tag: XmlTag): void {
    const name = odfName(tag);
    if (this.skipping > 0) this.skipping--;
    else if (this.cell) this.closeInCell(name);
    else if (name === "table:table-row") this.sheet?.closeRow();
    else if (name === "table:table") this.closeSheet();
    else this.formats.close(tag);
  }

  text(piece: string): void {
    if (this.skipping > 0) return;
    if (this.inParagraph > 0) this.say(piece);
    else if (!this.sheet) this.formats.text(piece);
  }

  private openStyle(name: string, tag: XmlTag): void {
    if (name === "style:style" && odfAttribute(tag, "family") === "table") this.tableStyle = odfAttribute(tag, "name");
    else if (name === "style:table-properties" && odfAttribute(tag, "display") === "false")
      this.hiddenTables.add(this.tableStyle ?? "");
    this.formats.open(tag);
  }

  private openSheet(tag: XmlTag): void {
    const isProtected = odfAttribute(tag, "protected") === "true";
    this.sheet = new SheetBuilder(odfAttribute(tag, "name") ?? "", isProtected, this.budget);
    this.sheetStyle = odfAttribute(tag, "style-name");
    this.isCopy = false;
  }

  private closeSheet(): void {
    const sheet = this.sheet;
    this.sheet = undefined;
    if (!sheet || this.isCopy) return;
    this.sheets.push(sheet.finish(this.hiddenTables.has(this.sheetStyle ?? "") ? "hidden" : "visible"));
    append(this.comments, sheet.comments);
  }

  private openInSheet(sheet: SheetBuilder, name: string, tag: XmlTag): void {
    if (name === "table:table-column") {
      const style = odfAttribute(tag, "default-cell-style-name");
      sheet.addColumns(timesOf(tag, "number-columns-repeated"), isCollapsed(tag), style);
    } else if (name === "table:table-row") sheet.openRow(timesOf(tag, "number-rows-repeated"), isCollapsed(tag));
    else if (name === "table:table-source") {
      this.isCopy = true;
      const target = Object.values(tag.attributes).find(({ local }) => local === "href")?.value;
      if (target !== undefined) this.links.add(target);
    } else if (CELL.test(name)) {
      this.cell = tag;
      this.paragraphs = [];
      this.comment = undefined;
      sheet.merge(timesOf(tag, "number-rows-spanned"), timesOf(tag, "number-columns-spanned"));
    }
  }

  private openInCell(name: string, tag: XmlTag): void {
    if (name === "office:annotation") {
      this.comment = [];
      this.inComment = true;
    } else if (name === "text:p" || name === "text:h") {
      this.inParagraph++;
      this.lines.push("");
    } else if (name === "text:s") this.say(" ".repeat(Math.min(timesOf(tag, "c"), 1_000)));
    else if (name === "text:tab") this.say("\t");
    else if (name === "text:line-break") this.say("\n");
  }

  private closeInCell(name: string): void {
    if (name === "text:p" || name === "text:h") this.inParagraph--;
    else if (name === "office:annotation") this.inComment = false;
    else if (CELL.test(name) && this.cell) this.closeCell(this.cell);
  }

  /** The lines being read: of the note while one is open, else of the cell. */
  private get lines(): string[] {
    return (this.inComment ? this.comment : undefined) ?? this.paragraphs;
  }

  private say(text: string): void {
    const { lines } = this;
    if (lines.length > 0) lines[lines.length - 1] += text;
  }

  private closeCell(tag: XmlTag): void {
    this.cell = undefined;
    const times = timesOf(tag, "number-columns-repeated");
    this.sheet?.addCell(this.contentOf(tag), times, (this.comment ?? []).join("\n"));
  }

  private contentOf(tag: XmlTag): OdsContent | undefined {
    const type = odfAttribute(tag, "value-type");
    const formula = odfAttribute(tag, "formula");
    const isError = Object.values(tag.attributes).some(
      ({ local, value }) => local === "value-type" && value === "error",
    );
    const stated = ["value", "date-value", "time-value", "boolean-value"]
      .map((each) => odfAttribute(tag, each))
      .find((each) => each !== undefined);
    const shown = this.paragraphs.join("\n");
    const text = shown === "" ? (odfAttribute(tag, "string-value") ?? attribute(tag, "string-value") ?? "") : shown;
    const value = valueOf({ type, stated, text, isError });
    if (value === undefined && formula === undefined) return undefined;
    const isMissing = value === undefined && type === undefined;
    const numberFormat = this.formats.of(odfAttribute(tag, "style-name") ?? this.sheet?.columnStyle);
    return {
      value: isMissing ? NO_RESULT : typeof value === "string" ? this.budget.takeText(value) : (value ?? ""),
      ...(isError && { isError }),
      ...(isMissing && { result: "missing" as const }),
      ...(formula !== undefined && { formula: this.budget.takeText(excelFormula(formula)) }),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  }
}
