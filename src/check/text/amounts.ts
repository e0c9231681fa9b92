import type { BudgetBook } from "../../model/book";
import type { RuleCode } from "../../model/finding";
import { type Fen, lastPlace, subtractFen } from "../../model/money";
import type { SectionId } from "../../model/section";
import type { Claim, Evidence, Meaning, MoneyMention } from "../../model/text-claim";
import { readOnce } from "../../model/remembered";

/** A claim's amount against what the tables state about its subject. */
export interface JudgedAmount {
  readonly claim: Claim;
  readonly mention: MoneyMention;
  /** The rule it belongs to. */
  readonly topic: RuleCode;
  /**
   * `agrees` with one of the statements; `rounding`: one last place off; `differs`; `elsewhere`: the amount of the same
   * name in another scope than the heading's; `confirmed`: only its value binds it; `doubtful`: it differs, and the words
   * leave little else that could be meant.
   */
  readonly verdict: "agrees" | "rounding" | "differs" | "elsewhere" | "confirmed" | "doubtful";
  /** The statement it agrees with, or misses by the least. */
  readonly evidence: Evidence;
  readonly difference: Fen;
}

/** Every amount of the text that is bound, judged once for all rules. */
export const judgedAmounts = readOnce((book: BudgetBook): readonly JudgedAmount[] =>
  (book.text?.claims ?? []).flatMap((claim) => judge(claim) ?? []),
);

export const amountsOf = (book: BudgetBook, topic: RuleCode): readonly JudgedAmount[] =>
  judgedAmounts(book).filter((each) => each.topic === topic);

function judge(claim: Claim): JudgedAmount | undefined {
  const { amount: mention, binding } = claim;
  if (!mention || binding.evidence.length === 0) return undefined;
  const topic = topicOf(claim);
  const evidence = nearest(mention, binding.evidence);
  const difference = subtractFen(mention.amount, evidence.amount);
  const base = { claim, mention, topic, evidence, difference };
  if (binding.evidence.some((each) => agrees(mention, each))) {
    return { ...base, verdict: binding.certainty === "C" ? "confirmed" : "agrees" };
  }
  if (binding.certainty === "D") return undefined;
  if (binding.certainty === "C")
    return isDoubtful(claim, mention, evidence) ? { ...base, verdict: "doubtful" } : undefined;
  if (isLastPlace(mention, evidence)) return { ...base, verdict: "rounding" };
  if (!isScopeSaid(claim) && mention.amount !== 0 && binding.elsewhere.some((each) => agrees(mention, each))) {
    return { ...base, verdict: "elsewhere" };
  }
  return { ...base, verdict: "differs" };
}

/**
 * A name that stands for one item of 三公 in its own chapter; the money of targets that cover everything; a name with 等
 * and less money than the named item alone has. All tables must state one amount.
 */
function isDoubtful(
  { subject, section, paragraph, binding, isAside }: Claim,
  mention: MoneyMention,
  evidence: Evidence,
): boolean {
  const isOne = binding.evidence.every(({ kind, amount }) => kind === "fact" && amount === evidence.amount);
  if (isAside || !isOne || isLastPlace(mention, evidence)) return false;
  const before = paragraph.text.slice(0, subject.span.start);
  const isItem = subject.meanings.every(({ item }) => item?.startsWith("three-public") === true);
  if (subject.by === "alias") return isItem && section.id === "three-public";
  if (subject.isOpen) return mention.amount + mention.margin < evidence.amount;
  return section.id === "targets" && /绩效(?:目标)?管理全覆盖|整体支出绩效/.test(before) && !before.includes("项目");
}

/** Written and stated amount may be one number, each at its own precision. */
export const agrees = (mention: MoneyMention, { amount, margin }: Evidence): boolean =>
  Math.abs(mention.amount - amount) <= mention.margin + (margin > mention.margin ? margin : 0);

/** One unit of the last printed place; never more than 0.01万元, however coarse the text writes. */
function isLastPlace(mention: MoneyMention, { amount, margin, unit, decimals }: Evidence): boolean {
  const place = Math.max(lastPlace(mention.unit, mention.decimals), margin > 0 ? lastPlace(unit, decimals) : 0);
  return Math.abs(mention.amount - amount) <= Math.min(place, 10_000) + (margin > mention.margin ? margin : 0);
}

/** The most natural statement, unless the amount nearly is another one. */
function nearest(mention: MoneyMention, evidence: readonly Evidence[]): Evidence {
  const [first] = evidence;
  if (!first) throw new RangeError("no evidence");
  return evidence.find((each) => agrees(mention, each)) ?? evidence.find((each) => isLastPlace(mention, each)) ?? first;
}

/** True when the words, or the list they stand in, say which money is meant: then the heading cannot be the misunderstanding. */
function isScopeSaid({ subject, binding }: Claim): boolean {
  if (subject.meanings.some(({ item }) => item !== undefined)) return true;
  return binding.elsewhere.length === 0 || subject.explicit.some((field) => field === "fund" || field === "balance");
}

const FISCAL_CHAPTERS: ReadonlySet<SectionId> = new Set(["fiscal", "general", "other-funds"]);

/** Which rule an amount belongs to, by what it is about. */
export function topicOf({ subject, section }: Claim): RuleCode {
  const meaning = subject.meanings[0] ?? {};
  return topicOfItem(meaning) ?? topicOfCode(meaning) ?? topicOfTotal(meaning, section.id);
}

function topicOfItem({ item, financing, project }: Meaning): RuleCode | undefined {
  if (financing !== undefined) return "W10";
  if (project !== undefined) return "W23";
  if (item === undefined || item.startsWith("carry") || item === "current") return undefined;
  if (item === "organ-running") return "W12";
  return item.startsWith("procurement") ? "W13" : "W11";
}

function topicOfCode({ functional, economic, governmentEconomic, use, nature }: Meaning): RuleCode | undefined {
  if (functional !== undefined) return "W04";
  if (economic !== undefined || governmentEconomic !== undefined) return "W07";
  if (use !== undefined || nature === "basic") return "W08";
  return nature === "project" ? "W10" : undefined;
}

function topicOfTotal({ flow, fund, item, line, nature, accounting }: Meaning, chapter: SectionId): RuleCode {
  if (nature !== undefined || accounting !== undefined || item === "carry-over-out") return "W01";
  if (fund?.startsWith("fiscal") === true && (flow === "expenditure" || FISCAL_CHAPTERS.has(chapter))) return "W03";
  if (flow === "income" && (fund !== undefined || item !== undefined || line !== undefined)) return "W02";
  return "W01";
}
