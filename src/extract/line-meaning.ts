import { economicClassOf, functionalClassOf, governmentEconomicClassOf, incomeLineOf } from "../catalogue/index";
import { parse } from "../lexicon/index";
import { type Accounting, isBalanceItem, type Item, type Nature, type Subject } from "../model/subject";
import type { RowsBy } from "../model/table";

/** What a label without a code means; undefined when it has no meaning we know. */
export type Meaning = Partial<Subject>;

/** How the lines of a list partition the money: a list is read in one way, so that 其他支出 is no riddle. */
export type Scheme = "functional" | "economic" | "governmentEconomic" | "accounting" | "income" | "three-public";

const CURRENT = /^(本年(收入|支出)(合计|小计)?|部门预算|单位预算)$/;

const NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/^(基本支出|人员经费(和|及)公用经费(支出)?)$/, "basic"],
  [/^(项目支出|专项业务(经)?费(支出)?)$/, "project"],
  [/^(事业单位)?经营支出$/, "operating"],
  [/^上缴上级(单位)?支出$/, "to-superior"],
  [/^对?附属单位补助支出$/, "to-subordinate"],
];

const ACCOUNTING: readonly (readonly [RegExp, Accounting])[] = [
  [/^行政支出$/, "administrative"],
  [/^事业支出$/, "institution"],
  [/^经营支出$/, "operating"],
  [/^上缴上级支出$/, "to-superior"],
  [/^对?附属单位补助支出$/, "to-subordinate"],
  [/^投资支出$/, "investment"],
  [/^债务还本支出$/, "debt"],
  [/^其他支出$/, "other"],
];

const USES: readonly (readonly [RegExp, Meaning])[] = [
  [/^人员(经费)?(支出)?$/, { nature: "basic", use: "personnel" }],
  [/^(日常)?公用(经费)?(支出)?$/, { nature: "basic", use: "public" }],
];

const THREE_PUBLIC: readonly (readonly [RegExp, Item])[] = [
  [/^因公出国\(境\)/, "three-public/abroad"],
  [/^公务接待/, "three-public/reception"],
  [/^公务用车购置(及|和)运行(维护)?/, "three-public/vehicles"],
  [/^公务用车购置/, "three-public/vehicles/purchase"],
  [/^公务用车运行/, "three-public/vehicles/running"],
  [/三公/, "three-public"],
  [/^会议费/, "meetings"],
  [/^培训费/, "training"],
  [/^机关运[行转]经?费/, "organ-running"],
];

const first = <T>(list: readonly (readonly [RegExp, T])[], name: string): T | undefined =>
  list.find(([pattern]) => pattern.test(name))?.[1];

/** How a list of labels is to be read: by its head, else by what most of its labels are. */
export function schemeOf(names: readonly string[], rowsBy: RowsBy, flow: Subject["flow"], year: number): Scheme {
  if (rowsBy === "functional" || rowsBy === "economic" || rowsBy === "governmentEconomic" || rowsBy === "three-public")
    return rowsBy;
  if (flow === "income") return "income";
  const count = (knows: (name: string) => unknown): number => names.filter((name) => knows(name) !== undefined).length;
  const scores: readonly (readonly [Scheme, number])[] = [
    [
      "accounting",
      names.some((name) => /^(行政支出|事业支出)$/.test(name)) ? count((name) => first(ACCOUNTING, name)) + 1 : 0,
    ],
    ["functional", count((name) => functionalClassOf(name, year))],
    ["economic", count((name) => economicClassOf(name, year))],
  ];
  return scores.reduce((best, each) => (each[1] > best[1] ? each : best), scores[1] ?? ["functional", 0])[0];
}

/** The meaning of one label of a list. The name must be half-width and without numbering. */
export function meaningOf(name: string, scheme: Scheme, year: number): Meaning | undefined {
  if (scheme === "three-public") return itemMeaning(first(THREE_PUBLIC, name));
  const balance = balanceIn(name, scheme);
  if (balance) return { item: balance };
  if (CURRENT.test(name)) return { item: "current" };
  if (scheme === "income") return incomeMeaning(name, "income");
  return (
    byScheme(name, scheme, year) ??
    first(USES, name) ??
    natureMeaning(name) ??
    incomeMeaning(name.replace(/支出$/, ""), "expenditure")
  );
}

/** 上年结转, 结转下年资金; 结转结余 without a time is carried in among sources and carried on among expenditure. */
function balanceIn(name: string, scheme: Scheme): Item | undefined {
  if (!MAY_BALANCE.test(name)) return undefined;
  const { sense, understood } = parse(name);
  const { item, carry, fund, nature } = sense;
  if (understood !== "whole" || fund !== undefined || nature !== undefined) return undefined;
  if (item !== undefined) return isBalanceItem(item) ? item : undefined;
  return carry ? (scheme === "income" ? "carry-over-in" : "carry-over-out") : undefined;
}

/** Labels without one of these name no balance: most labels need not be taken apart. */
const MAY_BALANCE = /结转|结余|余额|实户/;

function byScheme(name: string, scheme: Scheme, year: number): Meaning | undefined {
  if (scheme === "functional") return codeMeaning("functional", functionalClassOf(name, year));
  if (scheme === "economic") return codeMeaning("economic", economicClassOf(name, year));
  if (scheme === "governmentEconomic") return codeMeaning("governmentEconomic", governmentEconomicClassOf(name, year));
  const accounting = first(ACCOUNTING, name);
  return accounting && { accounting };
}

const codeMeaning = (
  by: "functional" | "economic" | "governmentEconomic",
  code: string | undefined,
): Meaning | undefined => (code === undefined ? undefined : { [by]: code });

const itemMeaning = (item: Item | undefined): Meaning | undefined => item && { item };

const natureMeaning = (name: string): Meaning | undefined => {
  const nature = first(NATURES, name);
  return nature && { nature };
};

function incomeMeaning(name: string, flow: Subject["flow"]): Meaning | undefined {
  const line = incomeLineOf(name, flow);
  if (!line || (line.fund === undefined && line.item === undefined)) return undefined;
  return { ...(line.fund && { fund: line.fund }), ...(line.item && { item: line.item }) };
}
