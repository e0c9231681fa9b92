import { addFen, type Fen } from "../../src/model/money";
import type { UnitNature } from "../../src/model/settings";
import { type Money, type Period, type Selection, sumOf } from "./ledger";

/** How finely the true amounts go: steps that 万元 with two decimals print exactly, whole 元, or 分. */
export type Grain = "hundred-yuan" | "yuan" | "fen";

export type PureNature = Exclude<UnitNature, "mixed">;

export interface BudgetUnit {
  readonly name: string;
  readonly code: string;
  readonly department: string;
  readonly departmentCode: string;
}

export interface Project {
  readonly name: string;
  readonly functional: string;
  /** What indicators count: "份", "场次". */
  readonly counted: readonly [what: string, unit: string];
}

export interface Purchase {
  readonly name: string;
  readonly kind: "goods" | "construction" | "services";
  /** Item of the procurement catalogue, as forms print it. */
  readonly item: string;
  readonly functional: string;
  readonly economic: string;
  readonly governmentEconomic: string;
  readonly amount: Fen;
}

/** A fictional budget that is consistent in itself, before anything is drawn. */
export interface Budget {
  readonly seed: number;
  readonly year: number;
  readonly unit: BudgetUnit;
  readonly nature: PureNature;
  readonly grain: Grain;
  readonly ledgers: Readonly<Record<Period, readonly Money[]>>;
  readonly projects: readonly Project[];
  readonly purchases: readonly Purchase[];
  /** The units whose money this is, in the budget of a department. */
  readonly units?: readonly BudgetUnit[];
}

export function amountOf({ ledgers, purchases }: Budget, wanted: Selection): Fen {
  if (wanted.purchase === undefined) return sumOf(ledgers[wanted.period], wanted);
  const { purchase, purchaseKind } = wanted;
  return addFen(
    ...purchases.flatMap(({ name, kind, amount }) =>
      ["*", name].includes(purchase) && kind === (purchaseKind ?? kind) ? [amount] : [],
    ),
  );
}

/** Money of the budget year only. */
export const amountIn = (budget: Budget, wanted: Omit<Selection, "period">): Fen =>
  amountOf(budget, { period: "budget", ...wanted });
