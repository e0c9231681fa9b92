import type { BudgetBook } from "../../model/book";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { type Chain, chainsIn, DIGITS, fitsAnyLevel, isNameOf, type LevelledName, namesOf } from "../text/chains";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "K09",
  group: "codes",
  name: "level-words-match",
  title: "文中的类、款、项与科目相符",
  severity: "warning",
  rests: ["catalogue"],
  ...BY_POLICY,
  messages: {
    level: "{section}：“{chain}”中的“{name}”不是{level}级科目，{level}应为“{expected}”（{code}）。请改正。",
    other: "{section}：“{chain}”中的“{name}（{level}）”与科目名称不符，“{code}”的名称是“{expected}”。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    // W26 compares the glossary
    return chainsIn(book).filter(({ isInGlossary }) => !isInGlossary);
  },
  none: () => "说明中没有写明类、款、项的科目",

  *report(chain, book) {
    for (const name of chain.names.filter(({ isWhole }) => isWhole)) {
      const code = chain.code.slice(0, DIGITS[name.level]);
      const [expected] = namesOf(code, book);
      if (expected === undefined || isNameOf(name, code, book) || isFormer(name, code, book)) continue;
      // without the classification of the year only the rows of the tables say which name is of which level
      if (!book.catalogue.covers("functional") && !fitsAnyLevel(name, chain.code, book)) continue;
      const { paragraph } = chain;
      const section = book.text?.sectionOf[paragraph.index];
      yield {
        messageId: fitsAnyLevel(name, chain.code, book) || isOfOtherLevel(name, book) ? "level" : "other",
        data: {
          section: section ? sectionText(section, paragraph.source.name) : paragraph.source.name,
          chain: chainText(chain),
          name: name.name,
          level: name.level,
          code,
          expected,
        },
        cells: textCells(paragraph, name.span),
        quote: chainText(chain),
        ...(!book.catalogue.covers("functional") && { rests: ["print"] as const }),
        stated: name.name,
        expected,
      };
    }
  },
});

const chainText = ({ paragraph, names }: Chain): string =>
  quoteOf(paragraph, { start: names[0]?.span.start ?? 0, end: names.at(-1)?.span.end ?? 0 });

/** Former names and usual spellings are known: K03 speaks of the former ones. */
const isFormer = ({ name }: LevelledName, code: string, { catalogue }: BudgetBook): boolean =>
  catalogue.aliasOf("functional", code, name) !== undefined;

const isOfOtherLevel = ({ name, level }: LevelledName, { catalogue }: BudgetBook): boolean => {
  const entries = catalogue.named("functional", name);
  return entries.length > 0 && entries.every(({ code }) => code.length !== DIGITS[level]);
};
