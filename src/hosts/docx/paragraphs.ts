import { append } from "../../model/append";
import type { XmlHandler, XmlTag } from "../../package/xml";
import { type ParagraphProperties, takeProperty } from "./styles";
import { type CellProperties, takeCellProperty, TableGrid } from "./table-grid";
import { isOn, isWord, wordAttribute } from "../../package/word-xml";

/** A paragraph of the body, of a table's cell or of a text box, as the reader of the final text sees it. */
export interface WordParagraph {
  readonly text: string;
  readonly properties: ParagraphProperties;
  /** A figure, a name or a head in a table of several columns: data, not text. */
  readonly isData?: true;
  /** It stands in a table with lines and columns. */
  readonly inGrid?: true;
}

/** Hears what a document holds, in reading order; a table comes after the paragraphs in it. */
export interface DocumentListener {
  readonly paragraph: (paragraph: WordParagraph) => void;
  readonly table: (table: TableGrid) => void;
}

/** A table being read. */
interface OpenTable {
  readonly table: TableGrid;
  /** Of the rows that are read to their end. */
  readonly paragraphs: WordParagraph[];
}

/** A row of a table being read. */
interface Row {
  cells: number;
  readonly paragraphs: WordParagraph[];
}

/** A cell being read. */
interface OpenCell {
  readonly properties: CellProperties;
  readonly texts: string[];
  /** Paragraphs open around its table: those of a cell stand right above them. */
  readonly depth: number;
}

/** A cell with a sentence is text, however many columns its table has. */
const SENTENCE = /[，。；！？]/;

interface Open {
  text: string;
  readonly properties: ParagraphProperties;
  /** The run being read is hidden text. */
  isHidden: boolean;
  /** Paragraphs of text boxes anchored here; they follow it. */
  readonly boxed: WordParagraph[];
}

/** Deleted and moved-away text, former properties, the copy of a text box for old programs, pinyin above characters. */
const SKIPPED = new Set(["del", "moveFrom", "rt"]);

const isSkipped = (tag: XmlTag): boolean =>
  tag.local === "Fallback" || (isWord(tag) && (SKIPPED.has(tag.local) || tag.local.endsWith("Change")));

const SIGNS: Readonly<Record<string, string>> = { tab: "\t", cr: "\n", noBreakHyphen: "-" };

/** Hears a document part and hands on its paragraphs in reading order. */
export class ParagraphReader implements XmlHandler {
  private readonly open_: Open[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly rows: Row[] = [];
  private readonly cells: OpenCell[] = [];
  private inCellProperties = false;
  private skipping = 0;
  private inProperties = false;
  private inText = false;
  /** Text of paragraphs whose end was deleted. */
  private carried = "";

  constructor(private readonly listener: DocumentListener) {}

  open(tag: XmlTag): void {
    if (this.skipping > 0) {
      this.skipping++;
      return;
    }
    const paragraph = this.open_.at(-1);
    if (this.inProperties) this.openInProperties(paragraph, tag);
    else if (this.inCellProperties) this.openInCellProperties(tag);
    else if (isSkipped(tag)) this.skipping = 1;
    else if (isWord(tag)) this.openInBody(paragraph, tag);
  }

  close(tag: XmlTag): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (!isWord(tag)) return;
    if (tag.local === "pPr") this.inProperties = false;
    if (tag.local === "t") this.inText = false;
    if (tag.local === "p") this.closeParagraph();
    if (tag.local === "tcPr" || tag.local === "trPr") this.inCellProperties = false;
    if (tag.local === "tc") this.closeCell();
    if (tag.local === "tr") this.closeRow();
    if (tag.local === "tbl") this.closeTable();
  }

  text(piece: string): void {
    if (this.inText && this.skipping === 0) this.add(piece);
  }

  /** After the last element: the text before a deleted end that nothing follows. */
  finish(): void {
    if (this.carried !== "") this.give([{ text: this.carried, properties: {} }]);
    this.carried = "";
  }

  private openInProperties(paragraph: Open | undefined, tag: XmlTag): void {
    if (tag.local.endsWith("Change")) this.skipping = 1;
    else if (paragraph && isWord(tag)) {
      if (tag.local === "del" || tag.local === "moveFrom") paragraph.properties.isEndDeleted = true;
      else takeProperty(paragraph.properties, tag);
    }
  }

  private openInCellProperties(tag: XmlTag): void {
    if (tag.local.endsWith("Change")) this.skipping = 1;
    else if (isWord(tag)) takeCellProperty(this.cells.at(-1)?.properties, this.tables.at(-1)?.table, tag);
  }

  private openInBody(paragraph: Open | undefined, tag: XmlTag): void {
    const { local } = tag;
    if (local === "p") this.open_.push({ text: "", properties: {}, isHidden: false, boxed: [] });
    else if (local === "tbl") this.tables.push({ table: new TableGrid(), paragraphs: [] });
    else if (local === "tr") this.openRow();
    else if (local === "tc") this.openCell();
    else if (local === "tcPr" || local === "trPr") this.inCellProperties = true;
    else if (!paragraph) return;
    else if (local === "pPr") this.inProperties = true;
    else if (local === "r") paragraph.isHidden = false;
    else if (local === "vanish") paragraph.isHidden = isOn(tag);
    else if (local === "t") this.inText = true;
    else if (local === "br") this.add(/^(page|column)$/.test(wordAttribute(tag, "type") ?? "") ? "" : "\n");
    else this.add(SIGNS[local] ?? "");
  }

  private add(text: string): void {
    const paragraph = this.open_.at(-1);
    if (paragraph && !paragraph.isHidden) paragraph.text += text;
  }

  private closeParagraph(): void {
    const closed = this.open_.pop();
    if (!closed) return;
    const outer = this.open_.at(-1);
    const cell = this.cells.at(-1);
    if (cell?.depth === this.open_.length) cell.texts.push(closed.text);
    if (outer) append(outer.boxed, [{ text: closed.text, properties: closed.properties }, ...closed.boxed]);
    else if (closed.properties.isEndDeleted) this.carried += closed.text;
    else {
      this.give([{ text: this.carried + closed.text, properties: closed.properties }, ...closed.boxed]);
      this.carried = "";
    }
  }

  private openRow(): void {
    this.rows.push({ cells: 0, paragraphs: [] });
    this.tables.at(-1)?.table.openRow();
  }

  private openCell(): void {
    const row = this.rows.at(-1);
    if (row) row.cells++;
    this.cells.push({ properties: {}, texts: [], depth: this.open_.length });
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    if (cell) this.tables.at(-1)?.table.addCell(cell.properties, cell.texts);
  }

  private closeRow(): void {
    const row = this.rows.pop();
    if (!row) return;
    const isTable = row.cells > 1;
    const paragraphs = row.paragraphs.map((each) =>
      isTable && !SENTENCE.test(each.text) ? { ...each, isData: true as const } : each,
    );
    const table = this.tables.at(-1);
    if (table) append(table.paragraphs, paragraphs);
    else this.give(paragraphs);
  }

  private closeTable(): void {
    const closed = this.tables.pop();
    if (!closed) return;
    const { table, paragraphs } = closed;
    this.give(table.isGrid ? paragraphs.map((each) => ({ ...each, inGrid: true as const })) : paragraphs);
    this.listener.table(table);
  }

  /** To the row they stand in, which knows at its end how many cells it has; else to the reader's owner. */
  private give(paragraphs: readonly WordParagraph[]): void {
    const row = this.rows.at(-1);
    if (row) append(row.paragraphs, paragraphs);
    else paragraphs.forEach(this.listener.paragraph);
  }
}
