import type { ClaimSubject, Meaning, Section } from "../model/text-claim";
import type { Paragraph } from "../model/text-source";
import type { ClaimDraft, ListDraft } from "./drafts";
import { agree, completed, keyOfMeaning, without } from "./meaning";
import type { BaseWords } from "./predicates";

/** What the reader of a paragraph remembers while it moves on. */
export class Context {
  /** Open lists, outermost first. */
  lists: ListDraft[] = [];
  /** The claim that a predicate without a subject belongs to. */
  last: ClaimDraft | undefined;
  /** The first claim of the paragraph: what it is about after its lists are closed. */
  head: ClaimDraft | undefined;
  /** The last claim that was compared with last year: a reason in a sentence of its own belongs to it. */
  lastChanged: ClaimDraft | undefined;
  /** A subject announced without a number: （一）…（项）。 */
  topic: ClaimSubject | undefined;
  /** Inside a reason or a use: numbers there are no claims about the budget. */
  aside: "reason" | "use" | undefined;
  /** The claims that the open reason or use belongs to. */
  asideOf: readonly ClaimDraft[] = [];
  /** 一是…；二是…: the reason goes on after a semicolon. */
  isNumberedAside = false;
  /** 与上年相比，: the base of what follows. */
  base: BaseWords | undefined;
  /** Something in the sentence was not understood: a number without words of its own may belong to it. */
  isUnclear = false;
  /** Counts full stops and semicolons. */
  clause = 0;
  /** 2024年，: the year of the amounts that follow in the sentence. */
  year: number | undefined;

  constructor(
    readonly paragraph: Paragraph,
    readonly section: Section,
  ) {}

  get list(): ListDraft | undefined {
    return this.lists.at(-1);
  }

  /** A full stop closes the lists of its sentence and gives the floor back to the head of the paragraph. */
  endSentence(): void {
    this.lists = this.lists.filter(({ closesAt }) => closesAt !== "sentence");
    this.last = this.lists.length > 0 ? this.last : (this.head ?? this.last);
    this.endClause();
    this.isUnclear = false;
    this.aside = undefined;
    this.isNumberedAside = false;
    this.year = undefined;
  }

  /** A semicolon ends reasons and pending comparisons, but no list. */
  endClause(): void {
    this.clause += 1;
    if (!this.isNumberedAside) this.aside = undefined;
    this.base = undefined;
  }

  /** Leaves the lists whose parent contradicts the meaning, or says as much. */
  closeListsFor(meanings: readonly Meaning[]): void {
    while (this.list && !meanings.some((meaning) => isUnder(meaning, this.list?.parent?.subject.meanings))) {
      if (this.list.parent === undefined) return;
      this.lists.pop();
    }
  }

  /** A part of a part ends at the semicolon; a name nobody knows cannot tell by itself where it belongs. */
  closeListForUnknown(): void {
    const inner = this.list;
    const isNested = this.lists.length >= 2 && inner?.kind === "of-which";
    if (isNested && inner.children.length > 0 && inner.lastClause !== this.clause) this.lists.pop();
  }

  /** Of several meanings those that fit the open list. */
  withinList(meanings: readonly Meaning[], isPronoun: boolean): readonly Meaning[] {
    const parents = this.list?.parent?.subject.meanings;
    if (isPronoun || meanings.length <= 1) return meanings;
    const fitting = meanings.filter((meaning) => isUnder(meaning, parents));
    return fitting.length > 0 ? fitting : meanings;
  }

  /** What is understood here without being said: by the open list, else by the headings. */
  get understood(): readonly Meaning[] {
    const { scope } = this.section;
    const parents = this.list?.parent?.subject.meanings ?? [];
    if (parents.length === 0) return [scope];
    return parents.map((parent) => {
      const all = without(completed(parent, scope), "financing");
      return all.balance === "current" ? all : without(all, "balance");
    });
  }
}

/** True when the meaning may be a part of one of the parents: it says something more and nothing against it. */
function isUnder(meaning: Meaning, parents: readonly Meaning[] | undefined): boolean {
  if (!parents || parents.length === 0) return true;
  return parents.some((parent) => {
    const isSide = agree(without(meaning, "balance"), without(parent, "balance"));
    return isSide && keyOfMeaning(meaning) !== keyOfMeaning(parent);
  });
}
