import type { BudgetBook } from "../../model/book";
import type { Claim, ClaimList } from "../../model/text-claim";
import { BY_PRACTICE, defineRule } from "../rule";
import { claimQuote, sectionText, textCells } from "../text/places";

export default defineRule({
  code: "W09",
  group: "text",
  name: "listed-items-exist",
  title: "列举的经济科目与表相符",
  severity: "info",
  rests: ["text-against-table"],
  ...BY_PRACTICE,
  messages: {
    empty: "{section}：列举了 {count} 个表内没有金额的科目（{items}）。建议只列有预算的科目。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return nameLists(book);
  },
  none: () => "说明中没有只列名称的科目清单",

  *report({ list, names }) {
    const empty = names.filter(hasNoAmount);
    const [first] = empty;
    if (!first) return;
    yield {
      messageId: "empty",
      data: {
        section: sectionText(first.section, list.paragraph.source.name),
        count: String(empty.length),
        items: `${empty
          .slice(0, 5)
          .map(({ subject }) => subject.text)
          .join("、")}${empty.length > 5 ? "等" : ""}`,
      },
      cells: empty.flatMap(({ paragraph, subject }) => textCells(paragraph, subject.span)),
      ...(list.parent?.amount && {
        quote: claimQuote(list.parent, list.parent.amount),
      }),
    };
  },
});

interface NameList {
  readonly list: ClaimList;
  readonly names: readonly Claim[];
}

/** Lists of economic names without amounts, three at least, in chapters about the budget. */
const nameLists = (book: BudgetBook): readonly NameList[] =>
  (book.text?.lists ?? []).flatMap((list) => {
    const names = list.children.filter(
      ({ amount, subject, section }) =>
        !amount && section.id !== "glossary" && subject.meanings.some(({ economic }) => economic !== undefined),
    );
    return names.length >= 3 && names.length === list.children.length ? [{ list, names }] : [];
  });

/** A row without amount, or no row at all in a table that lists the others. */
const hasNoAmount = ({ binding }: Claim): boolean => binding.evidence.every(({ amount }) => amount === 0);
