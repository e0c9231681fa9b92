import { absFen } from "../../model/money";
import { BY_DEFINITION, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { itemLists } from "../text/item-lists";
import { sectionText, textCells } from "../text/places";
import { isBalanceGap, isEcho, type ClaimListSum, listSums } from "../text/sums";
import { amountText } from "../wording";

export default defineRule({
  code: "W06",
  group: "text",
  name: "items-sum",
  title: "逐科目金额之和等于总额",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    differs: "{section}：所列 {count} 项之和 {sum} 与总额 {total} 相差 {difference}，四舍五入不能解释。请核对各项。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const complete = new Set(
      itemLists(book, "functional").flatMap(({ list, missing }) => (list && missing.length === 0 ? [list] : [])),
    );
    return [...complete].some(({ parent }) => parent?.amount) ? [complete] : "说明中没有列全的逐科目清单";
  },

  *report(complete, book) {
    for (const each of listSums(book)) {
      if (
        !complete.has(each.list) ||
        each.by !== "functional" ||
        !each.total.isPrinted ||
        each.isExplained ||
        isEcho(each, book) ||
        isBalanceGap(each, book)
      )
        continue;
      yield draftOf(each);
    }
  },
});

function draftOf({ parent, total, members, sum, difference }: ClaimListSum) {
  const scale = { unit: total.unit, decimals: 2 };
  return {
    messageId: "differs" as const,
    data: {
      section: sectionText(parent.section, parent.paragraph.source.name),
      count: String(members.length),
      sum: amountText(sum, scale),
      total: total.text,
      difference: amountText(absFen(difference), scale),
    },
    cells: [...total.cells, ...members.flatMap(({ mention: { paragraph, span } }) => textCells(paragraph, span))],
    ...comparison(total.unit, total.amount, sum),
  };
}
