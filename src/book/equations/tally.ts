import type { Axis } from "./axis";
import type { Instance, InstanceState, Support } from "../../model/equation";

/** What the numbers say about one candidate. */
export interface EquationEvidence {
  /** Bits of the instances that hold with two parts and more. */
  readonly bits: number;
  /** Bits of the instances in which one part is the whole: worth something only beside a prior. */
  readonly copyBits: number;
  readonly holds: number;
  readonly copies: number;
  readonly fails: number;
  /** Instances of which one side is blank: they prove nothing, and many of them speak against a sum that no word names. */
  readonly oneSided: number;
}

/** An exact sum proves at most this much: amounts have no more digits that are free. */
const MOST_BITS = 22;
const COPY_BITS = 4;
const MOST_COPY_BITS = 8;
/** Further columns depend on the first ones: the best three count in full. */
const FURTHER = 0.3;

/** The running sum of a run of items, cross by cross. */
export class Tally {
  private readonly sums: Float64Array;
  private readonly margins: Float64Array;
  private readonly zeros: Uint8Array;
  /** Parts other than zero; a part that cannot be read makes the cross unknown. */
  private readonly counts: Uint16Array;
  private readonly given: Uint8Array;
  private readonly unknown: Uint8Array;

  constructor(private readonly axis: Axis) {
    const { crosses } = axis;
    this.sums = new Float64Array(crosses);
    this.margins = new Float64Array(crosses);
    this.zeros = new Uint8Array(crosses).fill(255);
    this.counts = new Uint16Array(crosses);
    this.given = new Uint8Array(crosses);
    this.unknown = new Uint8Array(crosses);
  }

  static of(axis: Axis, items: readonly number[]): Tally {
    const tally = new Tally(axis);
    for (const item of items) tally.add(item);
    return tally;
  }

  add(item: number): void {
    const { axis } = this;
    for (let cross = 0; cross < axis.crosses; cross++) {
      if (axis.isUnknown(item, cross)) this.unknown[cross] = 1;
      if (axis.isBlank(item, cross)) continue;
      this.given[cross] = 1;
      const amount = axis.amount(item, cross);
      if (amount === 0) continue;
      this.sums[cross] = (this.sums[cross] ?? 0) + amount;
      this.margins[cross] = (this.margins[cross] ?? 0) + axis.margin(item, cross);
      this.counts[cross] = (this.counts[cross] ?? 0) + 1;
      this.zeros[cross] = Math.min(this.zeros[cross] ?? 255, axis.zerosOf(item, cross));
    }
  }

  sum(cross: number): number {
    return this.sums[cross] ?? 0;
  }

  state(whole: number, cross: number): InstanceState {
    const { axis } = this;
    if (this.unknown[cross] === 1 || axis.isUnknown(whole, cross)) return "unknown";
    const amount = axis.amount(whole, cross);
    const sum = this.sum(cross);
    const count = this.counts[cross] ?? 0;
    if (axis.isBlank(whole, cross)) return count === 0 ? "empty" : "blank-whole";
    if (this.given[cross] === 0) return amount === 0 ? "empty" : "blank-parts";
    if (amount === 0 && count === 0) return "empty";
    const miss = Math.abs(amount - sum);
    if (miss === 0) return count >= 2 ? "holds" : "copies";
    return miss <= this.slack(whole, cross) ? "rounds" : "fails";
  }

  private slack(whole: number, cross: number): number {
    return this.axis.margin(whole, cross) + (this.margins[cross] ?? 0);
  }

  evidence(whole: number, except?: ReadonlySet<number>): EquationEvidence {
    const found: number[] = [];
    let [copies, holds, fails, oneSided] = [0, 0, 0, 0];
    for (let cross = 0; cross < this.axis.crosses; cross++) {
      if (except?.has(cross)) continue;
      const state = this.state(whole, cross);
      if (state === "copies") copies += 1;
      if (state === "fails") fails += 1;
      if (state === "blank-whole" || state === "blank-parts") oneSided += 1;
      if (state !== "holds" && state !== "rounds") continue;
      if ((this.counts[cross] ?? 0) < 2) {
        copies += 1;
        continue;
      }
      holds += 1;
      found.push(this.bitsOf(whole, cross, state === "rounds"));
    }
    found.sort((a, b) => b - a);
    const bits = found.reduce((sum, each, i) => sum + (i < 3 ? each : each * FURTHER), 0);
    return { bits, copyBits: Math.min(MOST_COPY_BITS, copies * COPY_BITS), holds, copies, fails, oneSided };
  }

  /** log2 of how many values the whole could have had; rounding lets more of them pass. */
  private bitsOf(whole: number, cross: number, rounds: boolean): number {
    const zeros = Math.min(this.zeros[cross] ?? 0, this.axis.zerosOf(whole, cross));
    const place = 10 ** zeros;
    const bits = Math.log2(Math.abs(this.axis.amount(whole, cross)) / place + 1e-9);
    const cost = rounds ? Math.log2((2 * this.slack(whole, cross)) / place + 1) : 0;
    return Math.max(0, Math.min(MOST_BITS, bits) - cost);
  }

  instances(whole: number, except?: ReadonlySet<number>): readonly Instance[] {
    const { axis } = this;
    return Array.from({ length: axis.crosses }, (_, at): Instance => {
      const state = except?.has(at) ? "unknown" : this.state(whole, at);
      const miss = state === "fails" || state === "rounds" ? axis.amount(whole, at) - this.sum(at) : 0;
      return { at, state, miss };
    });
  }
}

/** What the instances of an equation amount to. */
export function supportOf(instances: readonly Instance[]): Support {
  if (instances.some(({ state }) => state === "holds")) return "proved";
  const isAgainst = instances.some(
    ({ state }) => state === "fails" || state === "blank-whole" || state === "blank-parts",
  );
  const isFor = instances.some(({ state }) => state === "copies" || state === "rounds");
  return isAgainst && !isFor ? "expected" : "consistent";
}
