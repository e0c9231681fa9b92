import { fen } from "../../src/model/money";
import type { Budget, BudgetUnit } from "./budget";
import { governmentCodeOf } from "./codes";
import type { Money } from "./ledger";
import { Random } from "./random";
import { randomBudget } from "./random-budget";

const STEP = 10_000;

/** Sets general money aside that is neither for running nor for a project: its column has a name nobody knows. */
export function withReserve(budget: Budget): Budget {
  const { ledgers, seed, nature, year } = budget;
  const random = new Random(seed * 53 + 11);
  const pattern = ledgers.budget.find((money) => money.nature === "basic" && money.fund === "fiscal/general");
  const governmentEconomic = governmentCodeOf("30299", nature, year);
  if (!pattern || governmentEconomic === undefined) return budget;
  const { use: _, ...rest } = pattern;
  const amount = fen(random.integer(20, 4_000) * STEP);
  const aside: Money = { ...rest, amount, economic: "30299", governmentEconomic, nature: "reserve" };
  return { ...budget, ledgers: { ...ledgers, budget: [...ledgers.budget, aside] } };
}

/** Kinds of money that tables print below 一般公共预算. */
export const CHANNELS = ["经费拨款（补助）", "纳入预算管理的非税收入安排", "专项收入安排"] as const;

/** Tells of all new general money of which kind it is; the last kind is often unused. */
export function withChannels(budget: Budget): Budget {
  const random = new Random(budget.seed * 71 + 3);
  const kinds = CHANNELS.slice(0, random.integer(1, 3));
  const told = budget.ledgers.budget.map((money) =>
    money.fund === "fiscal/general" && money.source === "current"
      ? { ...money, channel: kinds[random.chance(0.7) ? 0 : random.integer(0, kinds.length - 1)] ?? kinds[0] ?? "" }
      : money,
  );
  return { ...budget, ledgers: { ...budget.ledgers, budget: told } };
}

/** Tables that have one line for all money which is neither treasury money nor in the special account. */
export function withOneOtherFund(budget: Budget): Budget {
  const own: ReadonlySet<string | undefined> = new Set(["business", "operating", "superior", "subordinate"]);
  const joined = budget.ledgers.budget.map((money): Money =>
    own.has(money.fund) ? { ...money, fund: "other" } : money,
  );
  return { ...budget, ledgers: { ...budget.ledgers, budget: joined } };
}

/** A department: the unit and up to three others of its kind, with money of their own. */
export function withUnits(budget: Budget): Budget {
  const { seed, year, nature, grain, unit } = budget;
  const random = new Random(seed * 37 + 29);
  const others = Array.from({ length: random.integer(1, 3) }, (_, i) => {
    const own = randomBudget(seed * 10 + i + 1_000_000, { year, nature, grain });
    const code = `${unit.departmentCode}${String(800 + i)}`;
    return { ...own, unit: { ...own.unit, code, name: `${own.unit.name}（${i + 2}所）` } };
  });
  const all = [budget, ...others];
  const units = all.map((each): BudgetUnit => each.unit);
  const joined = (period: keyof Budget["ledgers"]): readonly Money[] =>
    all.flatMap((each) => each.ledgers[period].map((money) => ({ ...money, unit: each.unit.code })));
  const named = new Set<string>();
  const isNew = ({ name }: { readonly name: string }): boolean => !named.has(name) && named.add(name).size > 0;
  return {
    ...budget,
    units,
    ledgers: {
      budget: joined("budget"),
      "prior-budget": joined("prior-budget"),
      "prior-outturn": joined("prior-outturn"),
    },
    projects: all.flatMap((each) => each.projects).filter(isNew),
    purchases: all.flatMap((each) => each.purchases),
  };
}
