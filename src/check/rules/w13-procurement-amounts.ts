import type { BudgetBook } from "../../model/book";
import { absFen, subtractFen, sumFen } from "../../model/money";
import type { Item } from "../../model/subject";
import type { Claim, MoneyMention } from "../../model/text-claim";
import { defineRule } from "../rule";
import { ITEM_MESSAGES, itemDrafts, comparison, wrongAmounts } from "../text/amount-rule";
import { claimQuote, sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "W13",
  group: "text",
  name: "procurement-amounts",
  title: "政府采购金额文表一致且相加",
  severity: "error",
  rests: ["text-against-table"],
  basis: "由说明中各数的含义直接得出：采购总额是货物、工程、服务之和",
  certainty: "definition",
  messages: {
    ...ITEM_MESSAGES,
    tail: "{section}：采购总额 {total} 与货物、工程、服务之和 {sum} 相差 {difference}，属尾差，不必修改。",
    incomplete: "{section}：采购总额 {total}，所列{kinds}之和 {sum}，相差 {difference}。请补列其余一类，或核对金额。",
    sum: "{section}：采购总额 {total} 与货物 {goods}、工程 {construction}、服务 {services} 之和 {sum} 相差 {difference}。请核对总额和各类采购金额。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return purchases(book).length === 0 ? "说明中没有采购金额" : [...wrongAmounts(book, "W13"), ...splits(book)];
  },

  *report(split, book) {
    if ("wrong" in split) return yield* itemDrafts(split, book);
    const { claim, total, goods, construction, services } = split;
    const parts = [goods, construction, services].flatMap((each) => each ?? []);
    const sum = sumFen(parts.map(({ amount }) => amount));
    const difference = subtractFen(total.amount, sum);
    if (difference === 0) return;
    const slack = [total, ...parts].reduce((all, { amount, margin }) => all + (amount === 0 ? 0 : margin), 0);
    const text = (mention: MoneyMention | undefined): string => (mention ? `${mention.decimal}${mention.unit}` : "");
    const scale = { unit: total.unit, decimals: 2 };
    const data = {
      section: sectionText(claim.section, claim.paragraph.source.name),
      total: text(total),
      sum: amountText(sum, scale),
      difference: amountText(absFen(difference), scale),
    };
    const body = {
      cells: [total, ...parts].flatMap(({ paragraph, span }) => textCells(paragraph, span)),
      quote: claimQuote(claim, total),
      ...comparison(total.unit, total.amount, sum),
    };
    if (Math.abs(difference) <= slack) {
      if (parts.length === KINDS.length) yield { messageId: "tail", data, ...body, severity: "info" };
      return;
    }
    if (parts.length < KINDS.length) {
      yield { messageId: "incomplete", data: { ...data, kinds: kindsIn(split) }, ...body, severity: "warning" };
      return;
    }
    const each = { goods: text(goods), construction: text(construction), services: text(services) };
    yield { messageId: "sum", data: { ...data, ...each }, ...body };
  },
});

const KINDS = ["goods", "construction", "services"] as const;

const itemOf = ({ subject }: Claim): Item | undefined => subject.meanings[0]?.item;

const purchases = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter(
    (claim) => claim.amount && !claim.isAside && itemOf(claim)?.startsWith("procurement") === true,
  );

interface Split {
  readonly claim: Claim;
  readonly total: MoneyMention;
  readonly goods: MoneyMention | undefined;
  readonly construction: MoneyMention | undefined;
  readonly services: MoneyMention | undefined;
}

const kindsIn = ({ goods, construction, services }: Split): string =>
  [goods && "货物", construction && "工程", services && "服务"].filter((name) => name !== undefined).join("、");

/** A total followed, in its paragraph, by at least two of the three kinds, each once. */
function splits(book: BudgetBook): readonly Split[] {
  const all = purchases(book);
  return all.flatMap((claim): readonly Split[] => {
    // 其中一般公共预算政府采购 is a part of the total, paid from one fund
    if (itemOf(claim) !== "procurement" || !claim.amount || claim.subject.explicit.includes("fund")) return [];
    const kinds = KINDS.map((kind) =>
      all.filter((each) => each.paragraph === claim.paragraph && itemOf(each) === `procurement/${kind}`),
    );
    const [goods, construction, services] = kinds.map((found) => (found.length === 1 ? found[0]?.amount : undefined));
    const named = kinds.filter((found) => found.length > 0).length;
    const parts = [goods, construction, services].filter((each) => each !== undefined);
    const isFirst = all.find((each) => each.paragraph === claim.paragraph && itemOf(each) === "procurement") === claim;
    const isSplit = parts.length >= 2 && parts.length === named && isFirst;
    return isSplit ? [{ claim, total: claim.amount, goods, construction, services }] : [];
  });
}
