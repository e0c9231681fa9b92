import type { BudgetBook } from "../../model/book";
import { absFen, type Fen, fen } from "../../model/money";
import type { Claim, Evidence, Meaning } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_DEFINITION, defineRule } from "../rule";
import { placeText } from "../text/amount-rule";
import { isOfStage, type Printed } from "../text/changes";
import { backSolved, changeSums, deltaOf, mayEnd } from "../text/parts";
import { evidenceCells, sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "Y13",
  group: "growth",
  name: "back-solved-prior",
  title: "推算的上年数自洽",
  severity: "warning",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "{section}：由各项推算的上年数合计 {sum}，与总额的上年数 {prior}（{cell}）相差 {difference}。请核对各项增减额。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return partitions(book);
  },
  none: () => "没有能与上年总数核对的分项增减",

  *report({ parts, prior, isOpen }) {
    const sum = fen(parts.reduce((all, { before }) => all + before.amount, 0));
    const margin = parts.reduce((all, { before }) => all + before.margin, 0) + prior.margin;
    const difference: Fen = fen(sum - prior.amount);
    const [first] = parts;
    if (!first || Math.abs(difference) <= margin || (difference < 0 && isOpen)) return;
    const scale = { unit: "万元", decimals: 2 } as const;
    yield {
      messageId: "differs",
      data: {
        section: sectionText(first.claim.section.parent ?? first.claim.section, first.claim.paragraph.source.name),
        sum: amountText(sum, scale),
        prior: amountText(prior.amount, scale),
        cell: placeText(prior),
        difference: amountText(absFen(difference), scale),
      },
      cells: [
        ...parts.flatMap(({ claim }) => textCells(claim.paragraph, claim.change?.span ?? claim.span)),
        ...evidenceCells(prior),
      ],
      quote: first.claim.change ? quoteOf(first.claim.paragraph, first.claim.change.span) : "",
    };
  },
});

interface Part {
  readonly claim: Claim;
  readonly before: Printed;
}

interface Partition {
  readonly parts: readonly Part[];
  readonly prior: Evidence;
  /** Items that ended may be missing. */
  readonly isOpen: boolean;
}

const partitions = (book: BudgetBook): readonly Partition[] => [...listed(book), ...byNature(book)];

/** Complete lists whose total has a prior in the tables. */
const listed = (book: BudgetBook): readonly Partition[] =>
  changeSums(book).flatMap((each): readonly Partition[] => {
    const { sum, parts } = each;
    const prior = priorOf(book, sum.parent, parts[0]?.claim);
    const solved = parts.flatMap(({ claim, delta }): readonly Part[] => {
      const before = backSolved(claim, delta);
      return before ? [{ claim, before }] : [];
    });
    return prior && solved.length === parts.length ? [{ parts: solved, prior, isOpen: mayEnd(each) }] : [];
  });

/** The prior of the total at the stage with which the parts compare. */
function priorOf(book: BudgetBook, { binding }: Claim, part: Claim | undefined): Evidence | undefined {
  const { priors } = binding;
  const stage = part?.change?.base?.stage ?? book.profile.baseline;
  return priors.find((each) => isOfStage(book, each, stage));
}

/** 基本支出 and 项目支出 in chapters of their own, against the total of their fund. */
function byNature(book: BudgetBook): readonly Partition[] {
  const claims = (book.text?.claims ?? []).filter(({ amount, change, isAside }) => amount && change && !isAside);
  const basics = claims.filter(({ subject }) => isWhole(subject.meanings[0], "basic"));
  return basics.flatMap((basic): readonly Partition[] => {
    const [meaning] = basic.subject.meanings;
    const project = projectPart(claims, basic, book);
    const total = totalFact(book, basic, meaning);
    const solved = [basic, ...project].flatMap((claim): readonly Part[] => {
      const delta = deltaOf(claim, book);
      const before = delta && backSolved(claim, delta);
      return before ? [{ claim, before }] : [];
    });
    return total && project.length > 0 && solved.length === project.length + 1
      ? [{ parts: solved, prior: total, isOpen: !isWhole(project[0]?.subject.meanings[0], "project") }]
      : [];
  });
}

const isWhole = (meaning: Meaning | undefined, nature: "basic" | "project"): boolean =>
  meaning?.nature === nature && !meaning.functional && !meaning.economic && !meaning.use && meaning.fund !== undefined;

/** 项目支出 itself, or the items that together make it up. */
function projectPart(claims: readonly Claim[], basic: Claim, book: BudgetBook): readonly Claim[] {
  const fund = basic.subject.meanings[0]?.fund;
  const ofProject = claims.filter(
    ({ subject }) => subject.meanings[0]?.nature === "project" && subject.meanings[0].fund === fund,
  );
  const whole = ofProject.find(({ subject }) => isWhole(subject.meanings[0], "project"));
  if (whole) return [whole];
  const amount = (book.text?.claims ?? []).find(
    (claim) =>
      claim.amount && isWhole(claim.subject.meanings[0], "project") && claim.subject.meanings[0]?.fund === fund,
  )?.amount;
  const items = ofProject.filter(({ subject }) => subject.meanings[0]?.functional !== undefined);
  const sum = items.reduce((all, { amount: each }) => all + (each?.amount ?? 0), 0);
  return amount && items.length > 0 && Math.abs(sum - amount.amount) <= amount.margin ? items : [];
}

/** Last year's total of the fund, at the stage the text compares with, when this year's parts make up this year's total. */
function totalFact(book: BudgetBook, basic: Claim, meaning: Meaning | undefined): Evidence | undefined {
  const stage = basic.change?.base?.stage;
  const { year } = book.identity;
  if (!meaning?.fund || stage === undefined || year === undefined || basic.change?.base?.year !== year - 1)
    return undefined;
  const subject = { flow: "expenditure", year: year - 1, stage, fund: meaning.fund } as const;
  const fact = book.facts.find(subject, "general-function") ?? book.facts.find(subject);
  if (!fact) return undefined;
  return {
    kind: "fact",
    amount: fact.amount,
    margin: fact.margin,
    unit: fact.unit,
    decimals: 2,
    cells: [fact.cell],
    table: fact.table,
  };
}
