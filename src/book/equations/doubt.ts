import { append } from "../../model/append";
import { smallest } from "../../model/extremes";
import type { Forest, FoundSum } from "./forest";
import { standing } from "./marks";
import type { Rows } from "./row-groups";
import { Tally } from "./tally";

/** A change of the reading that would remove a contradiction. Never a change of a number. */
export interface Alternative {
  readonly kind: "nested" | "moved";
  /** The failing sum it would mend. */
  readonly whole: number;
  /** The line that would become a whole (nested), or the one that would hang elsewhere (moved). */
  readonly line: number;
  /** For `moved`: the line it would go to. */
  readonly to?: number;
}

interface Doubted {
  /** Alternatives taken: the reading is corrected. */
  readonly corrected: readonly Alternative[];
  /** Alternatives that would do, but leave something unexplained or have a rival: the finding stays, with less weight. */
  readonly open: readonly Alternative[];
}

const MOST_ROUNDS = 3;
const MOST_NESTED = 12;
const DEEPEST = 3;
const MOST_EVALUATIONS = 10_000;

interface Nesting {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Says more than it costs: a real sum, or a copy that print or meaning asks for. */
  readonly isSupported: boolean;
}

interface Proposal {
  readonly alternative: Alternative;
  readonly isSupported: boolean;
  apply(): void;
}

/**
 * Suspects the reading before the clerk. A reading is corrected only when every instance of the failing sum then holds, no
 * proved sum fails, every moved line has a whole again, and the new sum says something of its own; with two ways to mend
 * it, or without such weight, the contradiction stays and names them.
 */
export function doubtReading(rows: Rows, forest: Forest): Doubted {
  const corrected: Alternative[] = [];
  let open: Alternative[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    open = [];
    let isChanged = false;
    for (const sum of [...forest.sums]) {
      if (!forest.sums.includes(sum) || !fails(rows, sum.whole, sum.parts)) continue;
      const proposals = [...nestedIn(rows, forest, sum), ...movedFor(rows, forest, sum)];
      const [first, second] = proposals;
      if (first && !second && first.isSupported) {
        first.apply();
        corrected.push(first.alternative);
        isChanged = true;
      } else
        append(
          open,
          proposals.map(({ alternative }) => alternative),
        );
    }
    if (!isChanged) break;
  }
  return { corrected, open };
}

const fails = (rows: Rows, whole: number, parts: readonly number[]): boolean =>
  Tally.of(rows.axis, parts).evidence(whole, rows.except).fails > 0;

/** It agrees in every instance, and says something in one. */
function holds(rows: Rows, whole: number, parts: readonly number[]): boolean {
  const evidence = Tally.of(rows.axis, parts).evidence(whole, rows.except);
  return evidence.fails === 0 && evidence.holds + evidence.copies > 0;
}

/** A1: some of the parts are themselves the sum of parts beside them. */
function nestedIn(rows: Rows, forest: Forest, sum: FoundSum): readonly Proposal[] {
  const nestings = sum.basis === "code" ? misprinted(rows, forest, sum.parts) : nestingsOf(rows, forest, sum.parts);
  const found: (readonly Nesting[])[] = [];
  let evaluations = 0;
  const search = (from: number, chosen: readonly Nesting[], rest: readonly number[]): void => {
    for (let k = from; k < nestings.length && evaluations < MOST_EVALUATIONS; k++) {
      const nesting = nestings[k];
      if (!nesting || !nesting.parts.every((item) => rest.includes(item))) continue;
      if (sum.parts.includes(nesting.whole) && !rest.includes(nesting.whole)) continue;
      const left = rest.filter((item) => !nesting.parts.includes(item));
      evaluations += 1;
      if (holds(rows, sum.whole, left)) found.push([...chosen, nesting]);
      else if (chosen.length + 1 < DEEPEST) search(k + 1, [...chosen, nesting], left);
    }
  };
  search(0, [], sum.parts);
  const fewest = smallest(found.map((each) => each.length));
  return found
    .filter((each) => each.length === fewest)
    .map((chosen): Proposal => {
      const inner = new Set(chosen.flatMap(({ parts }) => parts));
      const parts = sum.parts.filter((item) => !inner.has(item));
      return {
        alternative: { kind: "nested", whole: sum.whole, line: chosen[0]?.whole ?? sum.whole },
        isSupported: chosen.every(({ isSupported }) => isSupported),
        apply() {
          forest.replace(sum, { ...withoutExpected(sum), parts });
          for (const each of chosen)
            forest.add({ whole: each.whole, parts: each.parts, basis: "numbers-alone", score: 0 });
        },
      };
    });
}

function withoutExpected({ isExpected: _, ...sum }: FoundSum): FoundSum {
  return sum;
}

/** Lines of a run that equal the lines right below or right above them, as far as these belong to the run. */
function nestingsOf(rows: Rows, forest: Forest, parts: readonly number[]): readonly Nesting[] {
  const found: Nesting[] = misprinted(rows, forest, parts);
  parts.forEach((whole, i) => {
    const line = rows.lines[whole];
    if (!line || !rows.axis.hasMoney(whole) || forest.sumsOf(whole).length > 0) return;
    for (const step of [1, -1] as const) {
      const tally = new Tally(rows.axis);
      const run: number[] = [];
      for (let k = i + step; parts[k] !== undefined && run.length < MOST_NESTED; k += step) {
        const item = parts[k] ?? 0;
        const part = rows.lines[item];
        if (!part || part.total || (part.balance && !line.balance)) break;
        const own = standing(part, line);
        if (own === "stranger" || (own === "sister" && step === -1)) break;
        run.push(item);
        tally.add(item);
        if (!rows.axis.hasMoney(item)) continue;
        const evidence = tally.evidence(whole, rows.except);
        if (evidence.fails > 0 || evidence.holds + evidence.copies === 0) continue;
        const isSupported = evidence.holds > 0 || (step === 1 && own === "deeper");
        found.push({ whole, parts: step === 1 ? [...run] : [...run].reverse(), isSupported });
      }
    }
  });
  return found;
}

/**
 * A9: a line with a code of nothing above it stands right behind a line without sub-lines and has its amounts: its code is
 * misprinted, its place is not.
 */
function misprinted(rows: Rows, forest: Forest, parts: readonly number[]): Nesting[] {
  return parts.flatMap((line): readonly Nesting[] => {
    const [code, above] = [rows.lines[line]?.code, rows.lines[line - 1]?.code];
    if (code === undefined || above === undefined) return [];
    if (parts.includes(line - 1) || forest.sumsOf(line - 1).length > 0 || !holds(rows, line - 1, [line])) return [];
    return [{ whole: line - 1, parts: [line], isSupported: true }];
  });
}

/** A2 and A9: two gaps of one size and opposite signs, and a line of that size that hangs in the wrong one of the two. */
function movedFor(rows: Rows, forest: Forest, sum: FoundSum): readonly Proposal[] {
  return forest.sums.flatMap((other) => {
    if (other === sum || other.parts.length < 2 || !fails(rows, other.whole, other.parts)) return [];
    return other.parts.flatMap((line): readonly Proposal[] => {
      if (line === sum.whole || !rows.axis.hasMoney(line) || forest.isUnder(sum.whole, line)) return [];
      const rest = other.parts.filter((item) => item !== line);
      const grown = [...sum.parts, line].sort((a, b) => a - b);
      if (!holds(rows, other.whole, rest) || !holds(rows, sum.whole, grown)) return [];
      return [
        {
          alternative: { kind: "moved", whole: other.whole, line, to: sum.whole },
          isSupported: true,
          apply() {
            forest.replace(other, { ...withoutExpected(other), parts: rest });
            forest.replace(sum, { ...withoutExpected(sum), parts: grown });
          },
        },
      ];
    });
  });
}
