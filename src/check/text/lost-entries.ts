import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import type { Paragraph } from "../../model/text-source";
import { contentsOf, isSameTitle, plainTitle, titleOf } from "./contents";
import { itemNumber } from "./numbering";
import { titlesOfWorkbook } from "./titles";

/** Two headings of the body that follow each other, though a number lies between theirs. */
export interface NumberGap {
  readonly before: Paragraph;
  readonly after: Paragraph;
}

/** A line of the contents that neither the body nor a table repeats, with the gap of numbers that it leaves there. */
interface LostEntry {
  readonly entry: Paragraph;
  readonly gap?: NumberGap;
}

/** What G06 misses in the body, and G01 where it is a required table; the numbering need not miss it once more. */
export const lostEntries = readOnce((book: BudgetBook): readonly LostEntry[] => {
  const entries = contentsOf(book.text);
  const titles = entries.length > 0 ? titlesOf(book) : [];
  return entries
    .filter((entry) => !isFound(entry, titles, book))
    .map((entry) => {
      const gap = gapAround(entry, book);
      return { entry, ...(gap && { gap }) };
    });
});

/** A place where an entry may be found again. */
interface Title {
  readonly plain: string;
  /** Position of its paragraph; titles of tables and sheets are found from anywhere. */
  readonly index: number;
}

/** In a heading behind the contents, in the title of a table, or as the name of a sheet. */
function isFound(entry: Paragraph, titles: readonly Title[], book: BudgetBook): boolean {
  const wanted = plainTitle(titleOf(entry)).replaceAll(withoutMarks(book.identity.unitName), "");
  if (wanted.length < 2) return true;
  const after = placeOf(entry, book);
  const isTitle = (words: string): boolean =>
    titles.some(({ plain, index }) => index > after && isSameTitle(plain, words));
  return (
    isTitle(wanted) || wrapped(entry, book).some((words) => isTitle(plainTitle(words))) || isGroup(entry, titles, book)
  );
}

/** An entry that goes on in the next line, which has no number of its own: both lines together. */
function wrapped(entry: Paragraph, book: BudgetBook): readonly string[] {
  const entries = contentsOf(book.text);
  const at = entries.indexOf(entry);
  const isRest = (each: Paragraph | undefined): each is Paragraph =>
    each !== undefined && itemNumber(each.text) === undefined;
  const [before, after] = [entries[at - 1], entries[at + 1]];
  return [
    ...(isRest(after) ? [titleOf(entry) + titleOf(after)] : []),
    ...(isRest(entry) && before ? [titleOf(before) + titleOf(entry)] : []),
  ];
}

/** Contents on a sheet of their own stand before everything. */
const placeOf = (entry: Paragraph, { text }: BudgetBook): number => (text?.contents.includes(entry) ? -1 : entry.index);

/** 五、部门预算表 above the tables one by one: its entries are looked for, not the group. */
function isGroup(entry: Paragraph, titles: readonly Title[], book: BudgetBook): boolean {
  const entries = contentsOf(book.text);
  const level = itemNumber(entry.text)?.level;
  const next = entries[entries.indexOf(entry) + 1];
  const below = next && itemNumber(next.text)?.level;
  return (
    level !== undefined && below !== undefined && below > level && next !== undefined && isFound(next, titles, book)
  );
}

function titlesOf(book: BudgetBook): readonly Title[] {
  const { text, identity } = book;
  const listed = new Set(contentsOf(text));
  const own = withoutMarks(identity.unitName);
  const plainOf = (title: string): string => plainTitle(title.replace(/[“”\s]/g, "").replaceAll(own, ""));
  const headings = (text?.paragraphs ?? []).filter((each) => each.text.length <= 80 && !listed.has(each));
  return [
    ...headings.map((each) => ({ plain: plainOf(titleOf(each)), index: each.index })),
    ...titlesOfWorkbook(book).map((title) => ({ plain: plainOf(title), index: Infinity })),
  ];
}

const withoutMarks = (unitName: string | undefined): string => (unitName ?? "\u0000").replace(/[“”\s]/g, "");

/** The numbered headings of the body between which the entry should stand. */
function gapAround(entry: Paragraph, book: BudgetBook): NumberGap | undefined {
  const number = itemNumber(entry.text);
  const entries = contentsOf(book.text);
  const last = entries.at(-1);
  if (!number || !last) return undefined;
  const body = (book.text?.paragraphs ?? []).filter(
    ({ index, text }) => index > placeOf(last, book) && text.length <= 60,
  );
  for (const [i, before] of body.entries()) {
    const after = body.slice(i + 1).find(({ text }) => itemNumber(text)?.level === number.level);
    const a = itemNumber(before.text);
    const b = after && itemNumber(after.text);
    const isGap = a?.level === number.level && a.value === number.value - 1 && b?.value === number.value + 1;
    if (after && isGap && entries.some((each) => isSameTitle(plainTitle(titleOf(each)), plainTitle(titleOf(before)))))
      return { before, after };
  }
  return undefined;
}
