import { groupBy } from "../../model/group-by";
import type { Axis } from "./axis";
import type { Forest, FoundSum } from "./forest";
import { restartsBelow, standing } from "./marks";
import type { GridLine } from "./number-grid";
import { Tally } from "./tally";

/** What the engine accepts: bits of a candidate beyond what chance would give. */
export const ACCEPTED = 8;
export const FAILURE = 18;

const NUMBERED = 14;
const DEEPER = 8;
const ENDS_WITH_MARKS = 4;
const SHALLOWER = -12;
const SISTER_LEFT_OUT = -20;
const ADDS_ABOVE = -12;
const BALANCE_AS_WHOLE = -12;
/** No group of a list is longer; the rows of a table by codes are found by their codes. */
const LONGEST_RUN = 80;

/** Lines and their numbers; crosses in `except` are not additive. */
export interface Rows {
  readonly lines: readonly GridLine[];
  readonly axis: Axis;
  readonly depths: readonly number[];
  readonly except?: ReadonlySet<number>;
}

/**
 * Lines that are sums of the lines right below them (or, with less reason, right above): the innermost first, and among
 * equals the one the numbers speak for most.
 */
export function findGroups(rows: Rows, forest: Forest): void {
  const wholes = forest.items.filter((item) => !rows.lines[item]?.total && rows.axis.hasMoney(item));
  const byDepth = groupBy(wholes, (whole) => rows.depths[whole] ?? 0);
  for (const depth of [...byDepth.keys()].sort((a, b) => b - a)) settle(rows, forest, byDepth.get(depth) ?? []);
}

/** Takes the best candidate of one depth, and looks again until nothing more is found. */
function settle(rows: Rows, forest: Forest, wholes: readonly number[]): void {
  let open = wholes;
  while (open.length > 0) {
    const roots = forest.roots();
    const places = new Map(roots.map((root, i) => [root, i]));
    const found = open.flatMap((whole) => bestGroup(rows, forest, roots, places, whole) ?? []);
    open = forest.addApart(found).filter((whole) => forest.sumsOf(whole).length === 0);
    if (found.length === 0) return;
  }
}

function bestGroup(
  rows: Rows,
  forest: Forest,
  roots: readonly number[],
  places: ReadonlyMap<number, number>,
  whole: number,
): FoundSum | undefined {
  const at = places.get(whole);
  if (at === undefined || forest.sumsOf(whole).length > 0) return undefined;
  const below = bestRun(rows, roots, at, 1);
  const above = rows.lines[whole]?.code === undefined ? bestRun(rows, roots, at, -1) : undefined;
  const best = above && (!below || above.score > below.score) ? above : below;
  return best && best.score >= ACCEPTED ? best : undefined;
}

/** The best run of roots directly below (step 1) or above (step −1) a line. */
function bestRun(rows: Rows, roots: readonly number[], at: number, step: 1 | -1): FoundSum | undefined {
  const whole = roots[at] ?? 0;
  const line = rows.lines[whole];
  if (!line) return undefined;
  const tally = new Tally(rows.axis);
  const run: number[] = [];
  let best: FoundSum | undefined;
  let tried = 0;
  let [areDeeper, areNumbered, isShallower] = [true, true, false];
  for (let k = at + step; roots[k] !== undefined && run.length < LONGEST_RUN; k += step) {
    const item = roots[k] ?? 0;
    const part = rows.lines[item];
    if (!part || part.total) break;
    const isRestart =
      step === 1 && part.number !== undefined && restartsBelow(run.length === 0 ? part : first(rows, run), line);
    const own = isRestart && standing(part, line) !== "shallower" ? "deeper" : standing(part, line);
    if (own === "stranger" || (own === "sister" && (part.number || part.code))) break;
    if (part.balance && !line.balance) break;
    run.push(item);
    tally.add(item);
    if (own !== "deeper") areDeeper = false;
    if (!(part.number && (isRestart || (line.number && part.number.rank > line.number.rank)))) areNumbered = false;
    if (own === "shallower") isShallower = true;
    if (!rows.axis.isFilled(item)) continue;
    tried += 1;
    const evidence = tally.evidence(whole, rows.except);
    if (evidence.holds + evidence.copies === 0) continue;
    const next = roots[k + step];
    const prior =
      (step === 1 && areDeeper
        ? (areNumbered ? NUMBERED : DEEPER) + (endsHere(rows, line, part, next) ? ENDS_WITH_MARKS : 0)
        : 0) +
      (isShallower ? SHALLOWER : 0) +
      (step === 1 && leavesSister(rows, line, part, next) ? SISTER_LEFT_OUT : 0) +
      (step === -1 ? ADDS_ABOVE : 0) +
      (line.balance && !areDeeper ? BALANCE_AS_WHOLE : 0);
    const score = prior + evidence.bits + (prior > 0 ? evidence.copyBits : 0) - FAILURE * evidence.fails;
    if (evidence.fails >= Math.max(1, evidence.holds) || (best && score <= best.score)) continue;
    const parts = step === 1 ? [...run] : [...run].reverse();
    best = {
      whole,
      parts,
      score,
      basis: areDeeper && step === 1 ? (areNumbered ? "number" : basisOf(part)) : "numbers-alone",
    };
  }
  return best && { ...best, score: best.score - Math.log2(Math.max(1, tried)) };
}

const first = (rows: Rows, run: readonly number[]): GridLine => rows.lines[run[0] ?? 0] ?? { indent: 0 };

const basisOf = (part: GridLine): FoundSum["basis"] =>
  part.indent > 0 || part.level !== undefined ? "level" : part.meaning ? "meaning" : "level";

/** The next line is printed no deeper than the whole: the group ends with its marks. */
function endsHere(rows: Rows, whole: GridLine, last: GridLine, next: number | undefined): boolean {
  const line = next === undefined ? undefined : rows.lines[next];
  if (!line || line.total) return true;
  return standing(line, whole) !== "deeper" && !leavesSister(rows, whole, last, next);
}

/** The next line is a sister of the last part by its marks: a group does not end between sisters. */
function leavesSister(rows: Rows, whole: GridLine, last: GridLine, next: number | undefined): boolean {
  const line = next === undefined ? undefined : rows.lines[next];
  if (!line || line.total || next === undefined || !rows.axis.hasMoney(next)) return false;
  if (last.number && line.number) return last.number.rank === line.number.rank && line.number.value > last.number.value;
  return false;
}

/** Lines that print puts below a line (the next level only), as far as they are still on their own. */
export function printedParts(rows: Rows, forest: Forest, whole: number): readonly number[] {
  const depth = rows.depths[whole] ?? 0;
  const parts: number[] = [];
  for (let item = whole + 1; item < rows.lines.length; item++) {
    const line = rows.lines[item];
    if (!line || line.total || (rows.depths[item] ?? 0) <= depth) break;
    if (line.ofWhich || (rows.depths[item] ?? 0) > depth + 1 || forest.wholeOf(item) !== undefined) continue;
    // a subtotal behind the last numbered line is no sub-line of it
    if (forest.isUnder(whole, item)) continue;
    parts.push(item);
  }
  return parts;
}

/** Of the lines with printed sub-lines so many must be their sums before the others are expected to be. */
const LAW = 0.5;

/**
 * Law of the table: numbered sub-lines are all of their line; other sub-lines are where most of the table says so. What
 * is not a sum hangs below its line without a claim.
 */
export function expectGroups(rows: Rows, forest: Forest): void {
  const { lines, axis } = rows;
  const open = lines.flatMap((line, whole) => {
    if (line.total || line.ofWhich || forest.sumsOf(whole).length > 0) return [];
    const parts = printedParts(rows, forest, whole);
    return parts.some((part) => axis.hasMoney(part)) ? [{ whole, parts }] : [];
  });
  const kept = forest.sums.filter(({ basis }) => basis === "number" || basis === "level" || basis === "meaning").length;
  const isLaw = kept >= LAW * (kept + open.length) && kept > 0;
  for (const { whole, parts } of [...open].reverse()) {
    const areNumbered = parts.length >= 2 && parts.every((part) => lines[part]?.number);
    const own = axis.hasMoney(whole);
    if (own && (areNumbered || isLaw))
      forest.add({ whole, parts, basis: areNumbered ? "number" : "level", isExpected: true, score: 0 });
  }
}
