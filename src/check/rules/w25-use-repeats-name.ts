import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { groupBy } from "../../model/group-by";
import { BY_PRACTICE, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "W25",
  group: "text",
  name: "use-repeats-name",
  title: "用途重复科目名称",
  severity: "info",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    repeats: "{section}：{count} 个科目的用途只重复了科目名称（{items}）。建议写明具体用途。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const listed = withUse(book);
    return listed.length === 0 ? "说明中没有科目用途" : [listed];
  },

  *report(listed) {
    for (const [section, claims] of groupBy(listed.filter(isCircular), (claim) => claim.section)) {
      yield {
        messageId: "repeats",
        data: {
          section: sectionText(section, claims[0]?.paragraph.source.name),
          count: String(claims.length),
          items: `${claims.slice(0, 4).map(subjectText).join("、")}${claims.length > 4 ? "等" : ""}`,
        },
        cells: claims.flatMap(({ paragraph, use }) => (use ? textCells(paragraph, use.span) : [])),
        ...(claims[0]?.use && { quote: claims[0].use.text }),
      };
    }
  },
});

const withUse = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter(
    ({ use, section, isAside }) => use && !isAside && section.id !== "glossary" && section.id !== "overview",
  );

/** Nothing is left of the use when the words of the name, and words that say nothing, are taken away. */
function isCircular({ use, subject }: Claim): boolean {
  const words = (text: string): string =>
    text
      .replace(/^(?:主要)?用(?:于|途(?:是|为)?)[：]?/, "")
      .replace(/[\d(){}\[\]-]/g, "")
      .replace(/支出|经费|费用|费|单位|缴交|缴纳|等|的|方面|各项|相关/g, "");
  const left = words(use?.text ?? "");
  const name = words(subject.text);
  return left !== "" && name !== "" && (left === name || name.includes(left));
}
