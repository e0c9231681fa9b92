import { toA1 } from "../model/cell";
import { FEN_PER_UNIT, type Fen, fen, formatFen } from "../model/money";
import { grouped } from "../model/number";
import type { NarrativeProfile, SumPolicy, ZeroStyle } from "../model/narrative-profile";
import type { SourceCell } from "../model/passage";
import { type MoneyFormat, shownUnits } from "./change";
import type { Value } from "./slots/slot";

/** A total and the parts listed under it. */
export interface SumList {
  readonly total: Fen;
  readonly parts: readonly Value[];
}

/**
 * The one display value of every number. With a sum policy, rounding gaps of listed parts are moved into parts before
 * anything is written; a part keeps the value the first of its lists gave it.
 */
export class Display {
  private readonly balanced = new Map<string, Fen>();

  constructor(
    private readonly profile: NarrativeProfile,
    lists: readonly SumList[] = [],
  ) {
    for (const list of lists) this.balance(list);
  }

  /** The amount as printed, which the policy may have moved by one unit of the last place. */
  shown({ amount, cells }: Value): Fen {
    return this.balanced.get(factOf(cells)) ?? amount;
  }

  text(value: Value, zeroStyle: ZeroStyle = this.profile.zeroStyle): string {
    return printAmount(this.shown(value), this.profile, zeroStyle);
  }

  /** Numbers that are no facts of their own: changes, typed amounts. */
  plain(amount: Fen, zeroStyle: ZeroStyle = this.profile.zeroStyle): string {
    return printAmount(amount, this.profile, zeroStyle);
  }

  private balance({ total, parts }: SumList): void {
    const free = parts.filter(({ cells, amount }) => !this.balanced.has(factOf(cells)) && amount !== 0);
    const fixed = parts.filter(({ cells }) => this.balanced.has(factOf(cells)));
    const rest = fen(total - fixed.reduce((sum, part) => sum + this.shown(part), 0));
    const moved = balanceParts(
      rest,
      free.map(({ amount }) => amount),
      this.profile.sumPolicy,
      this.profile,
    );
    free.forEach(({ cells }, i) => {
      const amount = moved[i];
      if (amount !== undefined) this.balanced.set(factOf(cells), amount);
    });
  }
}

/** The fact behind a value: the same cells are the same fact, wherever it is printed. */
const factOf = (cells: readonly SourceCell[]): string => cells.map(toA1).sort().join("+");

/** "1,234.50" or "0": printed without its unit. */
export function printAmount(
  amount: Fen,
  { unitText, decimals, grouping }: NarrativeProfile,
  zeroStyle: ZeroStyle,
): string {
  if (amount === 0 && zeroStyle === "0") return "0";
  const plain = formatFen(amount, unitText, decimals);
  return grouping === "comma" ? grouped(plain) : plain;
}

/**
 * Parts moved so that their printed values add up to the printed total. `largest-remainder` gives the units that are
 * missing to the parts that lost most by rounding, `last-item` gives them all to the last part. Where the exact parts
 * do not add up to the total the difference is no rounding, and nothing is moved.
 */
export function balanceParts(
  total: Fen,
  parts: readonly Fen[],
  policy: SumPolicy,
  format: MoneyFormat,
): readonly Fen[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (policy === "none" || parts.length === 0 || sum !== total) return parts;
  const unit = BigInt(FEN_PER_UNIT[format.unitText]) / 10n ** BigInt(format.decimals);
  const shown = parts.map((part) => shownUnits(part, format));
  const gap = shownUnits(total, format) - shown.reduce((all, each) => all + each, 0n);
  if (gap === 0n) return parts;
  const back = (units: bigint): Fen => fen(Number(units * unit));
  if (policy === "last-item") {
    const last = (shown.at(-1) ?? 0n) + gap;
    return last < 0n ? parts : shown.map((each, i) => back(i === shown.length - 1 ? last : each));
  }
  const step = gap > 0n ? 1n : -1n;
  const lost = parts.map((part, i) => ({ i, by: Number(step) * (part - Number((shown[i] ?? 0n) * unit)) }));
  const first = lost
    .sort((a, b) => b.by - a.by || a.i - b.i)
    .slice(0, Number(gap * step))
    .map(({ i }) => i);
  return shown.map((each, i) => back(first.includes(i) ? each + step : each));
}
