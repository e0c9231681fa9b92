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

/** The money in the sentence that names the number of projects. */
export function moneyOfTargets(book: BudgetBook): Claim | undefined {
  const paragraphs = new Set(targetCounts(book).map(({ paragraph }) => paragraph));
  const claims = (book.text?.claims ?? []).filter(({ amount, paragraph }) => amount && paragraphs.has(paragraph));
  return claims.length === 1 ? claims[0] : undefined;
}
