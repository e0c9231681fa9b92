import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import type { Finding, FindingCell } from "../../model/finding";
import { readOnce } from "../../model/remembered";
import { type Paragraph, quoteOf } from "../../model/text-source";
import { asQuoted, withInnerQuotes } from "../wording";
import { sectionText } from "./places";

/** Characters of a paragraph by which a user finds it. */
const SHOWN = 12;
/** Digits of a bank account. */
const LONGEST_NUMBER = 19;

/**
 * A text beside the workbook has no cells: its places are named by chapter, paragraph and first words, in the finding and
 * in its message. The cell stays for machines.
 */
export function withTextPlaces(finding: Finding, book: BudgetBook): Finding {
  const paragraphs = paragraphsBeside(book);
  const places = finding.cells.map((cell) => ({ cell, place: placeOf(book, cell, paragraphs.get(keyOf(cell))) }));
  if (places.every(({ place }) => place === undefined)) return finding;
  const cells = places.map(({ cell, place }): FindingCell => (place === undefined ? cell : { ...cell, place }));
  const message = places.reduce(
    (text, { cell, place }) => (place === undefined ? text : text.replaceAll(addressIn(cell), `${cell.sheet}${place}`)),
    finding.message,
  );
  return { ...finding, cells, message: withInnerQuotes(message) };
}

/** The address, and not the beginning of a longer one: A3 in A31. */
const addressIn = (cell: CellRef): RegExp =>
  new RegExp(`${toA1(cell).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\d)`, "g");

const keyOf = ({ sheet, row }: CellRef): string => `${row}|${sheet}`;

const paragraphsBeside = readOnce(
  ({ text }: BudgetBook): ReadonlyMap<string, Paragraph> =>
    new Map(
      (text?.paragraphs ?? [])
        .filter(({ source }) => source.kind === "document" || source.kind === "pasted")
        .flatMap((paragraph) => paragraph.lines.map((line) => [keyOf(line.cell), paragraph] as const)),
    ),
);

/** “三、支出情况”第 31 段“基本支出60.25…” */
function placeOf({ text }: BudgetBook, { row }: CellRef, paragraph: Paragraph | undefined): string | undefined {
  if (!paragraph) return undefined;
  const section = text?.sectionOf[paragraph.index];
  const chapter = section && section.heading !== "" && section.paragraph !== paragraph ? sectionText(section, "") : "";
  const printed = quoteOf(paragraph, { start: 0, end: Math.min(SHOWN + LONGEST_NUMBER, paragraph.text.length) });
  // numbers of persons are never repeated, not by half either
  const words = printed
    .trim()
    .replace(/(?<!\d)\d{7,}[\dXx]*/g, "…")
    .slice(0, SHOWN);
  const isCut = paragraph.text.length > SHOWN && !words.endsWith("…");
  return withInnerQuotes(`${chapter}第 ${row} 段“${asQuoted(words)}${isCut ? "…" : ""}”`);
}
