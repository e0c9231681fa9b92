import { isBelow } from "../model/subject";
import type { Meaning, MoneyMention, Section } from "../model/text-claim";
import type { ClaimStore } from "./claim-store";
import type { Context } from "./context";
import { type ClaimDraft, extend } from "./drafts";
import { itemMarker } from "./markers";
import { keyOfMeaning, without } from "./meaning";
import type { Periods } from "./periods";
import { type EqualWords, leadOf } from "./predicates";
import type { Segment } from "./segments";
import { isSameSubject, type SegmentPlace, type SubjectFinder } from "./subject-finder";

/** Reads what is said without a number, and the numbers inside reasons, uses and remarks. */
export class WordReader {
  constructor(
    private readonly store: ClaimStore,
    private readonly subjects: SubjectFinder,
    private readonly periods: Periods,
  ) {}

  readEqual({ word, start, before, base: words }: EqualWords, segment: Segment, context: Context): void {
    if (segment.depth > 0) return;
    const span = { start, end: start + word.length };
    const target = this.ownerOf(before.replace(/[，、]$/, ""), start, context);
    if (!target) return;
    const base = words && this.periods.baseOf(words);
    if (!target.change || target.change.mention?.amount === 0) {
      target.change = {
        ...target.change,
        direction: "same",
        word,
        text: target.change?.text ?? context.paragraph.text.slice(span.start, span.end),
        span: target.change?.span ?? span,
        ...(base && { base }),
      };
    }
    extend(target, span);
    context.lastChanged = target;
  }

  private ownerOf(words: string, end: number, context: Context): ClaimDraft | undefined {
    if (words === "") return context.last;
    const own = this.subjects.resolve(words, { start: end - words.length, end }, context);
    const isNamed = !own.reading.isPronoun && own.subject.meanings.length > 0;
    return isNamed ? this.store.add(own, undefined, context) : context.last;
  }

  readIncomparable(words: string, start: number, context: Context): void {
    const { last } = context;
    if (!last) return;
    context.lastChanged = last;
    const span = { start, end: start + words.length };
    last.incomparable = { text: words, span };
    extend(last, span);
  }

  /** Words that end without a number: the year of the sentence, a subject announced, a name in a list. */
  readWithoutNumber(words: string, start: number, segment: Segment, context: Context): void {
    if (words === "" || segment.depth > 0) return;
    const reading = this.subjects.phrases.read(words);
    if (reading.meanings.length === 0) {
      context.isUnclear = true;
      return;
    }
    const year = this.periods.yearOf(reading.years.at(-1));
    if (year !== undefined) context.year = year;
    if (reading.isPronoun) return;
    const span = { start, end: start + words.length };
    const { list, paragraph } = context;
    // 1、 before the first words numbers the paragraph, it joins nothing
    const isJoined = segment.before === "、" && segment.start !== itemMarker(paragraph.text)?.text.length;
    if (list && list.kind !== "split" && (isJoined || segment.after === "、")) {
      const resolved = this.subjects.resolve(words, span, context);
      if (context.list === list) this.store.addListed(resolved, context);
    } else if (segment.numbers.length === 0 && !isJoined && segment.after !== "、") {
      context.topic = this.subjects.resolve(words, span, context).subject;
    }
  }

  /** A list's own subject: 本年收入 in 本年收入包括：. */
  announce(words: string, start: number, place: SegmentPlace, context: Context): ClaimDraft | undefined {
    const subject = words.replace(/^[，、]/, "");
    const resolved = this.subjects.find(
      { subject, subjectStart: start + words.length - subject.length },
      place,
      context,
    );
    if (resolved.reading.isPronoun || resolved.subject.meanings.length === 0) return undefined;
    if (context.last && isSameSubject(context.last, resolved)) return context.last;
    return this.store.add(resolved, undefined, context);
  }

  openAside(kind: "reason" | "use", segment: Segment, start: number, context: Context): void {
    const span = { start, end: segment.end };
    const { paragraph } = context;
    const passage = { text: paragraph.text.slice(start, segment.end), span, paragraph };
    const beginning = context.paragraph.text.slice(start, start + 24);
    context.aside = kind;
    context.isNumberedAside = kind === "reason" && /一是|(?<!\d)1[.、](?!\d)|①|\(1\)/.test(beginning);
    const named = kind === "reason" ? this.namedBefore(start, segment, context) : undefined;
    const owner = kind === "reason" ? reasonOwner(context) : context.last;
    context.asideOf = named ?? (owner ? [owner] : []);
    for (const claim of context.asideOf) claim[kind] ??= passage;
  }

  /** 收入支出增加的主要原因是: the changed claims of the section that these words name. Undefined when they name none. */
  private namedBefore(start: number, segment: Segment, context: Context): readonly ClaimDraft[] | undefined {
    const words = context.paragraph.text
      .slice(segment.start, start)
      .replace(/(?:增加|减少|增长|下降|变化|变动)?的?$/, "");
    if (words === "" || segment.numbers.some(({ mention }) => mention.span.end <= start)) return undefined;
    const resolved = this.subjects.resolve(words, { start: segment.start, end: segment.start + words.length }, context);
    if (resolved.reading.isPronoun || resolved.subject.meanings.length === 0) return undefined;
    const claims = this.store.claims.filter(
      ({ section, change, subject }) =>
        chapterOf(section) === chapterOf(context.section) &&
        change &&
        change.direction !== "same" &&
        resolved.subject.meanings.some((meaning) => explains(meaning, subject.meanings[0])),
    );
    return claims.length > 0 ? claims : undefined;
  }

  /** Numbers in a reason are no claims; in a use or a remark they may at most be confirmed. */
  readAside(segment: Segment, context: Context): void {
    if (segment.depth === 0) growPassage(segment, context);
    let start = segment.start;
    for (const token of segment.numbers) {
      if (token.kind === "money") this.readAsideMoney(token.mention, start, context);
      else if (token.kind === "count") this.store.addCount(token.mention, token.measure, start, context);
      start = token.mention.span.end;
    }
  }

  private readAsideMoney(mention: MoneyMention, start: number, context: Context): void {
    const lead = leadOf(context.paragraph.text.slice(start, mention.span.start), start, false);
    const isAmount = context.aside === "use" && lead.role === "amount";
    const span = { start, end: mention.span.start };
    const resolved = isAmount ? this.subjects.resolve(lead.subject, span, context) : undefined;
    if (resolved && !resolved.reading.isPronoun && resolved.subject.meanings.length > 0) {
      this.store.add(resolved, mention, context);
    } else {
      this.store.addLoose(mention, context, "aside");
    }
  }
}

/** The claim before it, if it was compared with last year; else the last one that was. */
const reasonOwner = ({ last, lastChanged }: Context): ClaimDraft | undefined =>
  (last?.change ?? last?.growth ?? last?.incomparable) ? last : (lastChanged ?? last);

/** The reason for a change of fiscal money is that of general money within it; 收支 names both sides. */
function explains(named: Meaning, changed: Meaning | undefined): boolean {
  if (!changed) return false;
  const other = (["fund", "balance"] as const).every(
    (field) =>
      named[field] === undefined || changed[field] === named[field] || isBelow(changed[field] ?? "", named[field]),
  );
  return other && keyOfMeaning(without(named, "fund", "balance")) === keyOfMeaning(without(changed, "fund", "balance"));
}

/** The numbered chapter a section belongs to. */
const chapterOf = (section: Section): Section =>
  section.parent && section.parent.level >= 1 ? chapterOf(section.parent) : section;

/** A reason goes on after its comma. */
function growPassage({ end }: Segment, { aside, asideOf, paragraph }: Context): void {
  for (const claim of asideOf) {
    const passage = aside && claim[aside];
    if (!passage || ("paragraph" in passage && passage.paragraph !== paragraph)) continue;
    const span = { start: passage.span.start, end: Math.max(passage.span.end, end) };
    claim[aside] = { text: paragraph.text.slice(span.start, span.end), span, paragraph };
  }
}
