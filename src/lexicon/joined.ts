import { CONTESTED } from "./resolve";
import type { Adds, Contested, Sense } from "./sense";

/** 和, 、 between two words: the text names both, and neither by itself. */
const JOINS: ReadonlySet<string> = new Set(["和", "及", "与", "以及", "、", "/", "+"]);

/** 除, 非 and their like beside a known word say that it is not this; which way the money goes they leave alone. */
const DENIES = /[非除不无未否]|[以之]外/;

interface Said {
  readonly text: string;
  readonly adds: Adds;
}

/**
 * Takes back what a text does not say although its words do: 基本支出和项目支出 is neither, 一般公共预算和政府性基金 is
 * fiscal money, and what 除财政拨款外 leaves nobody knows. `true` where something was taken back.
 */
export function withoutDoubtful(
  sense: Sense,
  words: readonly Said[],
  unknown: readonly string[],
): { readonly sense: Sense; readonly isDoubtful: boolean } {
  const denied = unknown.some((run) => DENIES.test(run));
  const joins = words.some(({ text }) => JOINS.has(text));
  const doubtful = CONTESTED.filter(
    (field) => (denied && field !== "flow") || (joins && isOpen(valuesOf(field, words))),
  );
  const kept = doubtful.filter((field) => sense[field] !== undefined);
  if (kept.length === 0) return { sense, isDoubtful: false };
  const shared = kept.flatMap((field) => {
    const value = denied ? undefined : sharedBy(valuesOf(field, words));
    return value === undefined ? [] : [[field, value] as const];
  });
  const rest = Object.entries(sense).filter(([field]) => !kept.includes(field as Contested));
  return { sense: Object.fromEntries([...rest, ...shared]) as Sense, isDoubtful: true };
}

const valuesOf = (field: Contested, words: readonly Said[]): readonly string[] => [
  ...new Set(words.flatMap(({ adds }) => adds[field] ?? [])),
];

/** Two values of which neither is part of the other. */
const isOpen = (values: readonly string[]): boolean =>
  values.some((a) => values.some((b) => a !== b && !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`)));

/** fiscal of fiscal/general and fiscal/government-fund; nothing where the values have nothing in common. */
function sharedBy(values: readonly string[]): string | undefined {
  const paths = values.map((value) => value.split("/"));
  const [first = []] = paths;
  const steps = first.filter((_, i) =>
    paths.every((path) => first.slice(0, i + 1).every((step, k) => step === path[k])),
  );
  return steps.length > 0 ? steps.join("/") : undefined;
}
