import type { BudgetBook } from "../../model/book";
import type { Claim, CountClaim } from "../../model/text-claim";

/** “设置 3 个项目绩效目标”: the number of projects that the chapter names. */
export const targetCounts = (book: BudgetBook): readonly CountClaim[] =>
  (book.text?.counts ?? []).filter(({ section, measure, mention, paragraph }) => {
    if (section.id !== "targets" || measure !== "个") return false;
    const behind = paragraph.text.slice(mention.span.end, mention.span.end + 6);
    const before = paragraph.text.slice(0, mention.span.start);
    return (
      /^(?:预算)?(?:支出)?项目|^(?:项目)?绩效目标/.test(behind) ||
      /(?:编报|编制|设置|申报|填报|纳入)[^，。；]{0,8}绩效目标(?:表|管理|编报)?(?:的?项目)?(?:共|共计|合计|数|数量|为)*$/.test(
        before,
      )
    );
  });

/** The money in the sentence that names the number of projects: the only amount, or the one before those of its parts. */
export function moneyOfTargets(book: BudgetBook): Claim | undefined {
  const [first, second] = targetMoney(book);
  if (!first?.amount || !second?.amount) return first;
  return isDivided(first, second) ? first : undefined;
}

/** Its parts, where the text names as many as it counts projects: 共4个，涉及资金 a。其中：甲 b，乙 c，…. */
export function partsOfTargets(book: BudgetBook): readonly Claim[] {
  const [first, ...parts] = targetMoney(book);
  const [count, another] = targetCounts(book);
  const isClosed = count !== undefined && another === undefined && Number(count.mention.decimal) === parts.length;
  return first && parts[0] && isClosed && isDivided(first, parts[0]) ? parts : [];
}

function targetMoney(book: BudgetBook): readonly Claim[] {
  const paragraphs = new Set(targetCounts(book).map(({ paragraph }) => paragraph));
  return (book.text?.claims ?? []).filter(
    ({ amount, paragraph, isAside }) => amount && !isAside && paragraphs.has(paragraph),
  );
}

const isDivided = ({ amount, paragraph }: Claim, next: Claim): boolean =>
  next.paragraph === paragraph &&
  /其中|包括|分别/.test(paragraph.text.slice(amount?.span.end, next.amount?.span.start));
