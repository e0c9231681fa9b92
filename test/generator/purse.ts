import { fen, type Fen } from "../../src/model/money";
import type { Accounting, Fund, Nature } from "../../src/model/subject";
import type { Grain, PureNature } from "./budget";
import { governmentCodeOf, useOf } from "./codes";
import type { Money, Outcome, Source } from "./ledger";
import type { Random } from "./random";

const FEN_PER_STEP: Readonly<Record<Grain, number>> = { "hundred-yuan": 10_000, yuan: 100, fen: 1 };

/** What a spending is for; the rest of the ledger line follows from it. */
export interface Spending {
  readonly functional: string;
  readonly economic: string;
  readonly nature: Nature;
  readonly project?: string;
  readonly fund?: Fund;
  readonly source?: Source;
  readonly outcome?: Outcome;
}

/** Hands out random amounts and writes them into a ledger. */
export class Purse {
  readonly ledger: Money[] = [];

  constructor(
    readonly random: Random,
    readonly nature: PureNature,
    readonly year: number,
    private readonly grain: Grain,
  ) {}

  /** A random amount between two numbers of 元, as fine as the grain; never zero. */
  amount(leastYuan: number, mostYuan: number): Fen {
    const step = FEN_PER_STEP[this.grain];
    const steps = this.random.integer(Math.ceil((leastYuan * 100) / step), Math.floor((mostYuan * 100) / step));
    return fen(Math.max(1, steps) * step);
  }

  /** A share of an amount, as fine as the grain. */
  share(amount: Fen, portion: number): Fen {
    const step = FEN_PER_STEP[this.grain];
    return fen(Math.round((amount * portion) / step) * step);
  }

  /** False when no sure 政府经济 code is known: such money is not handed out. */
  canSpendOn(economic: string): boolean {
    return governmentCodeOf(economic, this.nature, this.year) !== undefined;
  }

  spend(amount: Fen, spending: Spending): void {
    const {
      functional,
      economic,
      nature,
      project,
      fund = "fiscal/general",
      source = "current",
      outcome = "spent",
    } = spending;
    const governmentEconomic = governmentCodeOf(economic, this.nature, this.year);
    if (amount <= 0 || governmentEconomic === undefined) return;
    this.ledger.push({
      amount,
      fund,
      source,
      outcome,
      functional,
      economic,
      governmentEconomic,
      nature,
      accounting: accountingOf(nature, this.nature),
      ...(nature === "basic" && { use: useOf(economic) }),
      ...(project !== undefined && { project }),
    });
  }
}

/** 行政支出 for organs and 参公 units, 事业支出 for institutions; transfers and business of their own stand apart. */
function accountingOf(nature: Nature, unit: PureNature): Accounting {
  if (nature === "operating" || nature === "to-superior" || nature === "to-subordinate") return nature;
  return unit === "institution" ? "institution" : "administrative";
}
