import { largest } from "../../model/extremes";
import { plain } from "../../model/text";
import { commissioned } from "./commissioned";
import { construction } from "./construction";
import type { CoreIndicator, ProjectKind, ProjectKindId } from "./core-indicator";
import { equipment } from "./equipment";
import { hotline } from "./hotline";
import { itOperations } from "./it-operations";
import { property } from "./property";
import { publicity } from "./publicity";
import { subsidy } from "./subsidy";
import { training } from "./training";

/** The nine kinds of projects of the core library. */
export const PROJECT_KINDS: readonly ProjectKind[] = [
  hotline,
  itOperations,
  property,
  equipment,
  training,
  commissioned,
  construction,
  subsidy,
  publicity,
];

export type { CoreIndicator, ProjectKindId } from "./core-indicator";

export const projectKind = (id: ProjectKindId): ProjectKind | undefined => PROJECT_KINDS.find((kind) => kind.id === id);

/** Words that stand in names of every kind; alone they decide little. */
const GENERIC: ReadonlySet<string> = new Set([
  "12345",
  "运维",
  "系统",
  "平台",
  "网络",
  "设备",
  "更新",
  "采购",
  "建设",
  "活动",
]);

export interface KindGuess {
  readonly kind: ProjectKind;
  /** The words of the name that suggest it. */
  readonly words: readonly string[];
}

/** Kinds that a project's name suggests, the likeliest first; none when no key word stands in it. */
export function kindsSuggestedBy(name: string): readonly KindGuess[] {
  const text = plain(name);
  const weightOf = (word: string): number => (GENERIC.has(word) ? 1 : 2);
  return PROJECT_KINDS.map((kind) => {
    const words = kind.keywords.filter((word) => text.includes(word));
    const weights = words.map(weightOf);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return {
      kind,
      words,
      sum,
      most: largest(weights, 0),
      last: largest(
        words.map((word) => text.lastIndexOf(word)),
        -1,
      ),
    };
  })
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.sum - a.sum || b.most - a.most || b.last - a.last)
    .map(({ kind, words }) => ({ kind, words }));
}

/** Library rows of that name, in any kind: brackets and blanks do not count. */
export function coreIndicatorsNamed(name: string): readonly CoreIndicator[] {
  const wanted = bareName(name);
  return PROJECT_KINDS.flatMap(({ indicators }) => indicators.filter((each) => bareName(each.name) === wanted));
}

const bareName = (name: string): string => plain(name).replace(/\([^()]*\)/g, "");
