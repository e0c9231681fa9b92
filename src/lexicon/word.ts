import type { Adds, WordPlace } from "./sense";

/** Spellings of one word: data, with the texts that test it. */
export interface WordGroup {
  /** Half-width, separated by blanks; each is a word. */
  readonly texts: string;
  /** What the word adds. */
  readonly adds: Adds;
  /** What it says instead at some places; prose, where nobody knows the place, may mean any of these. */
  readonly among?: Among;
  /** Whole texts with this word: each is understood as a whole, and as `adds` says. */
  readonly examples: readonly string[];
  /** Where it is a word at all; both without it. 单位 is silent in a sentence and a heading in a table. */
  readonly where?: "tables" | "prose";
  /** A word only when it is the whole text: 类, 款, 项. */
  readonly alone?: true;
  /** A word only at this place: 购置费 under 公务用车. */
  readonly under?: WordPlace;
  /** Another spelling of a term, not its name. */
  readonly alias?: true;
}

export type Among = Readonly<Partial<Record<WordPlace, Adds>>>;

/** One word with what it adds. */
export interface Word extends Pick<WordGroup, "adds" | "among" | "where" | "alone" | "under" | "alias"> {
  readonly text: string;
}

/** The words of a list of groups, one for each spelling. */
export const wordsOf = (groups: readonly WordGroup[]): readonly Word[] =>
  groups.flatMap(({ texts, adds, among, where, alone, under, alias }) =>
    texts.split(/\s+/).map((text) => ({
      text,
      adds,
      ...(among && { among }),
      ...(where && { where }),
      ...(alone && { alone }),
      ...(under && { under }),
      ...(alias && { alias }),
    })),
  );

/** True at the place itself and at all that are part of it: three-public/vehicles is a place of three-public. */
export const isAt = (place: WordPlace | undefined, wanted: string): boolean =>
  place === wanted || place?.startsWith(`${wanted}/`) === true;
