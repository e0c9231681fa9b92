import { catalogueOf } from "../../src/catalogue/index";
import type { Budget } from "./budget";
import { nameOf } from "./codes";
import { matches, type Money, type Selection } from "./ledger";
import type { RowSpec } from "./table-spec";

/** How a code is printed beside its name. */
export type CodeStyle = "full" | "indented";

export interface CodedRows {
  /** Which money lists a code: that of any of the table's columns. */
  readonly money: readonly Selection[];
  /** One of the usual ways, or the words of a layout of its own. */
  readonly style: CodeStyle | ((code: string, name: string) => readonly (string | undefined)[]);
  /** Items alone, or with the levels above them. */
  readonly levels: "items" | "all";
  readonly halfWidth?: boolean;
}

const codesOf = (
  budget: Budget,
  selections: readonly Selection[],
  code: (money: Money) => string,
): readonly string[] => [
  ...new Set(
    selections.flatMap((selection) =>
      budget.ledgers[selection.period].filter((money) => matches(money, selection)).map(code),
    ),
  ),
];

const withLevels = (items: readonly string[], lengths: readonly number[]): readonly string[] =>
  [...new Set(items.flatMap((item) => lengths.map((length) => item.slice(0, length))))].sort();

/** A row for every functional code with money. */
export function functionalRows(budget: Budget, options: CodedRows): readonly RowSpec[] {
  const { money, levels } = options;
  const items = codesOf(budget, money, ({ functional }) => functional);
  return withLevels(items, levels === "all" ? [3, 5, 7] : [7]).map((code): RowSpec => ({
    words: wordsFor(code, nameOf("functional", code, budget.year), options),
    level: levels === "all" ? (code.length - 1) / 2 : 1,
    about: { subject: { functional: code } },
  }));
}

/** A row for every economic class and group with money, or for all that the catalogue has. */
export function economicRows(
  budget: Budget,
  options: CodedRows & { readonly listsAll?: boolean; readonly classesOnly?: boolean; readonly government?: boolean },
): readonly RowSpec[] {
  const groups = options.listsAll ? allGroups(budget.year) : codesOf(budget, options.money, ({ economic }) => economic);
  return withLevels(groups, options.classesOnly ? [3] : [3, 5]).map((code): RowSpec => ({
    words: [
      ...wordsFor(code, nameOf("economic", code, budget.year), options),
      ...(options.government ? governmentWords(budget, code) : []),
    ],
    level: (code.length - 1) / 2,
    about: { subject: { economic: code } },
  }));
}

const allGroups = (year: number): readonly string[] =>
  catalogueOf(year)
    .children("economic", "")
    .flatMap(({ code }) => catalogueOf(year).children("economic", code))
    .map(({ code }) => code);

function governmentWords(budget: Budget, economic: string): readonly (string | undefined)[] {
  const code =
    economic.length === 5
      ? budget.ledgers.budget.find((money) => money.economic === economic)?.governmentEconomic
      : undefined;
  return code === undefined ? [undefined, undefined] : [code, nameOf("governmentEconomic", code, budget.year)];
}

function wordsFor(
  code: string,
  name: string,
  { style, halfWidth = false }: CodedRows,
): readonly (string | undefined)[] {
  const label = halfWidth ? name.replace(/（/g, "(").replace(/）/g, ")") : name;
  if (typeof style === "function") return style(code, label);
  if (style === "indented") return ["\u3000".repeat(code.length - 3) + code, label];
  return [code, label];
}
