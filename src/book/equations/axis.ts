import type { CellState } from "./number-grid";

const AMOUNT = 1;
const BLANK = 0;
const UNKNOWN = 2;
const MOST_ZEROS = 30;

/** Numbers by item and cross: lines by column, or columns by line. Flat arrays, since every run is added up many times. */
export class Axis {
  readonly amounts: Float64Array;
  readonly margins: Float64Array;
  private readonly kinds: Uint8Array;
  private readonly zeros: Uint8Array;
  /** Items with at least one amount, zeros included. */
  private readonly filled: Uint8Array;
  /** Items with money. */
  private readonly money: Uint8Array;

  constructor(
    readonly items: number,
    readonly crosses: number,
    state: (item: number, cross: number) => CellState,
  ) {
    const size = items * crosses;
    this.amounts = new Float64Array(size);
    this.margins = new Float64Array(size);
    this.kinds = new Uint8Array(size);
    this.zeros = new Uint8Array(size).fill(MOST_ZEROS);
    this.filled = new Uint8Array(items);
    this.money = new Uint8Array(items);
    for (let item = 0; item < items; item++)
      for (let cross = 0; cross < crosses; cross++) this.put(item, cross, state(item, cross));
  }

  private put(item: number, cross: number, state: CellState): void {
    const at = item * this.crosses + cross;
    if (state.is === "blank") return;
    if (state.is !== "amount") {
      this.kinds[at] = UNKNOWN;
      return;
    }
    this.kinds[at] = AMOUNT;
    this.filled[item] = 1;
    if (state.amount === 0) return;
    this.money[item] = 1;
    this.amounts[at] = state.amount;
    this.margins[at] = state.margin;
    this.zeros[at] = trailingZeros(state.amount);
  }

  amount(item: number, cross: number): number {
    return this.amounts[item * this.crosses + cross] ?? 0;
  }

  margin(item: number, cross: number): number {
    return this.margins[item * this.crosses + cross] ?? 0;
  }

  zerosOf(item: number, cross: number): number {
    return this.zeros[item * this.crosses + cross] ?? MOST_ZEROS;
  }

  isBlank(item: number, cross: number): boolean {
    return this.kinds[item * this.crosses + cross] === BLANK;
  }

  isUnknown(item: number, cross: number): boolean {
    return this.kinds[item * this.crosses + cross] === UNKNOWN;
  }

  /** The item states at least one amount. */
  isFilled(item: number): boolean {
    return this.filled[item] === 1;
  }

  /** The item states at least one amount other than zero. */
  hasMoney(item: number): boolean {
    return this.money[item] === 1;
  }
}

/** 1234000 → 3: how coarse a number is, so that round figures prove little. */
function trailingZeros(amount: number): number {
  let rest = Math.abs(amount);
  let zeros = 0;
  while (zeros < MOST_ZEROS && rest !== 0 && rest % 10 === 0) {
    rest /= 10;
    zeros += 1;
  }
  return zeros;
}
