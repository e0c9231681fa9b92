import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import type { Paragraph } from "../../model/text-source";

/** Fewer lines in a row are no table, nor is one with fewer rows of amounts. */
const SHORTEST = { lines: 4, amounts: 2 };

/**
 * Paragraphs of a text beside the workbook that are rows of tables or entries of its contents: a whole document given as
 * text has both, line by line. What such lines repeat, leave open or number is no fault of the narrative.
 */
export const pastedTables = readOnce((book: BudgetBook): ReadonlySet<Paragraph> => {
  const found = new Set<Paragraph>();
  let run: Paragraph[] = [];
  const end = (): void => {
    const rows = run.filter((paragraph) => isAmountRow(textOf(paragraph)) || isEntry(textOf(paragraph)));
    if (run.length >= SHORTEST.lines && rows.length >= SHORTEST.amounts) for (const each of run) found.add(each);
    run = [];
  };
  for (const paragraph of book.text?.paragraphs ?? []) {
    const { kind } = paragraph.source;
    const isOfRun = (kind === "document" || kind === "pasted") && isRowLike(textOf(paragraph));
    if (!isOfRun || run.at(-1)?.source !== paragraph.source) end();
    if (isOfRun) run.push(paragraph);
  }
  end();
  return found;
});

const textOf = ({ lines }: Paragraph): string =>
  lines
    .map(({ text }) => text)
    .join("")
    .trim();

/** A sentence has marks; a cell has none. Lists of indicators may, and are longer. */
const isRowLike = (text: string): boolean => text.length <= 120 && !/[。；]|，.*，/.test(text);

/** Two amounts, or a code and an amount: 2010350 事业运行 5,441,488.00. */
const isAmountRow = (text: string): boolean =>
  (text.match(/(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d.%])/g) ?? []).length >= 2;

/** 三、支出预算总表 ……8: a heading and its page. */
const isEntry = (text: string): boolean =>
  /^(?:第.{1,3}部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]).{2,40}\d{1,3}$/.test(text);
