import { largest } from "../model/extremes";
import type { Stage } from "../model/subject";
import type { CountClaim, Section } from "../model/text-claim";
import type { Paragraph } from "../model/text-source";
import { ClaimStore, type LooseNumber } from "./claim-store";
import { Context } from "./context";
import type { ClaimDraft, ListDraft } from "./drafts";
import { itemMarker } from "./markers";
import { NoneReader, type UnboundNone } from "./none-statements";
import type { PhraseReader } from "./noun-phrase";
import { numbersIn } from "./numbers";
import { type Opening, openingIn } from "./openings";
import { Periods } from "./periods";
import { PredicateReader } from "./predicate-reader";
import { baseIn, equalIn, isIncomparable, purposeAt, reasonAt } from "./predicates";
import { type Segment, segmentsOf } from "./segments";
import { type SegmentPlace, SubjectFinder } from "./subject-finder";
import { WordReader } from "./word-reader";

/** Everything read from the text, before it is bound to the tables. */
interface ClaimReading {
  readonly claims: readonly ClaimDraft[];
  readonly lists: readonly ListDraft[];
  readonly noneStatements: readonly UnboundNone[];
  readonly counts: readonly CountClaim[];
  readonly loose: readonly LooseNumber[];
}

/** Saved at an opening bracket, restored at the closing one. */
interface Bracket {
  readonly last: ClaimDraft | undefined;
  readonly lists: readonly ListDraft[];
  readonly aside: Context["aside"];
  /** What the bracket itself is: its clauses are as little part of the text around it as its beginning. */
  readonly inside: Context["aside"];
}

/** Reads the paragraphs of a text one after the other; a list opened at the end of one goes on in the next. */
export class ClaimReader {
  private readonly lists: ListDraft[] = [];
  private readonly store = new ClaimStore();
  private readonly predicates: PredicateReader;
  private readonly words: WordReader;
  private readonly nones: NoneReader;
  private carried: ListDraft | undefined;
  private section: Section | undefined;

  constructor(
    private readonly phrases: PhraseReader,
    own: { readonly year: number | undefined; readonly stage: Stage },
  ) {
    const subjects = new SubjectFinder(phrases);
    const periods = new Periods(own.year, own.stage);
    this.predicates = new PredicateReader(this.store, subjects, periods);
    this.words = new WordReader(this.store, subjects, periods);
    this.nones = new NoneReader(this.store, subjects);
  }

  get result(): ClaimReading {
    const { claims, counts, loose } = this.store;
    return { claims, lists: this.lists, counts, loose, noneStatements: this.nones.statements };
  }

  read(paragraph: Paragraph, section: Section, bodyStart: number): void {
    if (section !== this.section || (this.carried?.isUnnamed && !itemMarker(paragraph.text))) this.carried = undefined;
    this.section = section;
    const context = new Context(paragraph, section);
    if (this.carried && !this.isBelowItems(paragraph)) context.lists.push(this.carried);
    const numbers = numbersIn(paragraph).filter(({ mention: { span } }) => span.start >= bodyStart);
    const all = segmentsOf(paragraph.text, bodyStart, numbers);
    const brackets: Bracket[] = [];
    for (const [index, segment] of all.entries()) {
      enter(segment, context, brackets);
      this.readSegment({ segment, all, index }, context);
    }
    this.carryOver(context, all.at(-1));
  }

  /** （1） below 1.: a part of an item of the announced list, no item itself. */
  private isBelowItems({ text }: Paragraph): boolean {
    const level = itemMarker(text)?.level;
    const [first] = this.carried?.children ?? [];
    const items = first && itemMarker(first.paragraph.text)?.level;
    return level !== undefined && items !== undefined && level > items;
  }

  private readSegment(place: SegmentPlace, context: Context): void {
    const { segment } = place;
    const opening = openingIn(segment.text, segment.after, segment.numbers.length > 0);
    const opens = opening && !(context.aside === "reason" && context.isNumberedAside);
    if (opens) {
      context.aside = undefined;
      this.open(opening, place, context);
      if (opening.end >= segment.text.length) return;
    }
    if (context.aside !== undefined) {
      this.words.readAside(segment, context);
      return;
    }
    const aside = this.asideIn(segment);
    const own = aside ? segment.numbers.filter(({ mention: { span } }) => span.end <= aside.start) : segment.numbers;
    this.predicates.readNumbers({ ...place, segment: { ...segment, numbers: own } }, opens ? opening.end : 0, context);
    const from = largest(
      own.map(({ mention: { span } }) => span.end),
      segment.start + (opens ? opening.end : 0),
    );
    const end = aside?.start ?? segment.end;
    this.readTail(withoutBrackets(context.paragraph.text.slice(from, end)), from, segment, own.length > 0, context);
    if (!aside) return;
    this.words.openAside(aside.kind, segment, aside.start, context);
    this.words.readAside({ ...segment, start: aside.start, numbers: segment.numbers.slice(own.length) }, context);
  }

  /**
   * Where a reason or a use begins; 主要是 before a name is a list, not a reason, and 用于社会福利的彩票公益金支出 is a
   * name itself.
   */
  private asideIn(segment: Segment): { readonly kind: "reason" | "use"; readonly start: number } | undefined {
    const words = withoutBrackets(segment.text);
    const reason = reasonAt(words);
    const at = reason ?? purposeAt(words);
    if (at === undefined) return undefined;
    const next = segment.numbers.find(({ mention: { span } }) => span.start >= segment.start + at);
    const named = next && words.slice(at, next.mention.span.start - segment.start);
    if (reason !== undefined && named && /^主要(?:是|系)/.test(named)) {
      if (this.phrases.read(named.replace(/^主要(?:是|系)/, "")).meanings.length > 0) return undefined;
    }
    if (
      reason === undefined &&
      named?.startsWith("用于") &&
      this.phrases.read(named).meanings.some(({ functional }) => functional)
    ) {
      return undefined;
    }
    return { kind: reason !== undefined ? "reason" : "use", start: segment.start + at };
  }

  /** What follows the last number of a segment, or all of a segment without numbers. */
  private readTail(words: string, from: number, segment: Segment, hasNumbers: boolean, context: Context): void {
    const equal = equalIn(words, from);
    if (equal) return this.words.readEqual(equal, segment, context);
    if (isIncomparable(words)) return this.words.readIncomparable(words, from, context);
    const base = baseIn(words, from);
    if (base && !hasNumbers) context.base = base;
    else if (!this.nones.read(words, from, segment, context) && !hasNumbers) {
      this.words.readWithoutNumber(words, from, segment, context);
    }
  }

  private open(opening: Opening, place: SegmentPlace, context: Context): void {
    const { segment } = place;
    const parent = this.parentOf(opening, place, context);
    if (opening.kind === "split") context.lists = context.lists.filter(({ kind }) => kind !== "split");
    const list: ListDraft = {
      kind: opening.kind,
      opening: {
        text: segment.text.slice(opening.start, opening.end),
        span: { start: segment.start + opening.start, end: segment.start + opening.end },
      },
      paragraph: context.paragraph,
      isLimited: opening.isLimited,
      children: [],
      closesAt: opening.kind === "split" ? "paragraph" : "sentence",
      lastClause: context.clause,
      ...(opening.by && { by: opening.by }),
      ...(parent && { parent }),
    };
    this.lists.push(list);
    context.lists.push(list);
  }

  /** 一般公共预算支出 1254.56万元： above numbered lines: parts of it, whether all of them nobody says. */
  private openBehindClaim({ after, end, numbers }: Segment, context: Context): void {
    const parent = context.last;
    const isClaim = parent?.amount !== undefined && parent.amount.span.end === end && numbers.length > 0;
    if (after !== "：" || !isClaim || end + after.length < context.paragraph.text.trimEnd().length) return;
    const list: ListDraft = {
      kind: "consists-of",
      opening: { text: after, span: { start: end, end: end + after.length } },
      paragraph: context.paragraph,
      isLimited: true,
      isUnnamed: true,
      children: [],
      closesAt: "heading",
      lastClause: context.clause,
      parent,
    };
    this.lists.push(list);
    context.lists.push(list);
    this.carried = list;
  }

  /** 本年收入包括： has a subject of its own; otherwise the list belongs to the claim before it. */
  private parentOf({ before, kind }: Opening, place: SegmentPlace, context: Context): ClaimDraft | undefined {
    const words = before.replace(/(?:主要|按|其中)$/, "");
    const own = words === "" ? undefined : this.words.announce(words, place.segment.start, place, context);
    if (own) return own;
    if (kind !== "split") {
      const owner = context.last ?? context.head ?? context.list?.parent;
      return this.spendingBefore(owner, place, context) ?? owner;
    }
    const direct = context.last;
    if (direct && !direct.list && !/[。；]/.test(context.paragraph.text.slice(direct.span.end, place.segment.start))) {
      return direct;
    }
    const former = context.lists.find((list) => list.kind === "split")?.parent;
    const outer = context.lists.find((list) => list.kind !== "split")?.parent;
    return former ?? outer ?? context.head ?? this.store.headOf(context.section);
  }

  /** 收入 a，支出 b。其中：基本支出: an income has no natures, so the list belongs to the expenditure beside it. */
  private spendingBefore(
    owner: ClaimDraft | undefined,
    { segment, all, index }: SegmentPlace,
    { paragraph }: Context,
  ): ClaimDraft | undefined {
    if (owner?.subject.meanings[0]?.flow !== "income") return undefined;
    const first = segment.numbers.length > 0 ? segment : all[index + 1];
    const end = first?.numbers[0]?.mention.span.start;
    if (!first || end === undefined) return undefined;
    const words = paragraph.text.slice(first.start, end).replace(/^其中[：，]?/, "");
    if (!this.phrases.read(words).meanings.some(({ nature }) => nature !== undefined)) return undefined;
    return this.store.claims.findLast(
      (claim) => claim.paragraph === paragraph && claim.subject.meanings[0]?.flow === "expenditure" && !claim.list,
    );
  }

  /** “其中：” at the end of a paragraph announces the paragraphs below; so does a claim that ends with a colon. */
  private carryOver(context: Context, last: Segment | undefined): void {
    if (last) this.openBehindClaim(last, context);
    const open = context.list;
    const isAnnounced = last?.after === "：" && last.end === open?.opening.span.end;
    if (open && open !== this.carried && open.children.length === 0 && isAnnounced) {
      open.closesAt = "heading";
      this.carried = open;
      return;
    }
    const isLeft = this.carried && !context.lists.includes(this.carried) && !this.isBelowItems(context.paragraph);
    if (isLeft && context.head) this.carried = undefined;
    if (last?.text.endsWith("等")) for (const list of context.lists) list.isLimited = true;
  }
}

/** Applies the punctuation before a segment. */
function enter({ before, text }: Segment, context: Context, brackets: Bracket[]): void {
  if (/^[。！？!?]$/.test(before)) context.endSentence();
  if (/^[；;]$/.test(before)) context.endClause();
  if (/^[。！？!?；;]$/.test(before)) context.aside ??= brackets.at(-1)?.inside;
  if (before === "(") {
    const { last, lists, aside } = context;
    const inside = /^(?:其中|含|包括|包含)/.test(text) ? aside : (aside ?? "use");
    brackets.push({ last, lists: [...lists], aside, inside });
    context.aside = inside;
  }
  const saved = before === ")" ? brackets.pop() : undefined;
  if (saved) Object.assign(context, { last: saved.last, lists: [...saved.lists], aside: saved.aside });
}

/** Remarks in brackets blanked, so that positions stay; those at the end are cut off. A number in front is no remark. */
const withoutBrackets = (words: string): string =>
  words
    .replace(/\([^()]*\)/g, (remark, at: number) =>
      /^\((?:境|护|室|含|类|款|项)\)$/.test(remark) || (at === 0 && itemMarker(words))
        ? remark
        : " ".repeat(remark.length),
    )
    .trimEnd();
