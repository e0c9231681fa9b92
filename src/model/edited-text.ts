import type { NarrativeMemory } from "./passage";

/**
 * What a Word file was written from, kept in it, so that it can be read back after its user changed it: our lines in
 * their order, and between them what else stands there (cover, captions, notes), under keys of their own.
 */
export interface WordRecord extends NarrativeMemory {
  /** Whose budget it is, and of which year. */
  readonly unitName?: string;
  readonly year?: number;
}

/** A Word file as its user left it. */
export interface EditedText {
  /** The name of the file. */
  readonly name: string;
  /** Its paragraphs in reading order: nothing of its contents and of tables with lines and columns. */
  readonly paragraphs: readonly string[];
  /** The kept WordRecord as JSON; absent in a finished text, and where a program lost it. */
  readonly record?: string;
}
