import type { CountClaim, MoneyMention, NumberMention, NumberReading, Passage, Section } from "../model/text-claim";
import type { Context } from "./context";
import type { ClaimDraft } from "./drafts";
import type { ResolvedSubject } from "./subjects";

/** A money amount that no claim could be built on: a threshold, a price, a number inside a reason. */
export interface LooseNumber {
  readonly mention: MoneyMention;
  readonly section: Section;
  readonly kind: NumberReading["kind"];
}

/** Collects what is read, in reading order. */
export class ClaimStore {
  readonly claims: ClaimDraft[] = [];
  readonly counts: CountClaim[] = [];
  readonly loose: LooseNumber[] = [];
  private readonly heads = new Map<Section, ClaimDraft>();

  /** The first amount of a section: what a list refers to that opens a paragraph. */
  headOf(section: Section): ClaimDraft | undefined {
    return this.heads.get(section) ?? (section.parent && this.heads.get(section.parent));
  }

  /** A new claim at its place in the open list; outside of reasons and uses it gets the floor. */
  add(
    { subject, reading }: ResolvedSubject,
    mention: MoneyMention | undefined,
    context: Context,
    place: NumberMention | undefined = mention,
  ): ClaimDraft {
    const { list, paragraph, section } = context;
    const isChild = list !== undefined && !reading.isPronoun;
    const claim: ClaimDraft = {
      paragraph,
      section,
      subject,
      span: {
        start: Math.min(subject.span.start, place?.span.start ?? subject.span.start),
        end: place?.span.end ?? subject.span.end,
      },
      isAside: context.aside !== undefined,
      ...(mention && { amount: mention }),
      ...(isChild && { list, ...(list.parent && { parent: list.parent }) }),
    };
    if (isChild) {
      list.children.push(claim);
      list.lastClause = context.clause;
      if (subject.isOpen) list.isLimited = true;
    }
    this.claims.push(claim);
    if (subject.meanings.length === 0) context.isUnclear = true;
    if (context.aside !== undefined) return claim;
    context.last = claim;
    context.head ??= claim;
    if (mention && !this.heads.has(section)) this.heads.set(section, claim);
    return claim;
  }

  /** A name in a list without amounts: what follows still belongs to the claim before the list. */
  addListed(resolved: ResolvedSubject, context: Context): void {
    const { last, head } = context;
    this.add(resolved, undefined, context);
    context.last = last;
    context.head = head;
  }

  addCount(mention: NumberMention, measure: string, start: number, { paragraph, section }: Context): void {
    const span = { start, end: mention.span.start };
    const words: Passage = { text: paragraph.text.slice(start, mention.span.start), span };
    this.counts.push({ paragraph, section, mention, words, measure });
  }

  addLoose(mention: MoneyMention, context: Context, kind: LooseNumber["kind"]): void {
    this.loose.push({ mention, section: context.section, kind });
    if (kind !== "aside") context.isUnclear = true;
  }
}
