import type { BudgetBook } from "../model/book";
import type { Catalogue } from "../model/catalogue";
import { toA1 } from "../model/cell";
import { fill } from "../model/fill";
import { unconfirmedMark } from "../model/hole";
import { type Fen, sumFen } from "../model/money";
import type { Compare, NarrativeProfile, OutlineEntry, ZeroStyle } from "../model/narrative-profile";
import type { CorrectedName, NumberKind, NumberRun, NarrativeParagraph, Run, SourceCell } from "../model/passage";
import type { SectionId } from "../model/section";
import type { Stage, Period } from "../model/subject";
import type { UnitNature } from "../model/settings";
import type { TargetForm } from "../model/target";
import type { Display } from "./display";
import type { GapBook, SectionQuestion } from "./gap-book";
import type { Source } from "./source";
import type { PriorYear } from "./prior/prior-year";
import { standardName } from "./slots/lists";
import type { Slot, Value } from "./slots/slot";
import { type Part, sentence } from "./wording";

/** An amount and everything it rests on. */
export interface Known extends Value {
  /** Ids of typed answers. */
  readonly answers: readonly string[];
}

/** What all sections share. */
export interface WritingDesk {
  readonly book: BudgetBook;
  readonly profile: NarrativeProfile;
  readonly source: Source;
  readonly prior: PriorYear;
  /** Where the budget of the year may stand that final accounts compare with: their own tables, then the budget itself. */
  readonly plans: readonly Source[];
  readonly display: Display;
  readonly gaps: GapBook;
  /** The stage in which these tables, or last year's, state last year's numbers. */
  readonly statedStage: Stage;
  readonly nature: UnitNature | undefined;
  readonly targets: readonly TargetForm[];
  /** Names that were printed in their standard form, by code. */
  readonly corrected: Map<string, CorrectedName>;
  /** The text of the sections before this one: the glossary explains the terms that were used. */
  readonly written: () => string;
  /** Words for {org}, {year} … in headings and templates. */
  readonly words: Readonly<Record<string, string>>;
}

/** How a section writes: numbers with their cells, comparisons, questions. One for each entry of the outline. */
export class Writing {
  readonly profile: NarrativeProfile;
  readonly source: Source;
  readonly catalogue: Catalogue;
  readonly current: Period;

  constructor(
    readonly desk: WritingDesk,
    private readonly entry: Pick<OutlineEntry, "id" | "zeroStyle">,
  ) {
    this.profile = desk.profile;
    this.source = desk.source;
    this.catalogue = desk.book.catalogue;
    this.current = desk.source.current;
  }

  get section(): SectionId {
    return this.entry.id;
  }

  /** "2025年", or "2025年度" where the province says so, before a noun. */
  get year(): string {
    return `${this.word("year")}${this.profile.yearWord}`;
  }

  /** "2025年", at the head of a sentence. */
  get inYear(): string {
    return `${this.word("year")}年`;
  }

  /** How the text speaks of the unit. */
  get self(): string {
    return this.fill(this.profile.self);
  }

  get org(): string {
    return this.word("org");
  }

  word(name: string): string {
    return this.desk.words[name] ?? `{${name}}`;
  }

  fill(template: string): string {
    return fill(template, this.desk.words);
  }

  /** The standard name of an item that the table prints in an older form; told in the list before export. */
  standard(code: string, name: string): string {
    const to = standardName({ code, name }, "functional", this.catalogue);
    if (to !== name) this.desk.corrected.set(code, { code, from: name, to });
    return to;
  }

  ask(question: SectionQuestion): readonly Run[] {
    return this.desk.gaps.ask(question, this.section);
  }

  /** What the tables, or else the user, say; undefined when nobody does. */
  known(slot: Slot): Known | undefined {
    const value = slot.read(this.source, this.current);
    if (value) return { ...value, answers: [] };
    const gap = this.amountGap(slot);
    const { gaps } = this.desk;
    const isThere = gaps.isAnswered(gap.id) || (slot.mayStandInText && gaps.peek(gap, this.section) !== undefined);
    return isThere ? this.typed(gap) : undefined;
  }

  private typed(gap: SectionQuestion): Known | undefined {
    const typed = this.desk.gaps.amount(gap, this.section);
    return typed && { amount: typed.amount, cells: [], answers: [typed.answer] };
  }

  /** The number with its unit, or the mark of a hole. */
  amount(slot: Slot): Part {
    const known = this.known(slot);
    if (known) return this.money(slot.id, known);
    const gap = this.amountGap(slot);
    const found = this.typed(gap);
    return found ? this.money(slot.id, found) : this.desk.gaps.mark(gap);
  }

  /** The question for an amount that no table states, or only one whose kind is a guess: then it says where. */
  amountGap(slot: Slot): SectionQuestion {
    const guess = this.source.guessed && slot.read(this.source.guessed, this.current);
    const [cell] = guess?.cells ?? [];
    const gap = guess && cell ? guessedGap(slot, cell, this.desk.display.text(guess)) : amountGap(slot);
    return {
      ...gap,
      ...(slot.about && { subject: slot.about }),
      ...(slot.words !== undefined && { words: slot.words }),
    };
  }

  /** 123.45万元 of a number that is known already. */
  money(id: string, known: Known, of: NumberKind = "amount"): Part {
    const { unitText } = this.profile;
    return [this.number(id, known.amount, of, known, this.entry.zeroStyle), unitText];
  }

  number(id: string, amount: Fen, of: NumberKind, rests: RestsOn, zeroStyle?: ZeroStyle): NumberRun {
    const { display } = this.desk;
    const text =
      of === "amount" ? display.text({ amount, cells: rests.cells }, zeroStyle) : display.plain(amount, zeroStyle);
    return numberRun(of, text, this.profile.unitText, id, rests);
  }

  /** Words that are true only if what was taken over is: marked until somebody confirms it. */
  pending(words: string, { answers }: Pick<RestsOn, "answers">): Part {
    const gap = answers.find((id) => this.desk.gaps.isUnconfirmed(id));
    return gap === undefined ? words : { kind: "gap", gap, text: unconfirmedMark(words), isCarried: true };
  }

  /** The runs with every number marked that rests on something nobody has confirmed. */
  marked(runs: readonly Run[]): readonly Run[] {
    return runs.map((run) => {
      const gap = run.kind === "number" ? run.answers.find((id) => this.desk.gaps.isUnconfirmed(id)) : undefined;
      return gap === undefined ? run : { kind: "gap", gap, text: unconfirmedMark(run.text), isCarried: true };
    });
  }

  /** 年初预算 of what was spent, from tables and files, else as typed. */
  planned(slot: Slot): Known | undefined {
    const period: Period = { year: this.source.year, stage: "budget" };
    for (const source of this.desk.plans) {
      const found = slot.read(source, period);
      if (found) return { ...found, answers: [] };
    }
    const gap = this.plannedGap(slot);
    const isThere = this.desk.gaps.peek(gap, this.section) !== undefined;
    return (isThere ? undefined : this.plannedByParts(slot)) ?? this.typed(gap);
  }

  private plannedByParts(slot: Slot): Known | undefined {
    return sumOfKnown(slot.parts?.().map((part) => this.planned(part)) ?? []);
  }

  plannedGap(slot: Slot): SectionQuestion {
    return {
      ...(slot.about && { subject: slot.about }),
      stage: "budget",
      id: `planned:${slot.id}`,
      kind: "amount",
      label: "年初预算",
      question: `${quoted(slot.name)}的年初预算是多少（${this.profile.unitText}）？`,
    };
  }

  /** What is compared with: last year's budget or its outturn. */
  stageOf(compare: Compare): Stage {
    return compare.with === "stated" ? this.desk.statedStage : compare.with;
  }

  /** Last year's value from tables and files, else as typed. Asks for it when nobody knows. */
  priorOf(slot: Slot, compare: Compare, currentCodes: readonly string[] = []): Known | undefined {
    const found = this.desk.prior.find(slot, this.stageOf(compare), currentCodes);
    if (found) return { ...found, answers: [] };
    const gap = this.priorGap(slot, this.stageOf(compare));
    const isThere = this.desk.gaps.peek(gap, this.section) !== undefined;
    return (isThere ? undefined : this.priorOfParts(slot, compare)) ?? this.typed(gap);
  }

  private priorOfParts(slot: Slot, compare: Compare): Known | undefined {
    return sumOfKnown(slot.parts?.().map((part) => this.foundPrior(part, compare)) ?? []);
  }

  private foundPrior(slot: Slot, compare: Compare): Known | undefined {
    const found = this.desk.prior.find(slot, this.stageOf(compare));
    if (found) return { ...found, answers: [] };
    const gap = this.priorGap(slot, this.stageOf(compare));
    return this.desk.gaps.peek(gap, this.section) === undefined ? this.priorOfParts(slot, compare) : this.typed(gap);
  }

  priorGap(slot: Slot, stage: Stage): SectionQuestion {
    const what = stage === "outturn" ? "执行数（决算数）" : "预算数";
    const current = slot.read(this.source, this.current);
    return {
      ...(slot.about && { subject: slot.about }),
      ...(current && { current: current.amount }),
      stage,
      id: `prior:${slot.id}`,
      kind: "prior",
      label: "上年数",
      question: `${this.word("prior")}年${quoted(slot.name)}的${what}是多少（${this.profile.unitText}）？`,
    };
  }

  /** A paragraph under this section; without runs there is none. */
  paragraph(key: string, runs: readonly Run[]): readonly NarrativeParagraph[] {
    return runs.length === 0 ? [] : [{ key: `${this.section}/${key}`, role: "body", runs: this.marked(runs) }];
  }

  heading(key: string, words: string, level = 2): NarrativeParagraph {
    return { key: `${this.section}/${key}`, role: "heading", level, runs: sentence`${words}` };
  }
}

/** What a number rests on. */
export interface RestsOn {
  readonly cells: readonly SourceCell[];
  readonly answers: readonly string[];
}

export const numberRun = (of: NumberKind, text: string, unit: string, subject: string, rests: RestsOn): NumberRun => ({
  kind: "number",
  of,
  text,
  unit,
  subject,
  cells: rests.cells,
  answers: rests.answers,
});

/** The question for an amount that only a table states whose kind is a guess. */
const guessedGap = (slot: Slot, cell: SourceCell, text: string): SectionQuestion => ({
  ...amountGap(slot),
  quickPicks: [{ label: `表中的数 ${text}`, text }, ...NONE],
  question: `${quoted(slot.name)}可能是 ${toA1(cell)} 的数，但没有把握认出那是哪一张表，没有引用。是多少？`,
});

const NONE = [{ label: "没有", text: "0" }] as const;

/** The question for an amount that no table states. */
const amountGap = (slot: Slot): SectionQuestion => ({
  id: `amount:${slot.id}`,
  kind: "amount",
  label: slot.name,
  quickPicks: NONE,
  question: `表中没有${quoted(slot.name)}，是多少？`,
});

/** Names that bring their own quotation marks get no others. */
const quoted = (name: string): string => (name.includes("“") ? name : `“${name}”`);

/** The sum of parts that are all known, so that nobody is asked for what can be added up. */
function sumOfKnown(parts: readonly (Known | undefined)[]): Known | undefined {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length === 0 || known.length < parts.length) return undefined;
  return {
    amount: sumFen(known.map(({ amount }) => amount)),
    cells: known.flatMap(({ cells }) => cells),
    answers: known.flatMap(({ answers }) => answers),
  };
}
