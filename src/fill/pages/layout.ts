import { largest } from "../../model/extremes";
import type { LaidBlock, LaidBody, LaidParagraph, LaidRow, LaidTable } from "./blocks";
import { countLines } from "./lines";
import type { SectionPages } from "./section";

/** The line of a font of Chinese characters is a third higher than its size. */
const NATURAL = 1.3;

/** Lays the blocks on pages, and tells the number of the page on which each bookmark stands. */
export function pagesOfBookmarks({ blocks, last }: LaidBody): ReadonlyMap<string, number> {
  const layout = new PageLayout();
  let from = 0;
  const ends = blocks.flatMap((block, i) => (block.kind === "paragraph" && block.section ? [i] : []));
  for (const end of [...ends, blocks.length - 1]) {
    const closing = blocks[end];
    const section = (closing?.kind === "paragraph" ? closing.section : undefined) ?? last;
    layout.begin(section);
    const own = blocks.slice(from, end + 1);
    own.forEach((block, i) => layout.put(block, own[i + 1]));
    from = end + 1;
  }
  return layout.pages;
}

class PageLayout {
  readonly pages = new Map<string, number>();
  private section: SectionPages | undefined;
  private page = 0;
  private used = 0;
  private isAfterBreak = false;

  /** A section begins on a new page, unless it goes on where the last one ended. */
  begin(section: SectionPages): void {
    const goesOn = section.type === "continuous" && this.section !== undefined;
    this.section = section;
    if (goesOn) return;
    this.turnAtBreak();
    if (section.type === "oddPage" && this.page % 2 === 0) this.page += 1;
    if (section.type === "evenPage" && this.page % 2 === 1) this.page += 1;
    if (section.start !== undefined) this.page = section.start;
  }

  put(block: LaidBlock, next: LaidBlock | undefined): void {
    if (block.kind === "table") this.table(block);
    else this.paragraph(block, next);
  }

  private get height(): number {
    return this.section ? this.section.height - this.section.top - this.section.bottom : 1;
  }

  private get width(): number {
    return this.section ? this.section.width - this.section.left - this.section.right : 1;
  }

  /** The text runs over to the next page: a space before its next paragraph is not printed there. */
  private turn(): void {
    this.page += 1;
    this.used = 0;
    this.isAfterBreak = false;
  }

  private turnAtBreak(): void {
    this.turn();
    this.isAfterBreak = true;
  }

  private paragraph(paragraph: LaidParagraph, next: LaidBlock | undefined): void {
    const { look } = paragraph;
    if ((look.pageBreakBefore ?? false) && this.used > 0) this.turnAtBreak();
    for (let i = 0; i < paragraph.breaksBefore; i += 1) this.turnAtBreak();
    const grid = this.section?.grid ?? 0;
    const height = lineHeight(paragraph, grid);
    const lines = linesOf(paragraph, this.width);
    const before = look.before ?? 0;
    const follower = look.keepNext === true && next ? firstLines(next, this.width, grid) : 0;
    const together = lines <= 3 ? lines : 2;
    if (this.used > 0 && this.used + before + together * height + follower > this.height) this.turn();
    if (this.used > 0 || this.isAfterBreak) this.used += before;
    for (const bookmark of paragraph.bookmarks) this.pages.set(bookmark, this.page);
    this.fillLines(lines, height);
    this.used += look.after ?? 0;
    for (let i = 0; i < paragraph.breaksAfter; i += 1) this.turnAtBreak();
  }

  /** Lines over as many pages as they need; one alone is never left, at the foot or at the head. */
  private fillLines(lines: number, height: number): void {
    let left = lines;
    while (left > 0) {
      const fit = Math.floor((this.height - this.used + 1) / height);
      if (fit >= left || (fit <= 0 && this.used === 0)) {
        this.used += left * height;
        return;
      }
      const placed = left - fit === 1 ? fit - 1 : fit;
      left -= Math.max(0, placed);
      this.turn();
    }
  }

  private table({ rows, margin }: LaidTable): void {
    const grid = this.section?.grid ?? 0;
    const heights = rows.map((row) => rowHeight(row, margin, grid));
    const heads = rows.findIndex(({ isHead }) => !isHead);
    const repeated = heights.slice(0, Math.max(0, heads)).reduce((sum, each) => sum + each, 0);
    rows.forEach((row, i) => {
      const height = heights[i] ?? 0;
      if (this.used > 0 && this.used + height > this.height + 1) {
        this.turn();
        if (!row.isHead) this.used = repeated;
      }
      for (const { blocks } of row.cells)
        for (const block of blocks)
          if (block.kind === "paragraph") for (const each of block.bookmarks) this.pages.set(each, this.page);
      this.used += height;
    });
  }
}

function lineHeight({ look, pieces, pictures }: LaidParagraph, grid: number): number {
  const size = pieces.reduce((most, piece) => Math.max(most, piece.size), pieces.length > 0 ? 0 : (look.size ?? 21));
  const line = look.line ?? 240;
  if (look.lineRule === "exact") return line;
  const natural = Math.max(size * 10 * NATURAL, pictures);
  if (look.lineRule === "atLeast") return Math.max(line, natural);
  const snapped = grid > 0 && look.snapToGrid !== false ? Math.ceil(natural / grid - 0.01) * grid : natural;
  return (snapped * line) / 240;
}

const linesOf = ({ look, pieces }: LaidParagraph, width: number): number =>
  countLines(pieces, width - (look.left ?? 0) - (look.right ?? 0), look.first ?? 0);

/** What has to stand below a heading: its next paragraph's first lines, or a table's first row. */
function firstLines(block: LaidBlock, width: number, grid: number): number {
  if (block.kind === "table") {
    const [row] = block.rows;
    return row ? rowHeight(row, block.margin, grid) : 0;
  }
  const lines = linesOf(block, width);
  return (lines <= 3 ? lines : 2) * lineHeight(block, grid) + (block.look.before ?? 0);
}

/** Height of a border between rows. */
const BORDER = 10;

function rowHeight({ cells, height, rule }: LaidRow, margin: number, grid: number): number {
  if (rule === "exact") return height;
  const words = cells
    .filter(({ isMerged }) => !isMerged)
    .map(({ width, blocks }) =>
      blocks.reduce((sum, block) => sum + (block.kind === "paragraph" ? ownHeight(block, width - margin, grid) : 0), 0),
    );
  return Math.max(height, largest(words, 0)) + BORDER;
}

const ownHeight = (paragraph: LaidParagraph, width: number, grid: number): number =>
  linesOf(paragraph, Math.max(width, 200)) * lineHeight(paragraph, grid) +
  (paragraph.look.before ?? 0) +
  (paragraph.look.after ?? 0);
