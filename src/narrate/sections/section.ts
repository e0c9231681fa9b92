import type { NarrativeBlock } from "../../model/narrative-profile";
import type { NarrativeParagraph } from "../../model/passage";
import type { Writing } from "../writing";

/** The choice of one kind of block. */
export type BlockOf<Kind extends NarrativeBlock["block"]> = Extract<NarrativeBlock, { readonly block: Kind }>;

/** Writes the paragraphs of one kind of block. It writes what the facts allow and asks for the rest. */
export type SectionWriter<Kind extends NarrativeBlock["block"]> = (
  w: Writing,
  block: BlockOf<Kind>,
) => readonly NarrativeParagraph[];
