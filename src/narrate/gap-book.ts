import { carriedMark, holeMark, holesIn, piecesOf, unconfirmedMark, withMarkedHoles } from "../model/hole";
import { type Fen, toFen, type Unit } from "../model/money";
import { readNumber } from "../model/number";
import type {
  Advice,
  Answers,
  ChangeAsked,
  GapKind,
  NarrativeGap,
  FoundAnswer,
  QuickPick,
  Run,
} from "../model/passage";
import type { SectionId } from "../model/section";
import type { Stage } from "../model/subject";
import { groupOf } from "./gap-groups";
import { adviseHoles, adviseReason, adviseUse, repeatedAnswers } from "./reasons/advise";
import type { Narrows } from "./slots/slot";

/** A question as a section puts it. */
export interface SectionQuestion {
  readonly id: string;
  readonly kind: GapKind;
  readonly label: string;
  readonly question: string;
  readonly about?: ChangeAsked;
  /** For uses: the item's name, which would say nothing. */
  readonly itemName?: string;
  /** Of reasons: what changed is a total, no item. */
  readonly isTotal?: boolean;
  readonly quickPicks?: readonly QuickPick[];
  readonly choices?: readonly string[];
  /** Of amounts, reasons and last year's amounts: what the number is about, by which texts are searched for it. */
  readonly subject?: Narrows;
  /** Of last year's amounts: which of them is wanted, and what this year's is, by which a text is recognised. */
  readonly stage?: Stage;
  readonly current?: Fen;
  /** Of numbers: the printed words that stand before the number in texts like this one. */
  readonly words?: string;
  /** What the tables or custom suggest; what a text says goes before it. */
  readonly suggested?: FoundAnswer;
}

/** Finds what a question can be answered with, without asking anybody. */
export type Proposer = (question: SectionQuestion, section: SectionId) => FoundAnswer | undefined;

/** An amount a person typed. */
interface TypedAmount {
  readonly amount: Fen;
  readonly answer: string;
}

/** Every question of one text, with its answers. The same question asked twice is one gap. */
export class GapBook {
  private readonly gaps = new Map<string, NarrativeGap>();
  private readonly problems: string[] = [];

  /** What was found for each question, searched once. */
  private readonly proposals = new Map<string, FoundAnswer | undefined>();
  /** Questions for reasons of totals, with the change they ask about. */
  private readonly totals = new Map<string, string>();
  /** Ids of questions whose answer was taken over and is not confirmed. */
  private readonly unconfirmed = new Set<string>();

  constructor(
    private readonly answers: Answers,
    private readonly propose: Proposer,
    private readonly unit: Unit,
  ) {}

  /** Words for the text: the answer with its holes marked, words taken over to be confirmed, or the mark of a hole. */
  ask(question: SectionQuestion, section: SectionId): readonly Run[] {
    const { id, kind } = question;
    const answer = this.textAnswer(id);
    const same = question.isTotal ? this.totalOf(question) : undefined;
    if (same !== undefined && answer === undefined) return this.ask({ ...question, id: same, isTotal: false }, section);
    const proposal = answer === undefined ? this.proposal(question, section) : undefined;
    this.note(question, section, answer, proposal);
    if (answer !== undefined) return answerRuns(id, clause(answer, kind));
    if (proposal === undefined) return [this.mark(question)];
    return [takenOver(id, clause(proposal.text, kind), proposal)];
  }

  /** Long text for paragraphs of its own, one for each line. */
  askParagraphs(question: SectionQuestion, section: SectionId): readonly (readonly Run[])[] {
    const runs = this.ask(question, section);
    const answer = this.textAnswer(question.id);
    if (answer !== undefined) return linesOf(answer).map((text) => answerRuns(question.id, text));
    const { from } = this.gaps.get(question.id) ?? {};
    const lines = linesOf(from?.text ?? "");
    return from && lines.length > 1 ? lines.map((text) => [takenOver(question.id, text, from)]) : [runs];
  }

  /** An amount; undefined while it is not answered, or answered by something that is no amount. */
  amount(question: SectionQuestion, section: SectionId): TypedAmount | undefined {
    const found = this.answerOf(question, section, `金额（${this.unit}）`, (text) => {
      const number = readNumber(text);
      return number && !number.percent ? toFen(number.decimal, number.unit ?? this.unit) : undefined;
    });
    return found === undefined ? undefined : { amount: found, answer: question.id };
  }

  /** A whole number of things. */
  count(question: SectionQuestion, section: SectionId): number | undefined {
    return this.answerOf(question, section, "整数", (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined));
  }

  /** One of the words offered, or undefined. */
  choice(question: SectionQuestion, section: SectionId, choices: readonly string[]): string | undefined {
    return this.answerOf({ ...question, choices }, section, choices.join("、"), (text) =>
      choices.includes(text) ? text : undefined,
    );
  }

  /** The answer, else what was found for it, without putting the question. */
  peek(question: SectionQuestion, section: SectionId): string | undefined {
    return this.textAnswer(question.id) ?? this.proposal(question, section)?.text;
  }

  /** What was found for a question. Words with holes were never finished, so they are no words to go on from. */
  proposal(question: SectionQuestion, section: SectionId): FoundAnswer | undefined {
    if (this.proposals.has(question.id)) return this.proposals.get(question.id);
    const found = this.propose(question, section);
    const proposal = found && found.text.trim() !== "" && holesIn(found.text).length === 0 ? found : undefined;
    this.proposals.set(question.id, proposal);
    return proposal;
  }

  /** True while something that was taken over stands for the answer. */
  isUnconfirmed(id: string): boolean {
    return this.unconfirmed.has(id);
  }

  /** Totals that moved by the same amount moved for the same reason: the first of them is asked about. */
  private totalOf({ id, about }: SectionQuestion): string | undefined {
    const found = [...this.totals].find(([, change]) => about && change === `${about.direction} ${about.change}`)?.[0];
    if (found === undefined && about) this.totals.set(id, `${about.direction} ${about.change}`);
    return found === id ? undefined : found;
  }

  /** The mark of a hole for a question that was put already. */
  mark({ id, label }: SectionQuestion): Run {
    return { kind: "gap", gap: id, text: holeMark(label) };
  }

  /** Tells the user that answers and tables do not go together. */
  object(problem: string): void {
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }

  isAnswered(id: string): boolean {
    return this.textAnswer(id) !== undefined;
  }

  /** Every gap in the order of the text, with the advice on its answer. */
  list(): readonly NarrativeGap[] {
    const gaps = [...this.gaps.values()];
    const repeated = repeatedAnswers(gaps);
    return gaps.map((gap) => {
      const again = repeated.get(gap.id);
      return again ? { ...gap, advice: [...gap.advice, again] } : gap;
    });
  }

  /** Answers that cannot be used, or do not go with the tables. */
  objections(): readonly string[] {
    return this.problems;
  }

  /** What is wrong with the answers, for the user. */
  notices(): readonly string[] {
    // the cover takes what is answered and asks nothing
    const unknown = Object.keys(this.answers).filter((id) => !this.gaps.has(id) && !id.startsWith("text:cover."));
    return [
      ...this.problems,
      ...(unknown.length > 0
        ? [`回答中的 ${unknown.map((id) => `“${id}”`).join("、")} 在本说明中没有对应的待填项，没有使用。`]
        : []),
    ];
  }

  /** What the answer says, else what was found for it; nothing where it is no answer to this question. */
  private answerOf<Value>(
    question: SectionQuestion,
    section: SectionId,
    wanted: string,
    read: (text: string) => Value | undefined,
  ): Value | undefined {
    const answer = this.textAnswer(question.id);
    const given = answer === undefined ? undefined : read(answer);
    if (answer !== undefined && given === undefined) this.refuse(question, answer, wanted);
    const proposal = given === undefined ? this.proposal(question, section) : undefined;
    const proposed = proposal && read(proposal.text);
    this.note(
      question,
      section,
      given === undefined ? undefined : answer,
      proposed === undefined ? undefined : proposal,
    );
    if (proposed !== undefined) this.unconfirmed.add(question.id);
    return given ?? proposed;
  }

  private textAnswer(id: string): string | undefined {
    return Object.hasOwn(this.answers, id) ? words(this.answers[id]) : undefined;
  }

  private refuse({ id, label }: SectionQuestion, answer: string, wanted: string): void {
    this.object(`“${id}”（${label}）的回答“${withMarkedHoles(answer)}”不能使用：需要${wanted}。`);
  }

  private note(
    question: SectionQuestion,
    section: SectionId,
    answer: string | undefined,
    proposal: FoundAnswer | undefined,
  ): void {
    if (this.gaps.has(question.id)) return;
    const { id, kind, label, about, itemName, quickPicks = [], choices } = question;
    this.gaps.set(id, {
      id,
      kind,
      section,
      label,
      question: withMarkedHoles(question.question),
      group: groupOf(id, kind, section),
      state: stateOf(answer, proposal),
      ...(answer !== undefined && { answer }),
      ...(proposal !== undefined && { carried: proposal.text, from: proposal }),
      ...(choices && { choices }),
      ...(about && { about }),
      ...(itemName !== undefined && { itemName }),
      advice: answer === undefined ? [] : adviceOn(question, answer),
      quickPicks: [...this.sameChange(question), ...quickPicks.map(withHoles)],
    });
  }

  /** The same amount moved for the same reason: total income, total expenditure and the general budget often do. */
  private sameChange({ kind, about }: SectionQuestion): readonly QuickPick[] {
    if (kind !== "reason" || !about) return [];
    const same = [...this.gaps.values()].find(
      (gap) =>
        gap.state === "answered" && gap.about?.direction === about.direction && gap.about.change === about.change,
    );
    return same?.answer === undefined ? [] : [{ label: `与${same.about?.name ?? ""}相同`, text: same.answer }];
  }
}

/** A phrase as it goes into the answer: what is still to be filled is marked as it will be printed. */
const withHoles = ({ label, text }: QuickPick): QuickPick => ({ label, text: withMarkedHoles(text) });

function stateOf(answer: string | undefined, carried: FoundAnswer | undefined): NarrativeGap["state"] {
  if (answer !== undefined) return holesIn(answer).length > 0 ? "half" : "answered";
  return carried === undefined ? "open" : "carried";
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Words that were found and that somebody has to confirm. */
function takenOver(gap: string, words: string, { source }: FoundAnswer): Run {
  const isLastYears = source === "last-year-text" || source === "last-answers";
  return { kind: "gap", gap, text: isLastYears ? carriedMark(words) : unconfirmedMark(words), isCarried: true };
}

/** What was typed, with every hole as a gap of its own, so that it is marked wherever the text goes. */
const answerRuns = (gap: string, answer: string): readonly Run[] =>
  piecesOf(answer).map((piece) =>
    piece.kind === "words"
      ? { kind: "answer", gap, text: piece.text }
      : { kind: "gap", gap, text: holeMark(piece.label) },
  );

function adviceOn({ kind, about, itemName }: SectionQuestion, answer: string): readonly Advice[] {
  if (kind === "reason") return adviseReason(answer, about);
  return kind === "use" ? adviseUse(answer, itemName ?? "") : adviseHoles(answer);
}

/** An answer as text; blanks alone are no answer. */
function words(answer: string | number | undefined): string | undefined {
  const text = answer === undefined ? "" : String(answer).trim();
  return text === "" ? undefined : text;
}

/** An answer as a clause inside our sentence: without the words we write ourselves and without a final stop. */
function clause(answer: string, kind: GapKind): string {
  const bare = answer.replace(/(?<!\s)\s*\n\s*/g, "").replace(/(?<![。；;，,、.\s])[。；;，,、.\s]+$/u, "");
  if (kind === "reason")
    return bare
      .replace(/^(增减变化的?|增加的?|减少的?|增长的?|下降的?)?(主要)?原因(是|为|：|:)+/u, "")
      .replace(/^[：:]/u, "");
  if (kind === "use") return bare.replace(/^(主要|具体)?用于/u, "");
  return bare;
}
