import { fen } from "../../src/model/money";
import type { Budget } from "./budget";
import type { Money } from "./ledger";
import { Random } from "./random";

/** In 分; 万元 with two decimals print such amounts exactly. */
const STEP = 10_000;

/** The same unit a year before: the same items with amounts that differ by up to `spread` percent. */
export function yearBefore(budget: Budget, spread = 40): Budget {
  const random = new Random(budget.seed * 97 + 5);
  const other = (ledger: readonly Money[]): readonly Money[] =>
    ledger.map((money) => {
      const steps = Math.max(1, Math.round((money.amount / STEP) * (random.integer(100 - spread, 100 + spread) / 100)));
      return { ...money, amount: fen(steps * STEP) };
    });
  const { ledgers } = budget;
  return {
    ...budget,
    year: budget.year - 1,
    ledgers: {
      budget: other(ledgers.budget),
      "prior-budget": other(ledgers["prior-budget"]),
      "prior-outturn": other(ledgers["prior-outturn"]),
    },
  };
}

/** A budget whose columns of last year state what last year's own budget states. */
export function withPriorYear(budget: Budget, prior: Budget): Budget {
  const { budget: ledger } = prior.ledgers;
  return { ...budget, ledgers: { ...budget.ledgers, "prior-budget": ledger, "prior-outturn": ledger } };
}
