import type { Block } from "../../model/narrative-profile";
import type { Paragraph } from "../../model/passage";
import type { Writing } from "../writing";

/** The choice of one kind of block. */
export type BlockOf<Kind extends Block["block"]> = Extract<Block, { readonly block: Kind }>;

/** Writes the paragraphs of one kind of block. It writes what the facts allow and asks for the rest. */
export type SectionWriter<Kind extends Block["block"]> = (w: Writing, block: BlockOf<Kind>) => readonly Paragraph[];
