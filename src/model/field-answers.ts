import type { BlockRef, ConditionRef, FieldRef, ItemRef } from "./field-ref";
import type { FieldList } from "./fields";
import type { NarrativeParagraph, Run } from "./passage";

/** Words of a field: one paragraph, or several where somebody answered with several lines. */
export type FieldParagraphs = readonly (readonly Run[])[];

/** One thing of a list, as a repeated row or paragraph asks it. */
export interface FieldItem {
  readonly list: FieldList;
  words(of: ItemRef["of"]): readonly Run[];
  /** Whether there is money (or a change); undefined while that is not known. */
  has(of: ItemRef["of"]): boolean | undefined;
  /** A list inside this thing: the items of a class. */
  items(list: FieldList): FieldItems;
}

/** The things of a list; `hole` stands for all of them where their amounts do not make up what they are part of. */
export interface FieldItems {
  readonly items: readonly FieldItem[];
  readonly hole?: readonly Run[];
}

/** What the fields of a template say about one unit. */
export interface FieldAnswers {
  words(field: Exclude<FieldRef, ItemRef | BlockRef>): FieldParagraphs;
  items(list: FieldList): FieldItems;
  /** Undefined while nobody knows: then `hole` asks. */
  holds(condition: ConditionRef): { readonly holds: boolean | undefined; readonly hole: readonly Run[] };
  /** Whole sections of the text in the form of the profile, or one part of one: other-funds:state-capital. */
  section(name: string): readonly NarrativeParagraph[] | undefined;
}
