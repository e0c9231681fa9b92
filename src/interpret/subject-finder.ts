import type { Meaning } from "../model/text-claim";
import type { TextSpan } from "../model/text-source";
import type { Context } from "./context";
import type { ClaimDraft } from "./drafts";
import { keyOfMeaning, saidFields } from "./meaning";
import type { PhraseReader } from "./noun-phrase";
import type { Segment } from "./segments";
import { type ResolvedSubject, resolveSubject } from "./subjects";

/** A segment among its neighbours. */
export interface SegmentPlace {
  readonly segment: Segment;
  readonly all: readonly Segment[];
  readonly index: number;
}

/** Words that should say what a number is about. */
interface SubjectWords {
  readonly subject: string;
  readonly subjectStart: number;
}

/** Finds the subject of a number: its own words, those before the colon, or the whole of a phrase with 、 in it. */
export class SubjectFinder {
  constructor(readonly phrases: PhraseReader) {}

  resolve(words: string, span: TextSpan, context: Context): ResolvedSubject {
    return resolveSubject(words, span, context, this.phrases);
  }

  find({ subject, subjectStart }: SubjectWords, place: SegmentPlace, context: Context): ResolvedSubject {
    const own = { start: subjectStart, end: subjectStart + subject.length };
    const isFirst = subjectStart <= place.segment.start + 1;
    const label = isFirst ? this.label(subject, own, place, context) : undefined;
    if (label) return label;
    const joined = isFirst ? this.joinedPhrase(subject, place, context) : undefined;
    if (joined === "broken") return this.resolve(`?${subject}`, own, context);
    return joined ?? this.resolve(subject, own, context);
  }

  /** 年度预算安排：118万, 住房公积金：支出 5万元: the name before the colon, unless the words behind it name something. */
  private label(
    subject: string,
    own: TextSpan,
    { segment, all, index }: SegmentPlace,
    context: Context,
  ): ResolvedSubject | undefined {
    const previous = all[index - 1];
    if (!previous || segment.before !== "：" || previous.numbers.length > 0) return undefined;
    const { list, paragraph } = context;
    if (list?.paragraph === paragraph && list.opening.span.end === previous.end) return undefined;
    const behind = this.phrases.read(subject);
    if (!behind.isPronoun && !isBare(behind.meanings)) return undefined;
    const named = this.phrases.read(previous.text);
    if (named.isPronoun || named.meanings.length === 0) return undefined;
    if (!behind.isPronoun && isBare(named.meanings)) return undefined;
    return this.resolve(previous.text, { start: previous.start, end: previous.end }, context);
  }

  /** A、B 5万元: one phrase, or two names of which only one is meant; never B alone. */
  private joinedPhrase(
    subject: string,
    { segment, all, index }: SegmentPlace,
    context: Context,
  ): ResolvedSubject | "broken" | undefined {
    const previous = all[index - 1];
    if (segment.before !== "、" || !previous || previous.numbers.length > 0) return undefined;
    let words = subject;
    for (let at = index - 1; at >= 0; at -= 1) {
      const each = all[at];
      if (!each || each.numbers.length > 0) break;
      words = `${each.text}、${words}`;
      const span = { start: each.start, end: segment.start + subject.length };
      if (this.phrases.read(words).meanings.length > 0) return this.resolve(words, span, context);
      if (each.before !== "、") break;
    }
    return "broken";
  }
}

/** 支出, 本年预算合计: which side of the budget, and nothing of what it is for. */
const isBare = (meanings: readonly Meaning[]): boolean =>
  meanings.length > 0 &&
  meanings.every((meaning) => saidFields(meaning).every((field) => field === "flow" || field === "balance"));

export function isSameSubject(claim: ClaimDraft, { subject }: ResolvedSubject): boolean {
  const [mine] = claim.subject.meanings;
  const [other] = subject.meanings;
  return mine !== undefined && other !== undefined && keyOfMeaning(mine) === keyOfMeaning(other);
}
