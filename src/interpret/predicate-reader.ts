import type { Direction } from "../model/subject";
import type { Base, MoneyMention, NumberMention } from "../model/text-claim";
import type { ClaimStore } from "./claim-store";
import type { Context } from "./context";
import { type ClaimDraft, extend } from "./drafts";
import type { NumberToken } from "./numbers";
import { isRespective } from "./openings";
import type { Periods } from "./periods";
import { type Lead, leadOf } from "./predicates";
import { respectiveNames } from "./respective";
import { isSameSubject, type SegmentPlace, type SubjectFinder } from "./subject-finder";
import type { ResolvedSubject } from "./subjects";

/** 完成年初预算的, 为全年预算数的: a rate of what was planned. */
const COMPLETES = /(?:完成|为)[^，。；]{0,6}预算数?的?$/;

/** The words since the last number, comma or stop. */
const LAST_CLAUSE = /(?<![^，。；：%元])[^，。；：%元]*$/;

const THRESHOLD_TAIL = /^(?:\(含\)|\(不含\))?(?:及)?(?:以上|以下|以内)/;

/** Turns numbers and the words before them into claims and their predicates. */
export class PredicateReader {
  /** Numbers already read as part of 分别为 a、b、c. */
  private readonly done = new Set<NumberMention>();

  constructor(
    private readonly store: ClaimStore,
    private readonly subjects: SubjectFinder,
    private readonly periods: Periods,
  ) {}

  /** Reads the numbers of a segment from left to right; `from` characters of it are an opening already read. */
  readNumbers(place: SegmentPlace, from: number, context: Context): void {
    const { segment } = place;
    let start = segment.start + from;
    let afterCounts = start;
    for (const token of segment.numbers) {
      const { span } = token.mention;
      if (span.start < start) continue;
      if (token.kind === "count") {
        this.store.addCount(token.mention, token.measure, start, context);
        start = span.end;
        continue;
      }
      if (!this.done.has(token.mention)) this.readToken(token, [afterCounts, start], place, context);
      start = span.end;
      afterCounts = span.end;
    }
  }

  /**
   * 气象法规与标准 235.31万元 is no limit: the word is the end of a name of the classification. A name may be longer than
   * what stands behind the last 、 of it: 环境保护法规、规划及标准.
   */
  private unlessName(lead: Lead, before: string): Lead {
    if (lead.role !== "threshold") return lead;
    const parts = (LAST_CLAUSE.exec(before)?.[0] ?? "").split("、");
    const wordings = [lead.subject, ...parts.map((_, i) => parts.slice(i).join("、"))];
    const isName = wordings.some((words) =>
      this.subjects.phrases.read(words).meanings.some(({ functional }) => functional !== undefined),
    );
    return isName ? { ...lead, role: "amount" } : lead;
  }

  /** The words before the number may contain counts (所属2个单位的…) or begin behind them. */
  private readToken(
    token: Exclude<NumberToken, { kind: "count" }>,
    starts: readonly number[],
    place: SegmentPlace,
    context: Context,
  ): void {
    const { mention } = token;
    const { text } = context.paragraph;
    const isPercent = token.kind === "percent";
    const tail = text.slice(mention.span.end, mention.span.end + 6);
    const leads = starts.map((start) =>
      this.unlessName(
        leadOf(withoutRemarks(text.slice(start, mention.span.start)), start, isPercent, tail),
        text.slice(0, mention.span.start),
      ),
    );
    const lead = leads.find(({ subject }) => this.subjects.phrases.read(subject).meanings.length > 0) ?? leads.at(-1);
    if (!lead) return;
    if (isPercent) {
      this.readPercent(mention, lead, place, context);
      return;
    }
    if (lead.role === "threshold" || THRESHOLD_TAIL.test(tail)) {
      this.store.addLoose(token.mention, context, "threshold");
    } else if (!this.readMoney(token.mention, lead, place, context)) {
      this.store.addLoose(token.mention, context, "other");
    }
  }

  private readMoney(mention: MoneyMention, lead: Lead, place: SegmentPlace, context: Context): boolean {
    if (lead.role === "change") return this.readChange(mention, lead, place, context);
    if (lead.role === "amount" && isRespective(lead.subject) && this.readRespective(mention, lead, place, context)) {
      return true;
    }
    const resolved = this.subjects.find(lead, place, context);
    const { years } = resolved.reading;
    const year = this.periods.yearOf(years.at(-1)) ?? (years.length === 0 ? context.year : undefined);
    const isPrior = lead.role === "amount-from" || (year !== undefined && year === this.periods.lastYear);
    if (isPrior) return this.readPrior(mention, lead, resolved, context);
    if (lead.role === "amount-to" && resolved.reading.isPronoun && context.last && !context.last.amount) {
      context.last.amount = mention;
      extend(context.last, mention.span);
      return true;
    }
    const claim = this.store.add(resolved, mention, context);
    if (year !== undefined && this.periods.year !== undefined && year !== this.periods.year) claim.otherYear = true;
    const stage = this.periods.otherStage(lead.subject);
    if (stage) claim.stage = stage;
    else if (context.head?.stage !== undefined) context.head = claim;
    return true;
  }

  /** 货物、工程、服务分别为 a、b、c. */
  private readRespective(first: MoneyMention, lead: Lead, place: SegmentPlace, context: Context): boolean {
    const found = respectiveNames(lead, place.segment, place.all, place.index);
    if (!found) return false;
    for (const [at, name] of found.names.entries()) {
      const mention = at === 0 ? first : found.mentions[at];
      if (!mention) continue;
      this.store.add(this.subjects.resolve(name.text, name.span, context), mention, context);
      this.done.add(mention);
    }
    return true;
  }

  private readPrior(mention: MoneyMention, lead: Lead, resolved: ResolvedSubject, context: Context): boolean {
    const { reading } = resolved;
    const { lastYear } = this.periods;
    const base: Base = lead.base
      ? this.periods.baseOf(lead.base)
      : {
          text: lead.subject,
          span: { start: lead.subjectStart, end: mention.span.start },
          ...(lastYear !== undefined && { year: lastYear }),
          ...(reading.stage ? { stage: reading.stage } : /预算/.test(lead.subject) ? { stage: "budget" as const } : {}),
        };
    const { last } = context;
    const joins = last && !last.prior && (reading.isPronoun || isSameSubject(last, resolved));
    const claim = joins ? last : this.store.add(resolved, undefined, context, mention);
    claim.prior = { mention, base };
    extend(claim, mention.span);
    return true;
  }

  private readChange(mention: MoneyMention, lead: Lead, place: SegmentPlace, context: Context): boolean {
    const direction = lead.direction ?? (mention.amount === 0 ? "same" : undefined);
    // 与上年一致 0万元 is no change; with another amount the words mean something else
    if (!direction || (lead.direction === "same" && mention.amount !== 0)) return false;
    const claim = this.targetOf(lead, place, context, (each) => each.change === undefined, mention);
    const words = lead.base ?? context.base;
    const base = words ? this.periods.baseOf(words) : (claim.prior?.base ?? claim.list?.parent?.change?.base);
    const start = Math.min(lead.base?.start ?? lead.wordStart, lead.wordStart);
    claim.change = {
      direction: mention.decimal.startsWith("-") ? opposite(direction) : direction,
      word: lead.word,
      mention,
      text: context.paragraph.text.slice(start, mention.span.end),
      span: { start, end: mention.span.end },
      ...(base && { base }),
    };
    extend(claim, { start, end: mention.span.end });
    context.lastChanged = claim;
    return true;
  }

  private readPercent(mention: NumberMention, lead: Lead, place: SegmentPlace, context: Context): void {
    const span = { start: lead.wordStart, end: mention.span.end };
    if (lead.role === "share") {
      const claim = this.targetOf(lead, place, context, (each) => each.share === undefined, mention);
      const whole = lead.whole ?? "";
      const wholeMeanings = whole === "" ? [] : this.subjects.phrases.read(whole).meanings;
      claim.share = { mention, span, whole, wholeMeanings, wholeEvidence: [] };
      extend(claim, span);
      return;
    }
    const budget = COMPLETES.exec(lead.subject)?.[0];
    const of = budget === undefined ? undefined : this.periods.otherStage(budget);
    if (of && context.last) {
      const start = mention.span.start - (budget?.length ?? 0);
      context.last.rates = [...(context.last.rates ?? []), { mention, span: { start, end: mention.span.end }, of }];
      extend(context.last, mention.span);
      return;
    }
    if (lead.role !== "change" || !lead.direction) return;
    const claim = this.targetOf(lead, place, context, (each) => each.growth === undefined, mention);
    const { direction, word } = lead;
    claim.growth = { direction, word, mention, span };
    context.lastChanged = claim;
    const words = lead.base ?? context.base;
    if (!claim.change && words) {
      const text = context.paragraph.text.slice(span.start, span.end);
      claim.change = { direction, word, text, span, base: this.periods.baseOf(words) };
    }
    extend(claim, span);
  }

  /** The claim a predicate belongs to: its own subject, or the claim before it in the same clause. */
  private targetOf(
    lead: Lead,
    place: SegmentPlace,
    context: Context,
    isFree: (claim: ClaimDraft) => boolean,
    mention: NumberMention,
  ): ClaimDraft {
    const resolved = this.subjects.find(lead, place, context);
    const { last } = context;
    const isOwn = !resolved.reading.isPronoun && !(last && isSameSubject(last, resolved));
    if (isOwn || !last) return this.store.add(resolved, undefined, context, mention);
    const whole = wholeOf(last);
    if (whole && isFree(whole)) return whole;
    if (isFree(last)) return last;
    const again = { ...resolved, subject: { ...last.subject, text: "", span: mention.span } };
    return this.store.add(again, undefined, context, mention);
  }
}

/** 比2024年(上一年度，下同)预算: what a template says about its own words, blanked so that positions stay. */
const withoutRemarks = (words: string): string =>
  words.replace(/\([^()]*下同\)/g, (remark) => " ".repeat(remark.length));

/** Behind “其中：本年安排 a，上年结转安排 b，” a comparison speaks of the whole, unless the parts have their own. */
function wholeOf({ subject, list }: ClaimDraft): ClaimDraft | undefined {
  const isFinancing = subject.meanings.some(({ financing }) => financing !== undefined);
  const parts = list?.children ?? [];
  const areBare = parts.every(({ change, growth, prior }) => !change && !growth && !prior);
  return isFinancing && parts.length >= 2 && areBare ? list?.parent : undefined;
}

const opposite = (direction: Direction): Direction =>
  direction === "same" ? "same" : direction === "up" ? "down" : "up";
