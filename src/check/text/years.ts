import type { BudgetBook } from "../../model/book";
import type { Paragraph, TextSpan } from "../../model/text-source";
import type { Section } from "../../model/text-claim";

/** A year of the text, where it stands. */
export interface YearMention {
  readonly paragraph: Paragraph;
  readonly section: Section;
  readonly span: TextSpan;
  readonly year: number;
}

/** Names, document numbers, dates and spans of years: any year may stand in them. */
const EXEMPT = [
  /《[^》]*》/g,
  /[〔[【(][^〕\]】)]{0,12}(?:19|20)\d{2}[^〔[【(]{0,12}[〕\]】)]\d*号?/g,
  /(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?/g,
  /自(?:19|20)\d{2}年[^，。；]{0,8}(?:起|以来|开始)/g,
  /(?:19|20)\d{2}年?(?:-|至|到|—|~)(?:19|20)\d{2}年?/g,
  /(?:截至|截止|至)(?:19|20)\d{2}年/g,
  /(?:19|20)\d{2}年(?:以来|起|开始|版|底|末)/g,
] as const;

/** Years in running text that speak of the budget itself; a number with decimals or a unit of money is no year. */
export function yearMentions(book: BudgetBook): readonly YearMention[] {
  const { text } = book;
  return (text?.paragraphs ?? []).flatMap((paragraph): readonly YearMention[] => {
    const section = text?.sectionOf[paragraph.index];
    if (!section) return [];
    const exempt = EXEMPT.flatMap((pattern) => [...paragraph.text.matchAll(pattern)]);
    return [...paragraph.text.matchAll(/(?<![\d.])((?:19|20)\d{2})年/g)].flatMap((match): readonly YearMention[] => {
      const span = { start: match.index, end: match.index + match[0].length };
      const isExempt = exempt.some(({ index, 0: words }) => index <= span.start && index + words.length >= span.end);
      return isExempt ? [] : [{ paragraph, section, span, year: Number(match[1]) }];
    });
  });
}
