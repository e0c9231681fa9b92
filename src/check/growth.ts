import { largest, smallest } from "../model/extremes";
import type { Growth } from "../model/fact";

/** A printed amount with what rounding may have hidden. */
interface Printed {
  readonly amount: number;
  readonly margin: number;
}

interface GrowthVerdict {
  /**
   * `agrees`: the printed amounts give the printed percentage. `possible`: only the amounts before rounding could.
   * `truncated`, `last-place`: one unit of the last place off. `differs`: none of these.
   */
  readonly judgement: "agrees" | "possible" | "truncated" | "last-place" | "differs";
  /** The percentage of the printed amounts, with the places of the stated one. */
  readonly expected: string;
}

/** Judges a printed percentage against a change and its base, all three as intervals. The base must not reach zero. */
export function judgeGrowth(
  delta: Printed,
  base: Printed,
  growth: Pick<Growth, "printed" | "decimals">,
): GrowthVerdict {
  const unit = 10 ** -growth.decimals;
  const stated = Number(growth.printed);
  const exact = (100 * delta.amount) / base.amount;
  const expected = roundHalfAway(exact, growth.decimals);
  const isTie = Math.abs(Math.abs(exact - stated) - unit / 2) < 1e-9;
  const judgement = (): GrowthVerdict["judgement"] => {
    if (Math.abs(exact - stated) <= unit / 2 + 1e-9 || isTie) return "agrees";
    const [low, high] = growthInterval(delta, base);
    if (high >= stated - unit / 2 - 1e-9 && low <= stated + unit / 2 + 1e-9) return "possible";
    if (Math.trunc(exact / unit) === Math.round(stated / unit)) return "truncated";
    return Math.abs(Number(expected) - stated) <= unit + 1e-9 ? "last-place" : "differs";
  };
  return { judgement: judgement(), expected };
}

/** Every percentage that amounts within the margins could give: extremes lie at the corners. */
function growthInterval(delta: Printed, base: Printed): readonly [number, number] {
  const corners = [delta.amount - delta.margin, delta.amount + delta.margin].flatMap((change) =>
    [base.amount - base.margin, base.amount + base.margin].map((whole) => (100 * change) / whole),
  );
  return [smallest(corners), largest(corners)];
}

function roundHalfAway(value: number, decimals: number): string {
  const scaled = Math.round(Math.abs(value) * 10 ** decimals + 1e-9) / 10 ** decimals;
  return (value < 0 && scaled !== 0 ? -scaled : scaled).toFixed(decimals);
}
