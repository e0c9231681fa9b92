/** A repeatable source of randomness: the same seed always gives the same sequence (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new RangeError("Nothing to pick from");
    return value;
  }

  /** Up to `count` different values, in their own order. */
  some<T>(values: readonly T[], count: number): readonly T[] {
    const left = values.map((_, i) => i);
    while (left.length > Math.max(0, count)) left.splice(Math.floor(this.next() * left.length), 1);
    return left.map((i) => values[i] as T);
  }
}

/** One of several, always the same for the same seed. */
export const pickedFor = <T>(seed: number, values: readonly T[]): T => new Random(seed * 193 + 7).pick(values);
