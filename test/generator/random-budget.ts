import type { Budget, BudgetUnit, Grain, PureNature } from "./budget";
import { spendOnRunning, spendOwnMoney } from "./basic-costs";
import { type Field, randomField } from "./codes";
import { lastYears } from "./prior-years";
import { type ProjectOptions, purchasesFrom, spendOnProjects } from "./project-costs";
import { Purse } from "./purse";
import { Random } from "./random";

/** What a test may fix; everything else is left to chance. */
export interface BudgetOptions {
  readonly year?: number;
  readonly nature?: PureNature;
  readonly grain?: Grain;
  readonly field?: Field;
  readonly unit?: BudgetUnit;
  /** How many people work there. */
  readonly heads?: number;
  readonly projects?: number;
  /** Which money projects may use; what is not named is left to chance. */
  readonly money?: Partial<ProjectOptions>;
}

const PLACES = ["青川市", "云岭县", "白石市", "临溪区"] as const;
const NATURES = ["administrative", "civil-service-managed", "institution", "institution"] as const;

/** A budget of a fictional unit that balances in every way; the same seed always gives the same budget. */
export function randomBudget(seed: number, options: BudgetOptions = {}): Budget {
  const random = new Random(seed * 2_654_435_761);
  const year = options.year ?? random.integer(2022, 2026);
  const nature = options.nature ?? random.pick(NATURES);
  const grain = options.grain ?? "hundred-yuan";
  const field = options.field ?? randomField(random, nature, year);
  const purse = new Purse(random, nature, year, grain);
  const heads = options.heads ?? random.integer(3, random.chance(0.2) ? 400 : 60);
  spendOnRunning(purse, field, heads);
  const ownMoney = random.chance(nature === "institution" ? 0.5 : 0.2);
  const projects = spendOnProjects(purse, field, options.projects ?? random.integer(0, 6), {
    carryOver: random.chance(0.4),
    carriedOn: random.chance(0.15),
    governmentFund: random.chance(0.35),
    stateCapital: random.chance(0.15),
    ownMoney: ownMoney && random.chance(0.5),
    ...options.money,
  });
  const purchases = purchasesFrom(purse);
  const prior = lastYears(purse, field.items);
  const ledgers = { "prior-outturn": prior, "prior-budget": lastYears(purse, field.items) };
  if (ownMoney) spendOwnMoney(purse, field, heads);
  return {
    seed,
    year,
    nature,
    grain,
    unit: options.unit ?? randomUnit(random, field),
    projects,
    purchases,
    ledgers: { budget: purse.ledger, ...ledgers },
  };
}

function randomUnit(random: Random, { called }: Field): BudgetUnit {
  const place = random.pick(PLACES);
  const departmentCode = String(random.integer(101, 899));
  return {
    name: `${place}示例${called}`,
    code: `${departmentCode}${String(random.integer(1, 40)).padStart(3, "0")}`,
    department: `${place}示例主管局`,
    departmentCode,
  };
}
