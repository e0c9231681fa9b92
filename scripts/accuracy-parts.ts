import { join } from "node:path";
import { type CleanRun, cleanRun, kinds, trial, type Trial } from "../test/generator/mutations/bench";
import {
  type CleanText,
  cleanTextRun,
  textKinds,
  textTrial,
  type TextTrial,
} from "../test/generator/narrative/text-bench";
import type { PlantTrial } from "../test/published-plants/bench";
import { plantedIn, plantedInLayouts } from "./published-accuracy";

/** What each part of the measurement found. */
export interface Parts {
  readonly tables: readonly Trial[];
  readonly clean: readonly CleanRun[];
  readonly text: readonly TextTrial[];
  readonly "clean-text": readonly CleanText[];
  /** Undefined where the published documents are not beside the project. */
  readonly published: PublishedPart | undefined;
}

export interface PublishedPart {
  readonly documents: readonly PlantTrial[];
  /** Absent where the official templates are not beside the project. */
  readonly layouts?: readonly PlantTrial[];
}

export type PartName = keyof Parts;
export const PART_NAMES: readonly PartName[] = ["tables", "clean", "text", "clean-text", "published"];

/** How many of each part, the first seed, and the layouts that tables are drawn in. */
export type Amounts = Readonly<Record<PartName, number>> & {
  readonly seed: number;
  readonly layouts: readonly string[];
};

/** Clean workbooks have seeds of their own. */
const CLEAN_SEEDS = 500_000;
const SHARED = join(__dirname, "../../shared");

const RUNS: { readonly [Name in PartName]: (amounts: Amounts) => Parts[Name] | Promise<Parts[Name]> } = {
  tables: ({ tables, seed, layouts }) => injected(kinds, tables, seed, (kind, at) => trial(kind, at, layouts)),
  text: ({ text, seed }) => injected(textKinds, text, seed, textTrial),
  clean: ({ clean, seed, layouts }) =>
    Array.from({ length: clean }, (_, i) => shown(i, "clean workbooks", cleanRun(seed + CLEAN_SEEDS + i, layouts))),
  "clean-text": ({ "clean-text": count, seed }) => {
    const texts: CleanText[] = [];
    for (let at = seed + CLEAN_SEEDS; texts.length < count; at += 1) {
      texts.push(...shown(texts.length, "clean texts", cleanTextRun(at)));
    }
    return texts.slice(0, count);
  },
  published: async ({ published, seed }) => {
    const documents = await plantedIn(join(SHARED, "published"), published, seed);
    const layouts = await plantedInLayouts(join(SHARED, "layouts"), published, seed);
    return documents && { documents, ...(layouts && { layouts }) };
  },
};

export const runPart = async <Name extends PartName>(name: Name, amounts: Amounts): Promise<Parts[Name]> =>
  RUNS[name](amounts);

/** So many errors of each kind; kinds that rarely find a place get more seeds, all kinds of one seed are tried in a row. */
function injected<Kind, Result>(
  all: readonly Kind[],
  count: number,
  firstSeed: number,
  inject: (kind: Kind, seed: number) => Result | undefined,
): readonly Result[] {
  const results: Result[] = [];
  const found = new Map(all.map((kind) => [kind, 0]));
  for (let seed = firstSeed; seed < firstSeed + count * 4; seed += 1) {
    for (const kind of all.filter((each) => (found.get(each) ?? 0) < count)) {
      const result = inject(kind, seed);
      if (!result) continue;
      results.push(shown(results.length, "errors injected", result));
      found.set(kind, (found.get(kind) ?? 0) + 1);
    }
  }
  return results;
}

function shown<Result>(done: number, what: string, result: Result): Result {
  if (done % 20 === 0) process.stderr.write(`\r${done} ${what}   `);
  return result;
}
