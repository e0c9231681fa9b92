import { largest } from "../../model/extremes";
import { groupBy } from "../../model/group-by";
import { plain } from "../../model/text";
import type { ProjectKind } from "../../model/project-kind";

export interface KindGuess {
  readonly kind: ProjectKind;
  /** The words of the name that suggest it. */
  readonly words: readonly string[];
  /** Nothing but words that stand in names of several kinds. */
  readonly isWeak: boolean;
  readonly score: number;
}

const KEY = 2;
const RELATED = 1.6;
const WEAK = 1;
/** A longer word is more specific; so much for each of its characters. */
const BY_LENGTH = 0.1;
/** Two kinds nearer than this are a choice for the user. */
const APART = 0.15;

/** A bureau's own kind goes before ours where its key words or its name tell it; further words weigh a little more. */
const IMPORTED = { byKey: 3, else: 0.2 } as const;

/** A guess with what decides between equal scores. */
interface Ranked extends KindGuess {
  readonly heaviest: number;
  /** Where the last of its words stands. */
  readonly last: number;
}

/** A word of a kind found in a name. */
interface Hit {
  readonly kind: ProjectKind;
  readonly word: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
}

/** Kinds that a project's name suggests, the likeliest first; none when no word of a kind stands in it. */
export function guessKinds(kinds: readonly ProjectKind[], name: string): readonly KindGuess[] {
  const text = plain(name);
  const all = kinds.flatMap((kind) => hitsOf(kind, text));
  // 岗位 within 公益性岗位 says nothing, whichever kind either belongs to
  const isWithin = (inner: Hit) => (outer: Hit) =>
    outer.word.length > inner.word.length && outer.from <= inner.from && inner.to <= outer.to;
  const hits = all.filter((hit) => !all.some(isWithin(hit)));
  return [...groupBy(hits, ({ kind }) => kind)].map(([kind, found]) => guessFrom(kind, found)).sort(byLikelihood);
}

function guessFrom(kind: ProjectKind, hits: readonly Hit[]): Ranked {
  // words of every kind only strengthen what a key word says
  const telling = hits.some(({ weight }) => weight === KEY) ? hits : hits.filter(({ weight }) => weight !== WEAK);
  const weights = (telling.length > 0 ? telling : hits).map(({ word, weight }) => weight + BY_LENGTH * word.length);
  return {
    kind,
    words: hits.map(({ word }) => word),
    isWeak: hits.every(({ weight }) => weight === WEAK),
    score: weights.reduce((sum, weight) => sum + weight, ownGround(kind, hits)),
    heaviest: largest(weights, 0),
    last: largest(
      hits.map(({ from }) => from),
      -1,
    ),
  };
}

const ownGround = ({ isImported }: ProjectKind, hits: readonly Hit[]): number =>
  isImported ? (hits.some(({ weight }) => weight === KEY) ? IMPORTED.byKey : IMPORTED.else) : 0;

/** Several words of every kind do not outweigh one that is a kind's own. */
const byLikelihood = (a: Ranked, b: Ranked): number =>
  Number(a.isWeak) - Number(b.isWeak) || b.score - a.score || b.heaviest - a.heaviest || b.last - a.last;

/** The kind that the guesses leave no doubt about; undefined where the user has to choose. */
export function clearKind([first, second]: readonly KindGuess[]): ProjectKind | undefined {
  if (!first || first.isWeak) return undefined;
  return second && !second.isWeak && first.score - second.score < APART ? undefined : first.kind;
}

/** Where words of the kind stand in the text, each at its last place. */
function hitsOf(kind: ProjectKind, text: string): readonly Hit[] {
  const find = (weight: number) => (word: string) => {
    const from = text.lastIndexOf(word);
    return from < 0 ? [] : { kind, word, weight, from, to: from + word.length };
  };
  return [
    ...kind.keywords.flatMap(find(KEY)),
    ...kind.relatedWords.flatMap(find(RELATED)),
    ...kind.weakWords.flatMap(find(WEAK)),
  ];
}
