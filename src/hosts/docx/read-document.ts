import type { TextLine } from "../../model/text-source";
import { UserError } from "../../model/user-error";
import type { OfficePackage } from "../../package/package";
import { mainPart, readRelationships, type Relationship } from "../../package/relationships";
import { LIMITS } from "./limits";
import { type Numbering, readNumbering } from "./numbering";
import { type DocumentListener, ParagraphReader, type WordParagraph } from "./paragraphs";
import { readStyles, type ParagraphStyles } from "./styles";
import type { TableGrid } from "./table-grid";

/** What a Word package holds: its text, and its tables as lines and columns. */
export interface WordDocument {
  /** Paragraphs with text in reading order, those in tables too where they are text; automatic numbers stand before them. */
  readonly lines: readonly TextLine[];
  /** The same without anything that stands in a table with lines and columns, or names one. */
  readonly prose: readonly TextLine[];
  readonly tables: readonly CaptionedTable[];
  /** Entries of the table of contents. */
  readonly contents: ReadonlySet<TextLine>;
}

/** A table with the lines right above it, which name it and its unit of money. */
export interface CaptionedTable {
  readonly captions: readonly string[];
  readonly table: TableGrid;
}

export function readDocument(pkg: OfficePackage): WordDocument {
  const main = mainPart(pkg) ?? pkg.find("word/document.xml");
  if (main === undefined) throw new UserError("archiveDamaged", { file: pkg.file });
  const relationships = readRelationships(pkg, main);
  const styles = readStyles(pkg, partOf(pkg, relationships, "styles"));
  const numbering = readNumbering(pkg, partOf(pkg, relationships, "numbering"), styles);
  const lines = new Lines(pkg.file, styles, numbering);
  const reader = new ParagraphReader(lines);
  pkg.readXml(main, reader);
  reader.finish();
  return lines;
}

/** The part a link of that kind leads to; links to something outside the package are never followed. */
function partOf(pkg: OfficePackage, relationships: readonly Relationship[], kind: string): string | undefined {
  const found = relationships.find((each) => each.kind === kind && !each.isExternal);
  return found && pkg.find(found.target);
}

/** Lines right above a table that may name it: title, number, unit, date. */
const MOST_CAPTIONS = 4;
/** Longer lines, and those that end a sentence, are text. */
const CAPTION = /^.{1,60}(?<![。；，：])$/;

class Lines implements WordDocument, DocumentListener {
  readonly lines: TextLine[] = [];
  readonly tables: CaptionedTable[] = [];
  readonly contents = new Set<TextLine>();
  /** Lines of the prose, and the captions of tables until these are known to be captions. */
  private readonly outside: TextLine[] = [];
  private readonly captions = new Set<TextLine>();
  /** Where the lines after the last table begin. */
  private afterTable = 0;
  /** Paragraphs with text so far. */
  private row = 0;
  private characters = 0;

  constructor(
    private readonly file: string,
    private readonly styles: ParagraphStyles,
    private readonly numbering: Numbering,
  ) {}

  get prose(): readonly TextLine[] {
    return this.outside.filter((line) => !this.captions.has(line));
  }

  readonly paragraph = ({ text, properties, isData, inGrid }: WordParagraph): void => {
    const number = this.numbering.next(properties);
    if (text.trim() === "") return;
    this.row++;
    this.characters += text.length;
    this.requireMeasure();
    if (isData) return;
    const level = this.styles.headingLevel(properties);
    const isContents = this.styles.isContents(properties);
    // a line break inside a heading is for the eye only
    const whole = number + (level === undefined ? text : text.replaceAll("\n", ""));
    const cell = { sheet: this.file, row: this.row, column: 1 };
    let start = 0;
    for (const line of whole.split("\n")) {
      if (line.trim() !== "") {
        const added = { cell, start, text: line, ...(level !== undefined && { level }) };
        this.add(added, inGrid);
        if (isContents) this.contents.add(added);
      }
      start += line.length + 1;
    }
  };

  readonly table = (table: TableGrid): void => {
    if (!table.isGrid) return;
    const above = this.outside.slice(Math.max(this.afterTable, this.outside.length - MOST_CAPTIONS));
    const isText = above.map(({ text }) => !CAPTION.test(text.trim()));
    const captions = above.slice(isText.lastIndexOf(true) + 1);
    for (const line of captions) this.captions.add(line);
    this.tables.push({ captions: captions.map(({ text }) => text.trim()), table });
    this.afterTable = this.outside.length;
  };

  private add(line: TextLine, inGrid = false): void {
    this.lines.push(line);
    if (!inGrid) this.outside.push(line);
  }

  private requireMeasure(): void {
    const found =
      this.row > LIMITS.paragraphs
        ? `超过 ${LIMITS.paragraphs / 10_000} 万段`
        : this.characters > LIMITS.characters
          ? `文字超过 ${LIMITS.characters / 10_000} 万字`
          : undefined;
    if (found !== undefined) throw new UserError("fileTooLarge", { file: this.file, found });
  }
}
