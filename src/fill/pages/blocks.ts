import type { OfficePackage } from "../../package/package";
import { isOn, isWord, wordAttribute, wordNumber } from "../../package/word-xml";
import type { XmlHandler, XmlTag } from "../../package/xml";
import type { Sized } from "./lines";
import { type Look, type Looks, takeLook } from "./look";
import { newSection, type SectionPages, takeSection } from "./section";

/** A paragraph as it takes room on a page. */
export interface LaidParagraph {
  readonly kind: "paragraph";
  look: Look;
  readonly pieces: Sized[];
  /** Heights of pictures in the line, in twentieths of a point. */
  pictures: number;
  /** Page breaks before its words and in them. */
  breaksBefore: number;
  breaksAfter: number;
  readonly bookmarks: string[];
  /** It is the last of its section. */
  section?: SectionPages;
}

export interface LaidRow {
  readonly cells: LaidCell[];
  height: number;
  rule: string;
  isHead: boolean;
  isWhole: boolean;
}

interface LaidCell {
  width: number;
  /** It begins, or goes on with, cells merged over rows: its words do not make this row higher. */
  isMerged: boolean;
  readonly blocks: LaidBlock[];
}

export interface LaidTable {
  readonly kind: "table";
  readonly rows: LaidRow[];
  /** Room left and right of the words of a cell. */
  margin: number;
}

export type LaidBlock = LaidParagraph | LaidTable;

/** The paragraphs and tables of a body, in reading order, and the section they end in. */
export interface LaidBody {
  readonly blocks: readonly LaidBlock[];
  readonly last: SectionPages;
}

export function readBody(pkg: OfficePackage, part: string, looks: Looks): LaidBody {
  const reader = new BodyReader(looks);
  pkg.readXml(part, reader);
  return { blocks: reader.blocks, last: reader.last };
}

/** Words of deleted text, former looks, and copies for old programs take no room. */
const isSkipped = ({ local }: XmlTag): boolean =>
  local === "del" || local === "txbxContent" || local === "Fallback" || local.endsWith("Change");

class BodyReader implements XmlHandler {
  readonly blocks: LaidBlock[] = [];
  readonly last = newSection();
  private readonly tables: LaidTable[] = [];
  private paragraph: LaidParagraph | undefined;
  private section: SectionPages | undefined;
  private run: Look = {};
  private skipping = 0;
  private inParagraphMark = false;
  private inText = false;
  private isHidden = false;
  private field: "none" | "instruction" = "none";

  constructor(private readonly looks: Looks) {}

  open(tag: XmlTag): void {
    if (this.skipping > 0 || isSkipped(tag)) {
      this.skipping += 1;
      return;
    }
    if (tag.local === "extent" && this.paragraph) this.takePicture(tag);
    if (!isWord(tag)) return;
    if (this.section && tag.local !== "sectPr") takeSection(this.section, tag);
    else if (this.paragraph) this.inParagraph(this.paragraph, tag);
    else this.inBody(tag);
  }

  close(tag: XmlTag): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (!isWord(tag)) return;
    if (tag.local === "t") this.inText = false;
    if (tag.local === "pPr") this.inParagraphMark = false;
    if (tag.local === "sectPr") this.section = undefined;
    if (tag.local === "p") this.paragraph = undefined;
    if (tag.local === "tbl") this.tables.pop();
  }

  text(piece: string): void {
    if (!this.inText || this.skipping > 0 || this.isHidden || this.field === "instruction") return;
    this.paragraph?.pieces.push({ text: piece, size: this.run.size ?? this.paragraph.look.size ?? 21 });
  }

  private here(): LaidBlock[] {
    return this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)?.blocks ?? this.blocks;
  }

  private inBody(tag: XmlTag): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    const cell = row?.cells.at(-1);
    if (tag.local === "p") {
      this.paragraph = {
        kind: "paragraph",
        look: { ...this.looks.of(undefined) },
        pieces: [],
        pictures: 0,
        breaksBefore: 0,
        breaksAfter: 0,
        bookmarks: [],
      };
      this.here().push(this.paragraph);
    } else if (tag.local === "tbl") {
      const made: LaidTable = { kind: "table", rows: [], margin: 216 };
      this.here().push(made);
      this.tables.push(made);
    } else if (tag.local === "sectPr") this.section = this.last;
    else if (table && tag.local === "tr")
      table.rows.push({ cells: [], height: 0, rule: "auto", isHead: false, isWhole: false });
    else if (row && tag.local === "tc") row.cells.push({ width: 0, isMerged: false, blocks: [] });
    else if (row && !cell) takeRow(row, tag);
    else if (cell && cell.blocks.length === 0) takeCell(cell, table, tag);
  }

  private inParagraph(paragraph: LaidParagraph, tag: XmlTag): void {
    const { local } = tag;
    if (local === "pPr") this.inParagraphMark = true;
    else if (local === "sectPr") this.section = paragraph.section = newSection();
    else if (this.inParagraphMark) {
      if (local === "pStyle") paragraph.look = { ...this.looks.of(wordAttribute(tag, "val")) };
      else takeLook(paragraph.look, tag);
    } else if (local === "r") {
      this.run = {};
      this.isHidden = false;
    } else if (local === "sz") takeLook(this.run, tag);
    else if (local === "vanish") this.isHidden = isOn(tag);
    else if (local === "t") this.inText = true;
    else if (local === "tab") paragraph.pieces.push({ text: "　", size: paragraph.look.size ?? 21 });
    else if (local === "br") this.takeBreak(paragraph, tag);
    else if (local === "bookmarkStart") paragraph.bookmarks.push(wordAttribute(tag, "name") ?? "");
    else if (local === "fldChar") this.field = wordAttribute(tag, "fldCharType") === "begin" ? "instruction" : "none";
  }

  private takeBreak(paragraph: LaidParagraph, tag: XmlTag): void {
    if (wordAttribute(tag, "type") !== "page") paragraph.pieces.push({ text: "\n", size: paragraph.look.size ?? 21 });
    else if (paragraph.pieces.length === 0) paragraph.breaksBefore += 1;
    else paragraph.breaksAfter += 1;
  }

  /** English metric units, 635 a twentieth of a point. */
  private takePicture(tag: XmlTag): void {
    const height = Number(tag.attributes["cy"]?.value ?? "0") / 635;
    if (this.paragraph) this.paragraph.pictures = Math.max(this.paragraph.pictures, height);
  }
}

function takeRow(row: LaidRow, tag: XmlTag): void {
  if (tag.local === "trHeight") {
    row.height = wordNumber(tag) ?? 0;
    row.rule = wordAttribute(tag, "hRule") ?? "atLeast";
  } else if (tag.local === "tblHeader") row.isHead = isOn(tag);
  else if (tag.local === "cantSplit") row.isWhole = isOn(tag);
}

function takeCell(cell: LaidCell, table: LaidTable | undefined, tag: XmlTag): void {
  if (tag.local === "tcW") cell.width = wordNumber(tag, "w") ?? 0;
  else if (tag.local === "vMerge") cell.isMerged = true;
  else if (table && (tag.local === "left" || tag.local === "start") && wordNumber(tag, "w") !== undefined)
    table.margin = 2 * (wordNumber(tag, "w") ?? 108);
}
