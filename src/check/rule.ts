import type { Verdict } from "./verdict";
import { shortened } from "./shortened";
import { append } from "../model/append";
import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import { type Data, fill } from "../model/fill";
import type { Line } from "../model/fact";
import type { CellRole, Finding, FindingCell, Outcome, RuleCode, Severity } from "../model/finding";
import { absFen, type Unit } from "../model/money";
import { readOnce } from "../model/remembered";
import { withCauses } from "./causes/index";
import type { Grounds } from "./certainty/ground";
import type { Comparison } from "./comparison";
import { eachPlaceOnce } from "./finding-cells";
import type { FixDrafts } from "./fixes/draft";
import { withFixes } from "./fixes/index";
import type { RuleGroup } from "./groups";
import type { Gap, Quantity } from "./judge";
import { rolledUp } from "./roll-up";
import { amountText, decimalText, messageText, quantityText, withInnerQuotes } from "./wording";

type Messages = Readonly<Record<string, string>>;

/** How sure the basis of a rule is; "unverified" documents are named without clause numbers. */
export type BasisCertainty = "read" | "unverified" | "definition" | "observed" | "policy";

/** One message id, with exactly the values its template names, and the cells or the gap it speaks of. */
export type Draft<M extends Messages = Messages> = {
  [Id in keyof M & string]: { readonly messageId: Id; readonly data: Data<M[Id]> } & DraftBody;
}[keyof M & string];

interface DraftBody {
  /** At least one; taken from the gap when left out. */
  readonly cells?: readonly FindingCell[];
  /** For amounts: gives stated, expected, difference, the cells, and lets rounding and causes be found. */
  readonly gap?: Gap;
  /** Where it does not rest on what the other findings of the rule rest on. */
  readonly rests?: Grounds;
  /** Codes and names that it says are listed nowhere. */
  readonly asks?: readonly string[];
  /** Where it is not the severity of the rule. */
  readonly severity?: Severity;
  /** For findings that are not about amounts: the printed text and what it should be. */
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly unit?: Unit | "%";
  readonly quote?: string;
  readonly cause?: string;
  readonly isExplained?: boolean;
  /** Findings of one rule and one group in one table are rolled up into one. */
  readonly group?: string;
  /** Findings of one rule and one kind are rolled up into one wherever they stand: tables and texts repeat each other. */
  readonly kind?: string;
  /** Rows whose code or place is the fault: sums that miss by their amounts are echoes of this finding. */
  readonly misplaced?: readonly Line[];
  /** Values that would mend it; several where any of them may be right. For a gap they are found by the engine. */
  readonly fixes?: FixDrafts;
}

/** What a rule is, beside what it does. */
export interface AboutRule {
  readonly code: RuleCode;
  readonly group: RuleGroup;
  /** English, the file name without the code. */
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  /** What its findings rest on: doubts about that limit their severity. */
  readonly rests: Grounds;
  /** In Chinese: the document the rule rests on, or how it follows from the tables. */
  readonly basis: string;
  readonly certainty: BasisCertainty;
}

/** A rule sees a whole workbook as read; it cannot see the host, the screen or another rule. */
export interface Rule extends AboutRule {
  readonly messages: Messages;
  /** What it finds; or why it cannot be judged on this workbook, in words for the user. */
  judge(book: BudgetBook): readonly Draft[] | string;
  /** The amounts of different tables that it compares, equal or not; left out by rules that compare none. */
  readonly comparisons?: (book: BudgetBook) => readonly Comparison[];
}

/** A rule as its file writes it: what it judges, and what it says of each case. Its drafts fill exactly the holes of its messages. */
interface RuleOf<M extends Messages, Case> extends AboutRule {
  readonly messages: M;
  /** What is judged, each case by itself; or, in words for the user, why nothing can be judged here. Asked once. */
  cases(book: BudgetBook): readonly Case[] | string;
  /** Why nothing was judged, where there is no case. Left out where no case means that nothing is wrong. */
  none?(book: BudgetBook): string;
  report(each: Case, book: BudgetBook): Iterable<Draft<M>>;
  /** What a case compares between tables. */
  compares?(each: Case, book: BudgetBook): readonly Comparison[];
}

/** The usual bases. A document has its own words. */
export const BY_DEFINITION = { basis: "由表内各数的含义直接得出", certainty: "definition" } as const;
export const BY_PRACTICE = { basis: "已公开预算的通行做法", certainty: "observed" } as const;
export const BY_POLICY = { basis: "本工具的审核约定", certainty: "policy" } as const;

export function defineRule<const M extends Messages, Case>(rule: RuleOf<M, Case>): Rule {
  const { cases: asked, none, report, compares, ...about } = rule;
  // the map of tables asks for the cases of a rule that was judged
  const cases = compares ? readOnce(asked) : asked;
  return {
    ...about,
    ...(compares && {
      comparisons: (book) => {
        const found = cases(book);
        return typeof found === "string" ? [] : found.flatMap((each) => compares(each, book));
      },
    }),
    judge(book) {
      const found = cases(book);
      if (typeof found === "string") return found;
      if (none && found.length === 0) return none(book);
      const drafts: Draft[] = [];
      for (const each of found) append<Draft>(drafts, report(each, book));
      return drafts;
    },
  };
}

export type Judgement =
  | { readonly code: RuleCode; readonly status: "judged"; readonly verdicts: readonly Verdict[] }
  | { readonly code: RuleCode; readonly status: "skipped"; readonly reason: string };

/** Judges one rule; nothing is rolled up yet. */
export function judge(rule: Rule, book: BudgetBook): Judgement {
  const { code } = rule;
  const found = rule.judge(book);
  if (typeof found === "string") return { code, status: "skipped", reason: withInnerQuotes(found) };
  return { code, status: "judged", verdicts: found.map((draft) => verdictOf(rule, draft)) };
}

/** Runs one rule by itself: what a user sees of it when no other rule speaks. */
export function runRule(rule: Rule, book: BudgetBook): Outcome {
  const judgement = judge(rule, book);
  if (judgement.status === "skipped") return judgement;
  const verdicts = rolledUp(withFixes(withCauses(judgement.verdicts, book), book));
  return { code: rule.code, status: "judged", findings: verdicts.map(({ finding }) => finding) };
}

function verdictOf(rule: Rule, draft: Draft): Verdict {
  const { gap, group, kind, quote, cause, misplaced, asks, fixes } = draft;
  const cells = draft.cells ?? (gap ? cellsOfGap(gap) : []);
  if (cells.length === 0) throw new Error(`${rule.code} reports a finding without a cell`);
  const isExplained = gap?.isExplained ?? draft.isExplained ?? false;
  const times = gap && timesOf(gap);
  const why = cause ?? (times === undefined ? undefined : `各项之和恰为合计的 ${times} 倍，可能两级或两种口径都列了`);
  const finding: Finding = {
    code: rule.code,
    name: rule.name,
    severity: isExplained || times !== undefined ? "info" : (draft.severity ?? rule.severity),
    message: messageText(fill(rule.messages[draft.messageId] ?? "", shortened(draft.data))),
    cells: eachPlaceOnce(cells),
    explainedByRounding: isExplained,
    ...comparisonOf(draft),
    ...(quote !== undefined && { quote }),
    ...(why !== undefined && { cause: withInnerQuotes(why) }),
  };
  return {
    finding,
    speaksOf: rule.group,
    rests: draft.rests ?? rule.rests,
    ...(asks && { asks }),
    ...(gap && { gap }),
    ...(group !== undefined && { group }),
    ...(kind !== undefined && { kind }),
    ...(misplaced && { misplaced }),
    ...(fixes && { fixes }),
  };
}

/**
 * Two partitions of one total, or two levels of a list, add up to twice the total: the reading is doubted, not the clerk.
 */
function timesOf({ kind, stated, expected }: Gap): number | undefined {
  if (kind !== "sum" || stated.amount === 0 || expected.entries.length < 2) return undefined;
  return [2, 3].find((times) => expected.amount === times * stated.amount);
}

function comparisonOf(draft: Draft): Pick<Finding, "stated" | "expected" | "difference" | "unit"> {
  const { gap, stated, expected, difference, unit } = draft;
  if (gap) {
    const { scale } = gap.stated;
    return {
      stated: decimalText(gap.stated.amount, scale),
      expected: decimalText(gap.expected.amount, scale),
      difference: decimalText(gap.difference, scale),
      unit: scale.unit,
    };
  }
  return {
    ...(stated !== undefined && { stated }),
    ...(expected !== undefined && { expected }),
    ...(difference !== undefined && { difference }),
    ...(unit !== undefined && { unit }),
  };
}

/** Stated cells first, then what they are compared with; blank addends are left out. */
function cellsOfGap({ kind, stated, expected }: Gap): readonly FindingCell[] {
  const isComputed = kind === "sum" || kind === "change";
  const role: CellRole = isComputed ? "addend" : "expected";
  const named = isComputed ? expected.entries.filter(({ isBlank }) => !isBlank) : expected.entries;
  return [...stated.entries.map(({ cell }) => as(cell, "stated")), ...named.map(({ cell }) => as(cell, role))];
}

/** A cell with its part in a finding. */
export const as = ({ sheet, row, column }: CellRef, role: CellRole): FindingCell => ({ sheet, row, column, role });

/** A cell that only gives a finding its place. */
export const asPlace = (cell: CellRef, role: CellRole = "text"): FindingCell => ({
  ...as(cell, role),
  isPlaceOnly: true,
});

/** The texts of a gap that most messages need. */
interface GapTexts {
  readonly stated: string;
  readonly expected: string;
  /** Without a sign: “相差 10.00万元”. */
  readonly difference: string;
}

const inUnitOf = ({ scale: { unit } }: Quantity, other: Quantity): Quantity =>
  other.scale.unit === unit || other.entries.every(({ isBlank }) => isBlank)
    ? other
    : {
        ...other,
        scale: { unit, decimals: 2 },
        entries: other.entries.map((entry) => ({ ...entry, scale: { unit, decimals: 2 } })),
      };

export const textsOf = ({ kind, stated, expected, difference }: Gap): GapTexts => ({
  stated: quantityText(stated),
  // one unit in a sentence: that of the amount it is about
  expected: kind === "change" ? amountText(expected.amount, expected.scale) : quantityText(inUnitOf(stated, expected)),
  difference: amountText(absFen(difference), stated.scale),
});
