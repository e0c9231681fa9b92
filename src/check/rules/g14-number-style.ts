import type { BudgetBook } from "../../model/book";
import type { MoneyMention, NumberMention } from "../../model/text-claim";
import { formatFen } from "../../model/money";
import { groupBy } from "../../model/group-by";
import { type FixDrafts, together } from "../fixes/draft";
import { numberFix } from "../fixes/number-in-text";
import { judgedAmounts } from "../text/amounts";
import { defineRule } from "../rule";
import { textCells } from "../text/places";

export default defineRule({
  code: "G14",
  group: "completeness",
  name: "number-style",
  title: "数字与零的写法统一",
  severity: "info",
  rests: ["text"],
  basis: "GB/T 15835-2011《出版物上数字用法》（参照）",
  certainty: "unverified",
  messages: {
    mixed: "说明中{what}写法不一：{styles}。建议统一为“{suggested}”。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    if (amounts(book).length < 2) return "说明中的数字太少";
    return book.text.sources.flatMap((source): readonly (readonly [string, readonly NumberMention[]])[] => {
      const inText = ({ paragraph }: NumberMention) => paragraph.source === source;
      const money = amounts(book).filter(inText);
      return [
        ["金额的小数位数", money.filter(({ amount }) => amount !== 0)],
        ["零的", money.filter(({ amount }) => amount === 0)],
        ["百分比的小数位数", percentages(book).filter(inText)],
      ];
    });
  },

  *report([what, mentions], book) {
    const styles = stylesOf(mentions);
    const [usual, ...others] = styles;
    if (!usual || others.length === 0) return;
    const odd = others.flatMap(({ members }) => members);
    yield {
      messageId: "mixed",
      data: {
        what,
        styles: styles.map(({ decimals, members }) => `${formOf(decimals)} ${members.length} 处`).join("，"),
        suggested: formOf(usual.decimals),
      },
      cells: odd.slice(0, 20).flatMap(({ paragraph, span }) => textCells(paragraph, span)),
      quote: odd[0]?.decimal ?? "",
      fixes: what.startsWith("百分比") ? [] : together(...odd.map((each) => withDecimals(book, each, usual.decimals))),
    };
  },
});

/** Zero, or the amount of the tables, with the decimals of the others: what no table states has decimals nobody knows. */
function withDecimals(book: BudgetBook, mention: NumberMention, decimals: number): FixDrafts {
  const judged = judgedAmounts(book).find((each) => each.mention === mention && each.verdict === "agrees");
  const stated = judged && formatFen(judged.evidence.amount, judged.mention.unit, decimals);
  const decimal = stated ?? (Number(mention.decimal) === 0 ? (0).toFixed(decimals) : undefined);
  return decimal === undefined ? [] : numberFix(mention, decimal, true, "number-style");
}

const formOf = (decimals: number): string => (decimals === 0 ? "整数" : `${decimals} 位小数`);

const amounts = (book: BudgetBook): readonly MoneyMention[] =>
  (book.text?.claims ?? []).flatMap(({ amount, change, isAside }) =>
    isAside ? [] : [amount, change?.mention].flatMap((each) => each ?? []),
  );

const percentages = (book: BudgetBook): readonly NumberMention[] =>
  (book.text?.claims ?? []).flatMap(({ growth, share }) =>
    [growth?.mention, share?.mention].flatMap((each) => (each && each.decimal !== "100" ? [each] : [])),
  );

/** Numbers by their decimals, the usual form first. */
function stylesOf(mentions: readonly NumberMention[]) {
  return [...groupBy(mentions, ({ decimals }) => decimals)]
    .map(([decimals, members]) => ({ decimals, members }))
    .sort((a, b) => b.members.length - a.members.length);
}
