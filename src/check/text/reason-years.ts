import type { BudgetBook } from "../../model/book";
import type { Direction } from "../../model/subject";
import type { Claim } from "../../model/text-claim";
import type { Paragraph, TextSpan } from "../../model/text-source";

/** A reason for this year's change that says what is planned for the year before. */
interface StaleReason {
  readonly claim: Claim;
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
}

const NOTHING = /^(?:度)?(?:本单位|本部门|我单位|我部门)?(?:没有|无|未|不再|取消|不)/;
const SOMETHING = /^(?:度)?(?:本单位|本部门|我单位|我部门)?(?:新增|增加|增设|新招|安排|计划|拟)/;
/** Words of what has happened: a reason may well tell it. */
const HAPPENED = /执行|决算|完成|已经?|结束|实际|底|末|起|以来|结转|结余|相比|相较|比较|一次性/;

/**
 * 减少 … 主要原因是2024年无购车计划 in a budget of 2025: had last year nothing, this year could not be less. 增加 … 2024年新增…
 * in the same way. A reason that names this year as well compares the two.
 */
export function staleReasons({ text, identity: { year } }: BudgetBook): readonly StaleReason[] {
  if (year === undefined) return [];
  const seen = new Set<Claim["reason"]>();
  return (text?.claims ?? []).flatMap((claim): readonly StaleReason[] => {
    const { reason, change, growth, isAside } = claim;
    const direction = change?.direction ?? growth?.direction;
    if (!reason || isAside || seen.has(reason) || /[本今]年/.test(reason.text) || reason.text.includes(`${year}年`)) {
      return [];
    }
    const named = new RegExp(`(?<![比较与同])${year - 1}年`).exec(reason.text);
    if (!named || HAPPENED.test(reason.text)) return [];
    if (!contradicts(direction, reason.text.slice(named.index + named[0].length))) return [];
    seen.add(reason);
    return [{ claim, paragraph: reason.paragraph, span: reason.span }];
  });
}

/** What the words say of last year can only be meant of this one. */
function contradicts(direction: Direction | undefined, words: string): boolean {
  // what stayed the same has its reason in this year: 与上年持平，原因是2024年无… was copied from last year's text
  if (direction === "down" || direction === "same") return NOTHING.test(words);
  return direction === "up" && SOMETHING.test(words);
}
