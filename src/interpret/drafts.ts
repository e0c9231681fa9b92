import type { Dimension, Stage } from "../model/subject";
import type {
  ClaimedChange,
  ClaimList,
  ClaimSubject,
  GrowthClaim,
  MoneyMention,
  Passage,
  Prior,
  Rate,
  Reason,
  Section,
  Share,
} from "../model/text-claim";
import type { Paragraph } from "../model/text-source";

/** A claim while its text is being read: predicates are added as they come. */
export interface ClaimDraft {
  readonly paragraph: Paragraph;
  readonly section: Section;
  readonly subject: ClaimSubject;
  span: { start: number; end: number };
  amount?: MoneyMention;
  none?: Passage;
  incomparable?: Passage;
  change?: ClaimedChange;
  growth?: GrowthClaim;
  share?: Share;
  prior?: Prior;
  stage?: Stage;
  rates?: readonly Rate[];
  reason?: Reason;
  use?: Passage;
  parent?: ClaimDraft;
  list?: ListDraft;
  isAside: boolean;
  /** The amount is of another year than the budget's. */
  otherYear?: boolean;
}

export interface ListDraft {
  readonly kind: ClaimList["kind"];
  readonly opening: Passage;
  readonly paragraph: Paragraph;
  readonly by?: Dimension;
  isLimited: boolean;
  /** No word opens it: its members are the numbered lines below. */
  readonly isUnnamed?: true;
  readonly parent?: ClaimDraft;
  readonly children: ClaimDraft[];
  /** Where it ends by itself: with its sentence, its paragraph, or not before the next heading. */
  closesAt: "sentence" | "paragraph" | "heading";
  /** The clause of the paragraph in which its last member stands. */
  lastClause: number;
}

/** Grows a claim over another stretch of its paragraph. */
export function extend(claim: ClaimDraft, { start, end }: { readonly start: number; readonly end: number }): void {
  claim.span = { start: Math.min(claim.span.start, start), end: Math.max(claim.span.end, end) };
}
