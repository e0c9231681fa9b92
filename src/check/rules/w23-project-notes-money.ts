import type { BudgetBook } from "../../model/book";
import { absFen, type Fen, subtractFen } from "../../model/money";
import { nameOfForm, statedAmount, type TargetAmount } from "../../model/target";
import type { MoneyMention, Section } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { readOnce } from "../../model/remembered";
import { normaliseName } from "../../catalogue/index";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { AMOUNT_MESSAGES, amountDrafts, comparison } from "../text/amount-rule";
import { amountsOf } from "../text/amounts";
import { sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "W23",
  group: "text",
  name: "project-notes-money",
  title: "项目经费说明金额",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_PRACTICE,
  messages: {
    ...AMOUNT_MESSAGES,
    form: "{section}：“{project}”年度预算写为 {stated}，绩效目标表为 {fact}，相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const none = yearly(book).length === 0 && amountsOf(book, "W23").length === 0;
    return none ? "说明中没有能与项目表、绩效目标表对应的项目金额" : [book];
  },

  *report(book) {
    for (const draft of amountDrafts(book, "W23")) yield { ...draft, severity: draft.severity ?? "warning" };
    for (const { section, mention, project, fact, target } of yearly(book)) {
      const difference = subtractFen(mention.amount, fact);
      if (Math.abs(difference) <= mention.margin + target.margin) continue;
      yield {
        messageId: "form",
        data: {
          section: sectionText(section, mention.paragraph.source.name),
          project,
          stated: `${mention.decimal}${mention.unit}`,
          fact: amountText(fact, { unit: mention.unit, decimals: 2 }),
          difference: amountText(absFen(difference), { unit: mention.unit, decimals: 2 }),
        },
        cells: [...textCells(mention.paragraph, mention.span), ...(target.cell ? [as(target.cell, "expected")] : [])],
        quote: quoteOf(mention.paragraph, { start: 0, end: mention.span.end }),
        ...comparison(mention.unit, mention.amount, fact),
      };
    }
  },
});

interface YearlyAmount {
  readonly section: Section;
  readonly mention: MoneyMention;
  readonly project: string;
  readonly fact: Fen;
  readonly target: TargetAmount;
}

/** “年度预算安排：118万” in the chapter of a project that has a target form. */
const yearly = readOnce((book: BudgetBook): readonly YearlyAmount[] => {
  return (book.targets ?? []).flatMap((form): readonly YearlyAmount[] => {
    const target = statedAmount(form);
    const name = normaliseName(nameOfForm(form));
    if (form.kind !== "project" || target?.amount === undefined || name.length < 4) return [];
    const fact = target.amount;
    return mentions(book)
      .filter(({ section, mention }) => isUnder(section, name) && isYearly(mention))
      .map(({ section, mention }) => ({ section, mention, project: nameOfForm(form), fact, target }));
  });
});

/** “（6）年度预算安排：” may be a heading of its own below that of the project. */
const isUnder = ({ heading, parent }: Section, name: string): boolean =>
  heading.includes(name) || (parent !== undefined && isUnder(parent, name));

const isYearly = ({ paragraph, span }: MoneyMention): boolean =>
  /(?:年度|本年|当年|20\d{2}年)(?:度)?(?:预算|资金)?(?:安排|资金|预算|投入|总额)+(?:情况)?(?:为|共|[：:])?$/.test(
    paragraph.text.slice(0, span.start),
  );

const mentions = (book: BudgetBook): readonly { readonly section: Section; readonly mention: MoneyMention }[] =>
  (book.text?.claims ?? []).flatMap(({ section, amount }) =>
    amount && section.id === "project-notes" ? [{ section, mention: amount }] : [],
  );
