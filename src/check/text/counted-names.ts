import type { BudgetBook } from "../../model/book";
import type { Paragraph, TextSpan } from "../../model/text-source";

/** A number of offices or units, and the names that the text gives for them. */
export interface CountedNames {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
  readonly stated: number;
  /** By 、 alone, and by 和 as well, which may stand inside of a name. */
  readonly least: number;
  readonly most: number;
}

/** 5个内设机构，包括：a、b、c； 共计1家，即a； 设有办公室、财务科等 names no number. */
const NAMES =
  /(?<![\d.])(\d{1,2})[个家](?:[^，。；\d：:（(]{0,14})[，,]?(?:包括|分别是|分别为|即|具体是|具体为|具体包括)[：:]?([^。；：:]+)[。；]/g;
const COUNTED = /机构|科室|处室|部门|单位|科|处/;

/** Names that a sentence counts and then lists to its end; what is listed with 等 is not all. */
export const countedNames = (book: BudgetBook): readonly CountedNames[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph) => {
    if (paragraph.source.kind === "note") return [];
    return [...paragraph.text.matchAll(NAMES)].flatMap((match): readonly CountedNames[] => {
      const [words, number = "", names = ""] = match;
      const before = paragraph.text.slice(Math.max(0, match.index - 16), match.index);
      const isClear = !/[\d()]|等|其中|以及下属/.test(names) && COUNTED.test(`${before}${words.slice(0, 20)}`);
      const parts = names.split(/[、，]/);
      if (!isClear || parts.some((each) => each.trim().length < 2)) return [];
      const joined = parts.reduce((sum, each) => sum + (each.match(/[和及与]/g)?.length ?? 0), 0);
      const span = { start: match.index, end: match.index + words.length };
      return [{ paragraph, span, stated: Number(number), least: parts.length, most: parts.length + joined }];
    });
  });
