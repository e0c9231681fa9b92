import type { Adds } from "./sense";

/** Spellings of one word: data, with the texts that test it. */
export interface WordGroup {
  /** Half-width, separated by blanks; each is a word. */
  readonly texts: string;
  /** What the word adds; a second entry is what it may also mean in prose and among classified rows. */
  readonly adds: Adds | readonly [Adds, ...Adds[]];
  /** Whole texts with this word: each is understood as a whole, and as `adds` says. */
  readonly examples: readonly string[];
  /** Where it is a word at all; both without it. 单位 is silent in a sentence and a heading in a table. */
  readonly where?: "tables" | "prose";
  /** A word only when it is the whole text: 类, 款, 项. */
  readonly alone?: true;
  /** A word only below a heading of this item: 购置费 under 公务用车. */
  readonly under?: "three-public/vehicles" | "procurement";
  /** Another spelling of a term, not its name. */
  readonly alias?: true;
}

/** One word with what it adds. */
export interface Word extends Pick<WordGroup, "where" | "alone" | "under" | "alias"> {
  readonly text: string;
  readonly adds: readonly [Adds, ...Adds[]];
}

const isList = (adds: WordGroup["adds"]): adds is readonly [Adds, ...Adds[]] => Array.isArray(adds);

/** The words of a list of groups, one for each spelling. */
export const wordsOf = (groups: readonly WordGroup[]): readonly Word[] =>
  groups.flatMap(({ texts, adds, where, alone, under, alias }) =>
    texts.split(/\s+/).map((text) => ({
      text,
      adds: isList(adds) ? adds : ([adds] as const),
      ...(where && { where }),
      ...(alone && { alone }),
      ...(under && { under }),
      ...(alias && { alias }),
    })),
  );
