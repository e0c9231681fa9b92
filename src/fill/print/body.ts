import type { OfficePackage } from "../../package/package";
import { isOn, isWord, wordAttribute, wordNumber } from "../../package/word-xml";
import { attribute, RELATIONSHIP_NAMESPACES, relationshipId, type XmlHandler, type XmlTag } from "../../package/xml";
import { escapeXml } from "../../package/xml-text";
import type { Looks } from "../pages/look";
import { newSection, type SectionPages, takeSection } from "../pages/section";
import { type Css, declared, points, takeCss } from "./css";
import { type PrintTable, tableHtml } from "./print-table";

/** Pages of one kind, and what stands on them. */
export interface PrintSection {
  readonly html: readonly string[];
  readonly pages: SectionPages;
  /** Ids of the links to its header and footer of odd pages. */
  readonly header?: string;
  readonly footer?: string;
}

interface Sources {
  readonly looks: Looks<Css>;
  readonly fonts: (name: string) => string;
  /** The address of a picture by the id of the link to it. */
  readonly picture: (id: string) => string;
}

interface OpenParagraph {
  style?: string;
  readonly css: Css;
  readonly html: string[];
  isContents: boolean;
  closes?: PrintSection;
}

interface OpenSection {
  readonly pages: SectionPages;
  header?: string;
  footer?: string;
}

/** The sections of a document's body as HTML. Deleted text and copies for old programs are left out. */
export function readSections(pkg: OfficePackage, part: string, sources: Sources): readonly PrintSection[] {
  const reader = new PrintReader(sources);
  pkg.readXml(part, reader);
  return reader.sections;
}

const isSkipped = ({ local }: XmlTag): boolean =>
  local === "del" || local === "Fallback" || local === "instrText" || local.endsWith("Change");

class PrintReader implements XmlHandler {
  readonly sections: PrintSection[] = [];
  private html: string[] = [];
  private readonly tables: PrintTable[] = [];
  private paragraph: OpenParagraph | undefined;
  private section: OpenSection | undefined;
  private run: Css | undefined;
  private picture: { width: number; height: number; says: string } | undefined;
  private skipping = 0;
  private inMark = false;
  private inText = false;

  constructor(private readonly sources: Sources) {}

  open(tag: XmlTag): void {
    if (this.skipping > 0 || isSkipped(tag)) this.skipping += 1;
    else if (!isWord(tag)) this.inDrawing(tag);
    else if (this.section) this.inSection(this.section, tag);
    else if (tag.local === "sectPr") this.section = { pages: newSection() };
    else if (this.paragraph) this.inParagraph(this.paragraph, tag);
    else this.inBody(tag);
  }

  close(tag: XmlTag): void {
    if (this.skipping > 0) this.skipping -= 1;
    else if (isWord(tag)) this.closeWord(tag.local);
  }

  text(piece: string): void {
    if (!this.inText || this.skipping > 0) return;
    const { paragraph, run = {} } = this;
    // the line is set by the size of its first words
    if (paragraph && run["font-size"] !== undefined) paragraph.css["font-size"] ??= run["font-size"];
    const css = declared(run);
    paragraph?.html.push(css === "" ? escapeXml(piece) : `<span style="${css}">${escapeXml(piece)}</span>`);
  }

  private closeWord(local: string): void {
    if (local === "t") this.inText = false;
    else if (local === "pPr") this.inMark = false;
    else if (local === "r") this.run = undefined;
    else if (local === "hyperlink") this.paragraph?.html.push(this.paragraph.isContents ? "</b></a>" : "</a>");
    else if (local === "sectPr") this.closeSection();
    else if (local === "p") this.closeParagraph();
    else if (local === "tbl") {
      const table = this.tables.pop();
      if (table) this.here().push(tableHtml(table));
    }
  }

  private here(): string[] {
    return this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)?.html ?? this.html;
  }

  private inBody(tag: XmlTag): void {
    const { local } = tag;
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    const cell = row?.cells.at(-1);
    if (local === "p") this.paragraph = { css: {}, html: [], isContents: false };
    else if (local === "tbl") this.tables.push({ widths: [], rows: [] });
    else if (local === "gridCol") table?.widths.push(wordNumber(tag, "w") ?? 0);
    else if (local === "tr") table?.rows.push({ cells: [], isHead: false });
    else if (local === "tc") row?.cells.push({ columns: 1, css: {}, html: [] });
    else if (row && local === "tblHeader") row.isHead = isOn(tag);
    else if (row && local === "trHeight") row.height = wordNumber(tag) ?? 0;
    else if (cell && local === "gridSpan") cell.columns = wordNumber(tag) ?? 1;
    else if (cell && local === "vMerge") cell.merge = wordAttribute(tag, "val") === "restart" ? "begin" : "go-on";
    else if (cell && local === "vAlign")
      cell.css["vertical-align"] = VERTICAL[wordAttribute(tag, "val") ?? ""] ?? "top";
    else if (cell && SIDES.has(local) && wordAttribute(tag, "type") === "dxa")
      cell.css[`padding-${local}`] = points(wordNumber(tag, "w") ?? 0);
  }

  private inParagraph(paragraph: OpenParagraph, tag: XmlTag): void {
    const { local } = tag;
    if (local === "pPr") this.inMark = true;
    else if (this.inMark) {
      if (local === "pStyle") paragraph.style = wordAttribute(tag, "val") ?? "";
      else if (local === "tab" && wordAttribute(tag, "leader") !== undefined) paragraph.isContents = true;
      else if (local !== "rPr") takeCss(paragraph.css, tag, this.sources.fonts);
    } else if (local === "r") this.run = {};
    else if (local === "t") this.inText = true;
    else if (local === "tab") paragraph.html.push(paragraph.isContents ? "<i></i><b>" : "　");
    else if (local === "br") paragraph.html.push("<br>");
    else if (local === "bookmarkStart")
      paragraph.html.push(`<a id="${escapeXml(wordAttribute(tag, "name") ?? "")}"></a>`);
    else if (local === "hyperlink") paragraph.html.push(`<a href="#${escapeXml(wordAttribute(tag, "anchor") ?? "")}">`);
    else if (this.run) takeCss(this.run, tag, this.sources.fonts);
  }

  private inSection(section: OpenSection, tag: XmlTag): void {
    const id = wordAttribute(tag, "type") === "even" ? undefined : relationshipId(tag);
    if (tag.local === "headerReference" && id !== undefined) section.header = id;
    else if (tag.local === "footerReference" && id !== undefined) section.footer = id;
    else takeSection(section.pages, tag);
  }

  /** English metric units, 12700 a point. */
  private inDrawing(tag: XmlTag): void {
    if (tag.local === "extent") {
      const [width = 0, height = 0] = ["cx", "cy"].map((name) => Number(attribute(tag, name) ?? "0") / 12_700);
      this.picture = { width, height, says: "" };
    } else if (tag.local === "docPr" && this.picture) this.picture.says = attribute(tag, "descr") ?? "";
    else if (tag.local === "blip" && this.picture && this.paragraph) {
      const { width, height, says } = this.picture;
      const source = this.sources.picture(embedded(tag) ?? "");
      const size = `width:${width}pt;height:${height}pt`;
      this.paragraph.html.push(`<img src="${source}" alt="${escapeXml(says)}" style="${size}">`);
      this.picture = undefined;
    }
  }

  private closeParagraph(): void {
    const { paragraph } = this;
    if (!paragraph) return;
    this.paragraph = undefined;
    const { style, css, html, isContents, closes } = paragraph;
    const level = /^Heading([1-6])$/.exec(style ?? "")?.[1];
    const tag = level === undefined ? "p" : `h${level}`;
    const all = declared({ ...this.sources.looks.of(style), ...css });
    // a paragraph without words still takes its line
    const words = html.length === 0 ? "&#8203;" : html.join("");
    this.here().push(`<${tag}${isContents ? ' class="entry"' : ""} style="${all}">${words}</${tag}>`);
    if (closes) this.sections.push({ ...closes, html: this.html.splice(0) });
  }

  /** The properties of a section stand in its last paragraph, those of the last one behind everything. */
  private closeSection(): void {
    const { section, paragraph } = this;
    this.section = undefined;
    if (!section) return;
    if (paragraph) paragraph.closes = { ...section, html: [] };
    else this.sections.push({ ...section, html: this.html.splice(0) });
  }
}

const SIDES: ReadonlySet<string> = new Set(["left", "right"]);
const VERTICAL: Readonly<Record<string, string>> = { center: "middle", bottom: "bottom" };

const embedded = (tag: XmlTag): string | undefined =>
  Object.values(tag.attributes).find(({ local, uri }) => local === "embed" && RELATIONSHIP_NAMESPACES.has(uri))?.value;
