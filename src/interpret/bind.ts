import { keyOfPlace } from "../model/cell";
import type { Period, Stage } from "../model/subject";
import type { TableId } from "../model/table-id";
import type { SectionId } from "../model/section";
import type { Binding, Certainty, Evidence, Meaning, MoneyMention } from "../model/text-claim";
import type { ClaimDraft } from "./drafts";
import type { FundEquality } from "./fund-equality";
import type { Statements } from "./statements";
import { without } from "./meaning";

const NOT_BOUND: Binding = { certainty: "D", evidence: [], elsewhere: [], priors: [] };

/** Chapters that speak of the budget only in passing, or of other money. */
const UNCHECKED: ReadonlySet<SectionId> = new Set(["contents", "overview", "glossary", "sign-off"]);
const DOUBTFUL: ReadonlySet<SectionId> = new Set(["assets", "targets", "project-notes"]);

/** Below this the user is asked what a table is. */
const SURE = 0.6;

/** Finds what the tables state about the subject of a claim. */
export class Binder {
  constructor(
    private readonly tables: Statements,
    private readonly equality: FundEquality,
  ) {}

  bind(claim: ClaimDraft): Binding {
    const { section, subject, amount } = claim;
    const year = this.tables.year;
    if (year === undefined || UNCHECKED.has(section.id) || subject.meanings.length === 0) return NOT_BOUND;
    const meanings = subject.meanings.flatMap(withFlow);
    if (meanings.some(({ financing }) => financing !== undefined)) return NOT_BOUND;
    const current: Period = { year, stage: claim.stage ?? this.tables.stage };
    const found = meanings.map((meaning) => this.said(meaning, current));
    const parts = meanings.flatMap((meaning, i) => this.tables.currentPart(meaning, found[i] ?? [], current));
    const evidence = inScope(unique([...found.flat(), ...parts]), section.id);
    const elsewhere = unique(meanings.flatMap((meaning) => this.tables.anywhere(meaning, current)));
    const priors = this.priorsOf(claim, meanings, year);
    if (claim.otherYear === true) return { ...NOT_BOUND, priors };
    if (evidence.length === 0) return this.withoutEvidence(amount, meanings, elsewhere, priors, current);
    const certainty = this.certaintyOf(
      claim,
      found.filter((each) => each.length > 0),
      evidence,
    );
    return { certainty, evidence, elsewhere, priors };
  }

  /** What the tables state about the scope of a none-statement. */
  evidenceOf(meaning: Meaning): readonly Evidence[] {
    const year = this.tables.year;
    if (year === undefined) return [];
    return unique(withFlow(meaning).flatMap((each) => this.said(each, { year, stage: this.tables.stage })));
  }

  /** What the tables state, from the plainest reading to the derived ones. */
  private said(meaning: Meaning, period: Period): readonly Evidence[] {
    const isSame = meaning.balance === "current" && !this.tables.hasBalance(meaning.flow);
    for (const each of this.equality.variants(meaning)) {
      const exact = this.tables.exact(isSame ? without(each, "balance") : each, period);
      const summed =
        each.governmentEconomic !== undefined || exact.every(({ kind }) => kind === "blank")
          ? this.tables.summed(each, period)
          : [];
      if (exact.length > 0 || summed.length > 0) return [...exact, ...summed];
    }
    const { use, ...withoutUse } = meaning;
    if (use !== undefined && meaning.economic !== undefined) return this.said(withoutUse, period);
    // an empty table says that nothing was spent, not what was planned
    if (period.stage !== this.tables.stage) return [];
    const empty = this.tables.emptyTables(meaning);
    return empty.length > 0 ? empty : this.tables.withoutIncome(meaning, period);
  }

  /** Last year other money may have been there: only what a table says about exactly this. */
  private before(meaning: Meaning, period: Period): readonly Evidence[] {
    const exact = this.tables.exact(meaning, period);
    return exact.length > 0 ? exact : this.tables.summed(meaning, period);
  }

  /** No table speaks of it in this scope: a zero may be confirmed by absence, another amount by the same name elsewhere. */
  private withoutEvidence(
    amount: MoneyMention | undefined,
    meanings: readonly Meaning[],
    elsewhere: readonly Evidence[],
    priors: readonly Evidence[],
    period: Period,
  ): Binding {
    const absent =
      amount?.amount === 0 ? unique(meanings.flatMap((meaning) => this.tables.absent(meaning, period))) : [];
    const equal = amount ? elsewhere.filter((each) => agrees(amount, each)) : [];
    const evidence = absent.length > 0 ? absent : equal;
    return { certainty: evidence.length > 0 ? "C" : "D", evidence, elsewhere, priors };
  }

  private certaintyOf(
    { subject, section, paragraph, isAside }: ClaimDraft,
    found: readonly (readonly Evidence[])[],
    evidence: readonly Evidence[],
  ): Certainty {
    if (isAside || subject.isOpen || subject.by === "alias") return "C";
    if (DOUBTFUL.has(section.id) && !saysAll(paragraph.text, subject.span.start)) return "C";
    if (evidence.some(({ table }) => table.confidence < SURE)) return "C";
    // of several meanings with different amounts nobody knows which is meant
    const values = found.map((each) => [...new Set(each.map(({ amount }) => amount))].sort((a, b) => a - b).join());
    if (new Set(values).size > 1) return "C";
    return subject.by === "code" ? "A" : "B";
  }

  /** Last year's amount at the stage the text compares with; at any stage when it names none. */
  private priorsOf({ change, prior }: ClaimDraft, meanings: readonly Meaning[], year: number): readonly Evidence[] {
    const base = change?.base ?? prior?.base;
    if (base?.year !== undefined && base.year !== year - 1) return [];
    const stages: readonly Stage[] = base?.stage ? [base.stage] : ["budget", "outturn"];
    return unique(
      stages.flatMap((stage) => meanings.flatMap((meaning) => this.before(meaning, { year: year - 1, stage }))),
    ).filter(({ kind }) => kind === "fact" || kind === "sum");
  }
}

/** “覆盖全部当年财政拨款资金，包括：…”: then a chapter that else speaks of parts speaks of the whole. */
const saysAll = (text: string, start: number): boolean =>
  /(?:全部|所有)[^。；]*包括：[^。；]*$/.test(text.slice(0, start));

/** Expenditure unless the words say otherwise; money of a fund may be either. */
function withFlow(meaning: Meaning): readonly Meaning[] {
  if (meaning.flow !== undefined) return [meaning];
  const { fund, balance, item, ...rest } = meaning;
  const isFundOnly = Object.values(rest).every((value) => value === undefined);
  if (isFundOnly && item === undefined && (fund !== undefined || balance !== undefined)) {
    return [
      { ...meaning, flow: "expenditure" },
      { ...meaning, flow: "income" },
    ];
  }
  return [{ ...meaning, flow: item === "carry-over-in" ? "income" : "expenditure" }];
}

/** Written and stated amount may be the same number, each at its own precision. */
export const agrees = (mention: MoneyMention, { amount, margin }: Evidence): boolean =>
  Math.abs(mention.amount - amount) <= mention.margin + (margin > mention.margin ? margin : 0);

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ cells, table }) => {
    const key = `${table.sheet}|${cells.map(keyOfPlace).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The tables a chapter speaks of. */
const TABLES: Readonly<Partial<Record<SectionId, readonly TableId[]>>> = {
  totals: ["income-expenditure", "income", "expenditure"],
  fiscal: ["fiscal"],
  general: ["general-function"],
  functions: ["general-function"],
  economic: ["general-economic", "basic-economic"],
  basic: ["basic-economic", "basic-function"],
  projects: ["general-function", "projects"],
  "three-public": ["three-public"],
};

/** Statements of the chapter's own tables first. */
function inScope(evidence: readonly Evidence[], id: SectionId): readonly Evidence[] {
  const own = TABLES[id] ?? [];
  const rank = ({ table }: Evidence): number => (own.includes(table.type) ? own.indexOf(table.type) : own.length);
  return [...evidence].sort((a, b) => rank(a) - rank(b));
}
