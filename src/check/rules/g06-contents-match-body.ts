import type { BudgetBook } from "../../model/book";
import { type Paragraph, quoteOf } from "../../model/text-source";
import { missingTables } from "../missing-tables";
import { defineRule } from "../rule";
import { contentsOf, isSameTitle, plainTitle, titleOf } from "../text/contents";
import { sectionText, textCells } from "../text/places";
import { brokenReferences, references } from "../text/references";
import { titlesOfWorkbook } from "../text/titles";
import { itemNumber } from "../text/numbering";

export default defineRule({
  code: "G06",
  group: "completeness",
  name: "contents-match-body",
  title: "目录、引用与正文一致",
  severity: "warning",
  rests: ["print"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    referred: "{section}：文中写“{quote}”，工作簿中没有找到“{table}”。请附上该表，或改写这一句。",
    gap: "目录列有“{title}”，正文没有找到；正文编号从“{before}”跳到“{after}”。请核对。",
    missing: "目录中有 {count} 项（{titles}）在正文和工作表中没有找到。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return contentsOf(book.text).length + references(book).length === 0 ? "没有目录，也没有引用附表" : [book];
  },

  *report(book) {
    for (const { paragraph, table, span } of brokenReferences(book)) {
      const section = book.text?.sectionOf[paragraph.index];
      const { name, kind } = paragraph.source;
      yield {
        messageId: "referred",
        data: { section: section ? sectionText(section, name) : name, quote: quoteOf(paragraph, span), table },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, span),
        // beside a text in a file of its own the table may be in that file
        ...(kind !== "sheet" && { severity: "info" as const }),
      };
    }
    const titles = titlesOf(book);
    const told = new Set(missingTables(book).flatMap(({ entries }) => entries));
    const lost = contentsOf(book.text).filter((entry) => !told.has(entry) && !isFound(entry, titles, book));
    const gaps = lost.flatMap((entry) => {
      const gap = gapAround(entry, book);
      return gap ? [{ entry, ...gap }] : [];
    });
    for (const { entry, before, after } of gaps) {
      yield {
        messageId: "gap",
        data: { title: titleOf(entry), before: titleOf(before), after: titleOf(after) },
        cells: [entry, before, after].flatMap((each) => textCells(each, { start: 0, end: each.text.length })),
        quote: titleOf(entry),
      };
    }
    const rest = lost.filter((entry) => !gaps.some((gap) => gap.entry === entry));
    if (rest.length === 0) return;
    yield {
      messageId: "missing",
      data: {
        count: String(rest.length),
        titles: rest
          .slice(0, 5)
          .map((entry) => `“${titleOf(entry)}”`)
          .join("、"),
      },
      cells: rest.flatMap((entry) => textCells(entry, { start: 0, end: entry.text.length })),
      quote: rest.map(titleOf)[0] ?? "",
    };
  },
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
    each !== undefined && itemNumber(each.text) === undefined && !/^第.{1,3}部分/.test(each.text);
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
function gapAround(
  entry: Paragraph,
  book: BudgetBook,
): { readonly before: Paragraph; readonly after: Paragraph } | undefined {
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
