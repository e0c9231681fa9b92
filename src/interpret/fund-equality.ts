import type { Flow, Fund } from "../model/subject";
import type { Meaning } from "../model/text-claim";
import type { Statements } from "./statements";
import { without } from "./meaning";

type Scope = Extract<Fund, "fiscal" | "fiscal/general"> | undefined;

const SCOPES: readonly Scope[] = [undefined, "fiscal", "fiscal/general"];

/**
 * Which of all money, fiscal money and general money are the same in this workbook. Where the grand totals are equal
 * there is no other money, so every part is equal too, whatever fund a table or a sentence names.
 */
export class FundEquality {
  private readonly equal: Readonly<Record<Flow, readonly (readonly Scope[])[]>>;
  /** The same for basic expenditure by itself: its parts are equal where it is, whatever pays for projects. */
  private readonly basic: readonly (readonly Scope[])[];

  constructor(statements: Statements) {
    const { year } = statements;
    const groups = (flow: Flow, nature?: "basic"): readonly (readonly Scope[])[] =>
      year === undefined
        ? []
        : groupsOf(SCOPES.map((fund) => [fund, totalOf(statements, { flow, fund, nature }, year)] as const));
    this.basic = groups("expenditure", "basic");
    this.equal = { income: groups("income"), expenditure: groups("expenditure") };
  }

  /** The meaning as it is, then under the funds that are the same money. */
  variants(meaning: Meaning): readonly Meaning[] {
    const { fund, flow = "expenditure" } = meaning;
    const groups = [...this.equal[flow], ...(meaning.nature === "basic" ? this.basic : [])];
    const same = groups.filter((group) => group.some((each) => each === fund)).flat();
    const others = [...new Set(same)].filter((each) => each !== fund);
    const rest = without(meaning, "fund");
    return [meaning, ...others.map((each): Meaning => (each === undefined ? rest : { ...rest, fund: each }))];
  }
}

interface Total {
  readonly flow: Flow;
  readonly fund: Scope;
  readonly nature: "basic" | undefined;
}

/** The amount all statements of a total agree on; undefined when there is none or they differ. */
function totalOf(statements: Statements, { flow, fund, nature }: Total, year: number): number | undefined {
  const meaning: Meaning = {
    flow,
    balance: "total",
    ...(fund && { fund }),
    ...(nature && { nature }),
  };
  const amounts = statements
    .exact(meaning, { year, stage: statements.stage })
    .flatMap(({ kind, amount }) => (kind === "fact" ? [amount] : []));
  return amounts.length > 0 && amounts.every((each) => each === amounts[0]) ? amounts[0] : undefined;
}

/** General is part of fiscal, fiscal part of all: where the outer two agree the middle one does too. */
function groupsOf(totals: readonly (readonly [Scope, number | undefined])[]): readonly (readonly Scope[])[] {
  const [all, fiscal, general] = totals.map(([, total]) => total);
  if (all !== undefined && all === general) return [SCOPES];
  if (fiscal !== undefined && fiscal === general) return [["fiscal", "fiscal/general"]];
  if (all !== undefined && all === fiscal) return [[undefined, "fiscal"]];
  return [];
}
