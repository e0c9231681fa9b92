import { holeMark, holesIn, piecesOf, withMarkedHoles } from "../model/hole";
import { type Fen, toFen, type Unit } from "../model/money";
import { readNumber } from "../model/number";
import type { Advice, Answers, ChangeAsked, NarrativeGap, GapKind, QuickPick, Run } from "../model/passage";
import type { SectionId } from "../model/section";
import { adviseHoles, adviseReason, adviseUse, repeatedAnswers } from "./reasons/advise";

/** A question as a section puts it. */
export interface SectionQuestion {
  readonly id: string;
  readonly kind: GapKind;
  readonly label: string;
  readonly question: string;
  readonly about?: ChangeAsked;
  /** For uses: the item's name, which would say nothing. */
  readonly itemName?: string;
  readonly quickPicks?: readonly QuickPick[];
}

/** An amount a person typed. */
interface TypedAmount {
  readonly amount: Fen;
  readonly answer: string;
}

/** Every question of one text, with its answers. The same question asked twice is one gap. */
export class GapBook {
  private readonly gaps = new Map<string, NarrativeGap>();
  private readonly problems: string[] = [];

  constructor(
    private readonly answers: Answers,
    private readonly carried: Answers,
    private readonly unit: Unit,
  ) {}

  /** Words for the text: the answer with its holes marked, last year's words to be confirmed, or the mark of a hole. */
  ask(question: SectionQuestion, section: SectionId): readonly Run[] {
    const answer = this.textAnswer(question.id);
    const carried = answer === undefined ? this.carriedWords(question.id) : undefined;
    this.note(question, section, answer, carried);
    if (answer !== undefined) return answerRuns(question.id, clause(answer, question.kind));
    if (carried !== undefined) {
      const text = `【上年文字，请确认：${clause(carried, question.kind)}】`;
      return [{ kind: "gap", gap: question.id, text, isCarried: true }];
    }
    return [this.mark(question)];
  }

  /** Long text for paragraphs of its own, one for each line. */
  askParagraphs(question: SectionQuestion, section: SectionId): readonly (readonly Run[])[] {
    const runs = this.ask(question, section);
    const answer = this.textAnswer(question.id);
    if (answer === undefined) return [runs];
    const lines = answer.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== "").map((text) => answerRuns(question.id, text));
  }

  /** An amount; undefined while it is not answered, or answered by something that is no amount. */
  amount(question: SectionQuestion, section: SectionId): TypedAmount | undefined {
    const answer = this.textAnswer(question.id);
    const number = answer === undefined ? undefined : readNumber(answer);
    const isAmount = number !== undefined && !number.percent;
    if (answer !== undefined && !isAmount) this.refuse(question, answer, `金额（${this.unit}）`);
    this.note(question, section, isAmount ? answer : undefined, undefined);
    return isAmount ? { amount: toFen(number.decimal, number.unit ?? this.unit), answer: question.id } : undefined;
  }

  /** A whole number of things. */
  count(question: SectionQuestion, section: SectionId): number | undefined {
    const answer = this.textAnswer(question.id);
    const count = answer !== undefined && /^\d{1,9}$/.test(answer) ? Number(answer) : undefined;
    if (answer !== undefined && count === undefined) this.refuse(question, answer, "整数");
    this.note(question, section, count === undefined ? undefined : answer, undefined);
    return count;
  }

  /** One of the words offered, or undefined. */
  choice(question: SectionQuestion, section: SectionId, choices: readonly string[]): string | undefined {
    const answer = this.textAnswer(question.id);
    const chosen = answer !== undefined && choices.includes(answer) ? answer : undefined;
    if (answer !== undefined && chosen === undefined) this.refuse(question, answer, choices.join("、"));
    this.note(question, section, chosen, undefined);
    return chosen;
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
    const unknown = Object.keys(this.answers).filter((id) => !this.gaps.has(id));
    return [
      ...this.problems,
      ...(unknown.length > 0
        ? [`回答中的 ${unknown.map((id) => `“${id}”`).join("、")} 在本说明中没有对应的待填项，没有使用。`]
        : []),
    ];
  }

  /** Last year's words; those with holes were never finished, so they are no words to go on from. */
  private carriedWords(id: string): string | undefined {
    const carried = words(this.carried[id]);
    return carried === undefined || holesIn(carried).length > 0 ? undefined : carried;
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
    carried: string | undefined,
  ): void {
    if (this.gaps.has(question.id)) return;
    const { id, kind, label, about, itemName, quickPicks = [] } = question;
    this.gaps.set(id, {
      id,
      kind,
      section,
      label,
      question: withMarkedHoles(question.question),
      state: stateOf(answer, carried),
      ...(answer !== undefined && { answer }),
      ...(carried !== undefined && { carried }),
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

function stateOf(answer: string | undefined, carried: string | undefined): NarrativeGap["state"] {
  if (answer !== undefined) return holesIn(answer).length > 0 ? "half" : "answered";
  return carried === undefined ? "open" : "carried";
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
