import { comparisonOf, signOf, type Spot, unitsOf } from "./text-spots";

/**
 * Whether a changed number contradicts something, judged from what the writer of the text rests each number on and from
 * arithmetic alone: no rule and no reading of the text takes part. A number that contradicts nothing states another
 * text, as consistent as the first.
 */
export class TextTruth {
  constructor(private readonly spots: readonly Spot[]) {}

  /** The tables, the text itself, or the sum the amount belongs to say another amount. `units` are 0.01万元. */
  isWrongAmount(spot: Spot, units: number): boolean {
    return this.isStatedOtherwise(spot, units) || this.breaksSum(spot, units);
  }

  /** The tables, or another place of the text, say another amount; two amounts that change places keep their sum. */
  isStatedOtherwise(spot: Spot, units: number): boolean {
    const { run } = spot;
    const stated = this.stated(spot);
    if (stated !== undefined && Math.abs(stated - units) > 1.01) return true;
    const echoes = this.spots.filter(
      (each) => each !== spot && each.run.of === run.of && each.run.subject === run.subject,
    );
    return echoes.some((each) => Math.abs(unitsOf(each.run) - units) > 1.01);
  }

  /** Last year's amount is stated in the workbook, or percentage, sum or sign of the text say another change. */
  isWrongChange(spot: Spot, signed: number): boolean {
    const { run } = spot;
    const written = signOf(spot) * unitsOf(run);
    if (Math.abs(signed - written) <= 2.01) return false;
    if (this.hasBaseHere(spot)) return true;
    const current = this.currentOf(spot);
    const { growth } = this.comparisonAt(spot);
    if (growth && current !== undefined && !fitsGrowth(current, signed, growth, signOf(growth))) return true;
    if (current !== undefined && signed > current + 1) return true;
    return this.spots.some(
      (each) =>
        each !== spot &&
        each.run.of === "change" &&
        each.run.subject === run.subject &&
        Math.abs(signOf(each) * unitsOf(each.run) - signed) > 2.01,
    );
  }

  /** The change beside it, or the two years, give another percentage. */
  isWrongGrowth(spot: Spot, percent: number, sign: 1 | -1 = signOf(spot)): boolean {
    const { change } = this.comparisonAt(spot);
    const current = this.currentOf(spot);
    if (!change || current === undefined) return this.hasBaseHere(spot);
    return !fitsGrowth(
      current,
      signOf(change) * unitsOf(change.run),
      { ...spot, run: { ...spot.run, text: String(percent) } },
      sign,
    );
  }

  /** Last year's amount stands in this workbook. */
  hasBaseHere({ run }: Spot): boolean {
    return run.answers.length === 0 && run.cells.length >= 2 && run.cells.every(({ book }) => book === undefined);
  }

  /** What the cells of this workbook state, where the number is theirs alone. */
  private stated({ run }: Spot): number | undefined {
    if (run.answers.length > 0 || run.cells.length === 0) return undefined;
    if (run.of === "count") return unitsOf(run);
    if (run.cells.some(({ book }) => book !== undefined)) return undefined;
    const sum = run.cells.reduce((all, { amount }) => all + amount, 0) / 10_000;
    return Math.abs(sum - unitsOf(run)) <= 1.01 ? sum : unitsOf(run);
  }

  private comparisonAt(spot: Spot): ReturnType<typeof comparisonOf> {
    const amount = this.spots.findLast(
      (each) =>
        each.line === spot.line &&
        each.start < spot.start &&
        each.run.of === "amount" &&
        each.run.subject === spot.run.subject,
    );
    return comparisonOf(amount ?? { ...spot, start: 0 }, this.spots);
  }

  private currentOf({ run }: Spot): number | undefined {
    const amount = this.spots.find((each) => each.run.of === "amount" && each.run.subject === run.subject);
    return amount && unitsOf(amount.run);
  }

  /** Typed amounts are held by the sums the text states. */
  private breaksSum(spot: Spot, units: number): boolean {
    return SUMS.some(([total, parts]) => {
      const valueOf = (each: Spot): number => (each === spot ? units : unitsOf(each.run));
      const whole = this.spots.find(({ run }) => run.of !== "change" && run.subject === total);
      const own = this.spots.filter(({ run, line }) => parts.test(run.subject) && line === whole?.line);
      if (!whole || own.length < 2 || (whole !== spot && !own.includes(spot))) return false;
      const gap = Math.abs(valueOf(whole) - own.reduce((all, each) => all + valueOf(each), 0));
      return gap > (own.length + 1) / 2;
    });
  }
}

const SUMS: readonly (readonly [total: string, parts: RegExp])[] = [
  ["procurement", /^procurement\./],
  ["general.basic", /^general\.basic\.(current|carry-over)$/],
  ["general.project", /^general\.project\.(current|carry-over)$/],
  ["vehicles", /^count:vehicles\./],
];

/** Printed amount and change, each half a last place off at most, and whether they allow the percentage. */
function fitsGrowth(current: number, signed: number, { run }: Spot, sign: 1 | -1): boolean {
  const base = current - signed;
  const stated = (sign * unitsOf(run)) / 100;
  if (base <= 1) return base > -1;
  const rates = [-1, 1].flatMap((a) => [-1, 1].map((b) => (100 * (current + a)) / (base + b) - 100));
  // one last place of a percentage is a rounding gap, a hint by design
  return stated >= Math.min(...rates) - 0.0151 && stated <= Math.max(...rates) + 0.0151;
}
