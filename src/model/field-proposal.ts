import type { TextSpan } from "./text-source";

/** How sure it is that a place of last year's document is what a field says. */
export type ProposalCertainty = "high" | "middle" | "low";

/**
 * A change of a document by which it becomes a template. Paragraphs are named by the number they have among all with
 * text, tables by the number they have among those with lines and columns; both from 1.
 */
export type TemplateEdit =
  /** A mark in the place of words: characters of the paragraph as its reader gives them, automatic number and all. */
  | {
      readonly kind: "mark";
      readonly paragraph: number;
      readonly span: TextSpan;
      readonly field: string;
      readonly isSure: boolean;
    }
  /** A paragraph of its own with a mark (or words), before or behind another one and like it. */
  | { readonly kind: "before" | "after"; readonly paragraph: number; readonly words: string }
  | { readonly kind: "drop"; readonly paragraph: number }
  /** A mark in the place of a table; without one the table goes. */
  | { readonly kind: "table"; readonly table: number; readonly field?: string };

/** A field that a document without fields may have at a place; the user confirms it. */
export interface FieldProposal {
  /** The same whenever the same document is read: “P12.5”, “T3”. */
  readonly id: string;
  /** What stands there. */
  readonly was: string;
  /** Name of the field, as it stands between 【 and 】; with several marks, that of the first. */
  readonly field: string;
  readonly certainty: ProposalCertainty;
  /** Why, or what is to be looked at. */
  readonly note: string;
  /** Words around it. */
  readonly place: string;
  readonly edits: readonly TemplateEdit[];
}

/** Words that are replaced wherever they stand: the name of the unit, the years. */
export interface EverywhereWords {
  readonly was: string;
  /** With its marks: 【年度】年. */
  readonly becomes: string;
}
