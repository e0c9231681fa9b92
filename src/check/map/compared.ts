import type { BudgetBook } from "../../model/book";
import type { CellRef } from "../../model/cell";
import type { RuleCode } from "../../model/finding";
import type { MapCheck } from "../../model/table-map";
import type { TableId } from "../../model/table-id";
import type { Comparison } from "../comparison";
import type { Quantity } from "../judge";
import type { Rule } from "../rule";
import { quantityText } from "../wording";
import type { CheckShown } from "./check-shown";
import { isStanding, type FindingPlaces } from "./finding-places";

/** A check with the kinds of tables it is between. */
export interface PlacedCheck {
  readonly between: readonly [TableId, TableId];
  readonly check: MapCheck;
}

/** What the rules that were asked compared between tables, each with what became of it. */
export function comparedChecks(
  book: BudgetBook,
  rules: readonly Rule[],
  { outcomes, notJudged }: Pick<CheckShown, "outcomes" | "notJudged">,
  shown: FindingPlaces,
): readonly PlacedCheck[] {
  const unsure = new Set(notJudged.flatMap((each) => each.rules));
  const asked = new Map(outcomes.flatMap((each) => (each.status === "off" ? [] : [[each.code, each] as const])));
  const has = new Set(book.tables.map(({ type }) => type));
  return rules.flatMap((rule) => {
    const outcome = asked.get(rule.code);
    const comparisons = outcome && rule.comparisons ? rule.comparisons(book) : [];
    return comparisons.flatMap((each) => {
      const skipped = outcome?.status === "skipped" ? outcome.reason : undefined;
      const check = checkOf(rule.code, each, { skipped, isUnsure: unsure.has(rule.code), shown });
      return pairsOf(each, has).map((between) => ({ between, check }));
    });
  });
}

interface About {
  readonly skipped: string | undefined;
  /** Some of what the rule found rests on something that was not understood. */
  readonly isUnsure: boolean;
  readonly shown: FindingPlaces;
}

function checkOf(rule: RuleCode, each: Comparison, about: About): MapCheck {
  const { skipped } = about;
  const { what } = each;
  if ("reason" in each) return { rule, what, state: "unjudged", cells: [], reason: skipped ?? each.reason };
  const { left, right, isHeld } = each;
  const cells = [...cellsOf(left), ...cellsOf(right)];
  const sign = signOf(each);
  const check = { rule, what, cells, amounts: `${quantityText(left)} ${sign} ${quantityText(right)}` };
  if (skipped !== undefined) return { ...check, state: "unjudged", reason: skipped };
  return isHeld ? { ...check, state: "equal" } : { ...check, ...faultOf(rule, cells, about) };
}

/** Amounts that only rounding parts are not printed as equal. */
function signOf({ is, isHeld, left, right }: Exclude<Comparison, { readonly reason: string }>): string {
  if (is === "≤") return isHeld ? "≤" : ">";
  if (!isHeld) return "≠";
  return left.amount === right.amount ? "=" : "≈";
}

/** What the user is told of a pair that does not fit: by its own rule, or by another finding there, which it may echo. */
function faultOf(
  rule: RuleCode,
  cells: readonly CellRef[],
  { isUnsure, shown }: About,
): Pick<MapCheck, "state" | "finding" | "reason"> {
  const found = shown.at(cells);
  const own =
    found.find(({ code }) => code === rule) ??
    found.find(isStanding) ??
    found.find(({ severity }) => severity !== "info");
  if (own) return { state: own.waived === undefined ? "differs" : "waived", finding: shown.numberOf(own) };
  return isUnsure
    ? { state: "unjudged", reason: "依据的内容有没认出的，没有判断" }
    : { state: "differs", reason: "由别处的差错引起，没有单独列为问题" };
}

const cellsOf = ({ entries }: Quantity): readonly CellRef[] => entries.map(({ cell }) => cell);

/** Every kind of the one side with every kind of the other; a sum over tables connects each of them. */
function pairsOf(each: Comparison, has: ReadonlySet<TableId>): readonly (readonly [TableId, TableId])[] {
  const typesIn = ({ entries }: Quantity): readonly TableId[] => entries.map(({ line }) => line.table.type);
  const [left, right] = "reason" in each ? each.tables : [typesIn(each.left), typesIn(each.right)];
  const [from, to] = [left, right].map((types) => [...new Set(types)].filter((type) => has.has(type)));
  return (from ?? []).flatMap((one) => (to ?? []).flatMap((other) => (one === other ? [] : [[one, other] as const])));
}
