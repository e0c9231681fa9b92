import type { Budget } from "./budget";
import type { DrawnSheet } from "./drawing";
import type { Money } from "./ledger";
import type { LineSpec, TableSpec } from "./table-spec";

/** One way of drawing a budget: that of a region we have a profile of, or one nobody has a profile of. */
export interface Layout<Id extends string = string> {
  readonly id: Id;
  readonly traits: Traits;
  /** Money that only this layout prints: set aside, of two kinds, of several units. */
  readonly enrich?: (budget: Budget) => Budget;
  /** Names in the drawing that no reader needs to know: one hint that names them is right. */
  readonly unknownWords?: (budget: Budget) => readonly string[];
  /** Sheets before and after the tables that hold words: cover, list of units, forms. */
  readonly before: (budget: Budget) => readonly DrawnSheet[];
  readonly tables: (budget: Budget) => readonly TableSpec[];
  readonly after: (budget: Budget) => readonly DrawnSheet[];
  /** How the tables are cut over pages. */
  readonly paged?: (tables: readonly DrawnSheet[]) => readonly DrawnSheet[];
}

/** What the tables of a region can say; money they have no place for is not in the budgets drawn with them. */
export interface Traits {
  /** Carried-over money stays with its fund, stands apart as one source, or has no place at all. */
  readonly carryOver: "with-fund" | "apart" | "none";
  readonly carriedOn: boolean;
  readonly stateCapital: boolean;
  readonly surplus: boolean;
  /** 经营支出, 上缴上级支出 and 对附属单位补助支出. */
  readonly transfers: boolean;
  /** 教育收费 is a part of 事业收入. */
  readonly specialAccountInBusiness: boolean;
}

/** The budget as far as the tables of a region can state it. */
export function fitted(budget: Budget, traits: Traits): Budget {
  const fit = (ledger: readonly Money[]): readonly Money[] =>
    ledger.filter((money) => hasPlace(money, traits)).map((money) => renamed(money, traits));
  const { ledgers } = budget;
  const own = fit(ledgers.budget);
  return {
    ...budget,
    ledgers: {
      budget: own,
      "prior-budget": fit(ledgers["prior-budget"]),
      "prior-outturn": fit(ledgers["prior-outturn"]),
    },
    projects: budget.projects.filter(({ name }) =>
      own.some(({ project, outcome }) => project === name && outcome === "spent"),
    ),
  };
}

const hasPlace = ({ fund, source, outcome, nature }: Money, traits: Traits): boolean =>
  (traits.carryOver !== "none" || source !== "carry-over") &&
  (traits.carriedOn || outcome === "spent") &&
  (traits.stateCapital || fund !== "fiscal/state-capital") &&
  (traits.surplus || fund !== "surplus") &&
  (traits.transfers || ["basic", "project", "reserve"].includes(nature));

function renamed(money: Money, traits: Traits): Money {
  if (traits.carryOver === "apart" && money.source === "carry-over") {
    const { fund: _, ...rest } = money;
    return rest;
  }
  if (traits.specialAccountInBusiness && money.fund === "special-account") return { ...money, fund: "business" };
  return money;
}

/** A title over the whole width. */
export const titleAt = (row: number, text: string, width: number): LineSpec => ({
  text,
  look: "title",
  row,
  from: 1,
  to: width,
});

export const isZero = (budget: Budget, matchesMoney: (money: Money) => boolean): boolean =>
  !budget.ledgers.budget.some(matchesMoney);
