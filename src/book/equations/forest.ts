import type { Basis } from "../../model/equation";

/** A sum as found, before its instances are written out. */
export interface FoundSum {
  readonly whole: number;
  /** In reading order; blank ones among them become open. */
  readonly parts: readonly number[];
  readonly basis: Basis;
  /** Only marks or words ask for it: the numbers do not agree. */
  readonly isExpected?: true;
  readonly score: number;
}

/** Which items are still on their own, and which have become parts. Sums are found from the innermost outwards. */
export class Forest {
  private readonly wholes = new Map<number, number>();
  private readonly found: FoundSum[] = [];

  constructor(readonly items: readonly number[]) {}

  /** Items that are part of nothing yet, in reading order. */
  roots(): readonly number[] {
    return this.items.filter((item) => !this.wholes.has(item));
  }

  wholeOf(item: number): number | undefined {
    return this.wholes.get(item);
  }

  get sums(): readonly FoundSum[] {
    return this.found;
  }

  sumsOf(whole: number): readonly FoundSum[] {
    return this.found.filter((sum) => sum.whole === whole);
  }

  add(sum: FoundSum): void {
    this.found.push(sum);
    for (const part of sum.parts) this.wholes.set(part, sum.whole);
  }

  /** Adds the best sums that have no item in common; the wholes of the others are returned, to be asked again. */
  addApart(sums: readonly FoundSum[]): readonly number[] {
    const taken = new Set<number>();
    const waiting: number[] = [];
    for (const sum of [...sums].sort((a, b) => b.score - a.score)) {
      const touched = [sum.whole, ...sum.parts];
      if (touched.some((item) => taken.has(item))) {
        waiting.push(sum.whole);
        continue;
      }
      for (const item of touched) taken.add(item);
      this.add(sum);
    }
    return waiting;
  }

  /** Hangs an item below another without claiming a sum: 其中, blank lines, incomplete lists. */
  hang(item: number, whole: number): void {
    this.wholes.set(item, whole);
  }

  /** Exchanges one sum for another; parts that nothing holds any more are roots again. */
  replace(old: FoundSum, sum: FoundSum): void {
    const at = this.found.indexOf(old);
    if (at >= 0) this.found.splice(at, 1);
    for (const part of old.parts) if (this.wholes.get(part) === old.whole) this.wholes.delete(part);
    this.add(sum);
  }

  /** The item is the other one, or stands anywhere below it. */
  isUnder(item: number, whole: number): boolean {
    for (let each: number | undefined = item; each !== undefined; each = this.wholes.get(each))
      if (each === whole) return true;
    return false;
  }
}
