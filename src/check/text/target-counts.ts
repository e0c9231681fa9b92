import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import type { Claim, CountClaim } from "../../model/text-claim";

/** “设置 3 个项目绩效目标”: the number of projects that the chapter names. */
export const targetCounts = readOnce((book: BudgetBook): readonly CountClaim[] =>
  (book.text?.counts ?? []).filter(({ section, measure, mention, paragraph }) => {
    if (section.id !== "targets" || measure !== "个") return false;
    const behind = paragraph.text.slice(mention.span.end, mention.span.end + 6);
    const before = paragraph.text.slice(0, mention.span.start);
    return (
      /^(?:预算)?(?:支出)?项目|^(?:项目)?绩效目标/.test(behind) ||
      COUNTED.test(before) ||
      isOfBudget(before, paragraph.text)
    );
  }),
);

const COUNTED =
  /(?:编报|编制|设置|设定|申报|填报|纳入|列入|实行|实施)[^，。；]{0,8}绩效目标(?:表|管理|编报)?(?:的?(?:预算)?项目(?:支出)?)?(?:共|共计|合计|数|数量|为)*$/;

/** 2025年预算项目3个，均按要求编制了绩效目标 */
const isOfBudget = (before: string, paragraph: string): boolean =>
  /(?:预算|支出)项目(?:支出)?(?:共|共计|合计|数|数量|为)*$/.test(before) && saysAll(paragraph);

/** 项目支出均实行绩效目标管理; 占全部预算项目的100% */
export const saysAll = (text: string): boolean =>
  /绩效/.test(text) &&
  /全部|所有|全覆盖|(?:均|都)(?:已|按|按照|按要求)?[^，。；]{0,8}(?:编|设|纳入|实行|实施|填报)/.test(text);

/** The money in the sentence that names the number of projects: the only amount, or the one before those of its parts. */
export function moneyOfTargets(book: BudgetBook): Claim | undefined {
  const [first, second] = targetMoney(book);
  if (!first?.amount || !second?.amount) return first;
  return isDivided(first, second) ? first : undefined;
}

/** Its parts, where the text names as many as it counts projects: 共4个，涉及资金 a。其中：甲 b，乙 c，…. */
export function partsOfTargets(book: BudgetBook): readonly Claim[] {
  const parts = namedParts(book);
  const [count] = targetCounts(book);
  return Number(count?.mention.decimal) === parts.length ? parts : [];
}

/** A count of projects that is another than that of the names behind it, which come to all of the money. */
export function miscounted(book: BudgetBook): { readonly count: CountClaim; readonly named: number } | undefined {
  const parts = namedParts(book);
  const [count] = targetCounts(book);
  const total = moneyOfTargets(book)?.amount;
  if (!count || !total || parts.length < 2 || Number(count.mention.decimal) === parts.length) return undefined;
  const amounts = parts.flatMap(({ amount }) => amount ?? []);
  const sum = amounts.reduce((all, { amount }) => all + amount, 0);
  const slack = amounts.reduce((all, { margin }) => all + margin, total.margin as number);
  return Math.abs(total.amount - sum) <= slack ? { count, named: parts.length } : undefined;
}

/** The amounts behind 其中 where the text counts projects once. */
function namedParts(book: BudgetBook): readonly Claim[] {
  const [first, ...parts] = targetMoney(book);
  const [count, another] = targetCounts(book);
  return first && parts[0] && count && !another && isDivided(first, parts[0]) ? parts : [];
}

/** The amounts of the paragraphs that count projects, or speak of all of them. */
const targetMoney = readOnce((book: BudgetBook): readonly Claim[] => {
  const ofAll = (book.text?.claims ?? []).filter(
    ({ section, paragraph }) => section.id === "targets" && saysAll(paragraph.text),
  );
  const paragraphs = new Set([...targetCounts(book), ...ofAll].map(({ paragraph }) => paragraph));
  return (book.text?.claims ?? []).filter(
    ({ amount, paragraph, isAside }) => amount && !isAside && paragraphs.has(paragraph),
  );
});

const isDivided = ({ amount, paragraph }: Claim, next: Claim): boolean =>
  next.paragraph === paragraph &&
  /其中|包括|分别/.test(paragraph.text.slice(amount?.span.end, next.amount?.span.start));
