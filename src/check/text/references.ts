import type { BudgetBook } from "../../model/book";
import type { Paragraph } from "../../model/text-source";
import { LONGEST_TITLE, titlesOfWorkbook } from "./titles";

/** Words that send the reader to a table. */
interface Reference {
  readonly paragraph: Paragraph;
  /** What the text calls the table. */
  readonly table: string;
  readonly span: { readonly start: number; readonly end: number };
}

const REFERENCE =
  /(?:详见|参见|另见|具体见|情况见|内容见|附)(?:后附|所附|附后|随附)?的?(?:附件|附表)?(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,2})?[：:]?《?(?:20\d{2}年度?)?([^，。；：、《》()\d]{4,30}?表)(?!决|彰|述|明|示)/g;

/** Every reference of the text to a table by its name. */
export const references = (book: BudgetBook): readonly Reference[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph): readonly Reference[] => {
    const section = book.text?.sectionOf[paragraph.index];
    if (paragraph.source.kind === "note" || section?.id === "contents" || section?.id === "glossary") return [];
    return [...paragraph.text.matchAll(REFERENCE)].map((match) => ({
      paragraph,
      // 公开报表中的绩效目标表: the words before say where it stands
      table: (match[1] ?? "").replace(/^.*[的中](?=.{4})/, "").replace(/^(?:本|各|我)?(?:单位|部门)(?=.{4})/, ""),
      span: { start: match.index, end: match.index + match[0].length },
    }));
  });

/** Lines of a text that only name a table count as well. */
const tablesNamedIn = ({ text }: BudgetBook): readonly string[] =>
  (text?.paragraphs ?? [])
    .map((each) => each.text)
    .filter((line) => line.length <= LONGEST_TITLE && /表(?:\(.*\))?$/.test(line) && !/见|附/.test(line));

/** Most pairs of characters of the name stand in the title: words such as 项目支出 or 年度 come and go. */
function isNearly(name: string, title: string): boolean {
  const plain = title.normalize("NFKC").replace(/\s/g, "");
  const pairs = [...name].slice(1).map((char, i) => `${name.charAt(i)}${char}`);
  const found = pairs.filter((pair) => plain.includes(pair)).length;
  return plain.endsWith("表") || /表\(.*\)$|表\d*$/.test(plain) ? found * 2 >= pairs.length : found === pairs.length;
}

/** References to tables of which no sheet, title or line of the text bears nearly the name; each table once. */
export function brokenReferences(book: BudgetBook): readonly Reference[] {
  const titles = [...titlesOfWorkbook(book), ...tablesNamedIn(book)];
  const broken = references(book).filter(({ table }) => !titles.some((title) => isNearly(table, title)));
  return broken.filter(({ table }, i) => broken.findIndex((each) => each.table === table) === i);
}
