import { economicClassOf, economicItemOf, functionalClassOf, governmentEconomicClassOf } from "../catalogue/index";
import { moneyIn, parse, type WordPlace, type Sense } from "../lexicon/index";
import { isBalanceItem, type Subject } from "../model/subject";
import type { RowsBy } from "../model/table";

/** What a label without a code means. */
export type LineMeaning = Partial<Subject>;

/** Money that lies over from year to year: 上年结转, 年末结余. */
export const isBalance = ({ item, fund }: LineMeaning): boolean =>
  (item !== undefined && isBalanceItem(item)) || fund === "surplus";

/** How the lines of a list partition the money: a list is read in one way, so that 其他支出 is no riddle. */
export type Scheme = "functional" | "economic" | "governmentEconomic" | "accounting" | "income" | "three-public";

/** How a list of labels is to be read: by its head, else by what most of its labels are. */
export function schemeOf(names: readonly string[], rowsBy: RowsBy, flow: Subject["flow"], year: number): Scheme {
  if (rowsBy === "functional" || rowsBy === "economic" || rowsBy === "governmentEconomic" || rowsBy === "three-public")
    return rowsBy;
  if (flow === "income") return "income";
  if (NAMED_FREELY.has(rowsBy)) return "functional";
  const count = (knows: (name: string) => boolean): number => names.filter(knows).length;
  const scores: readonly (readonly [Scheme, number])[] = [
    ["accounting", names.some(isAccountingOnly) ? count(isAccounting) + 1 : 0],
    ["functional", count((name) => functionalClassOf(name, year) !== undefined)],
    ["economic", economicScore(names, year)],
    ["governmentEconomic", count((name) => governmentEconomicClassOf(name, year) !== undefined)],
  ];
  return scores.reduce((best, each) => (each[1] > best[1] ? each : best), scores[1] ?? ["functional", 0])[0];
}

/** Rows that stand for a name: no words of budgets are looked for in them. */
const NAMED_FREELY: ReadonlySet<RowsBy> = new Set(["unit", "project", "procurement"]);

const isAccounting = (name: string): boolean => parse(name, "accounting").sense.accounting !== undefined;

/** 行政支出 and 事业支出 are words of no other partition. */
const isAccountingOnly = (name: string): boolean =>
  /^(?:administrative|institution)$/.test(parse(name).sense.accounting ?? "");

/** Classes; items of classes too where they are most of a list, unless most of these are items of 三公. */
function economicScore(names: readonly string[], year: number): number {
  const classes = names.filter((name) => economicClassOf(name, year) !== undefined).length;
  const items = names.filter((name) => economicItemOf(name) !== undefined).length;
  const ofThreePublic = names.filter((name) => IS_THREE_PUBLIC.test(parse(name).sense.item ?? "")).length;
  return items > ofThreePublic && (classes + items) * 2 >= names.length ? classes + items : classes;
}

const IS_THREE_PUBLIC = /^(?:three-public|meetings|training)/;

/** Where a label stands. */
export interface ListPlace {
  readonly scheme: Scheme;
  /** The line above it that some short words belong to: 购置费 under 公务用车. */
  readonly above?: WordPlace | undefined;
  /** The budget year of the table, 0 where nothing tells it. */
  readonly year: number;
  /** All money of the table is 基本支出. */
  readonly ofBasic?: boolean;
}

/**
 * The meaning of one label of a list. The name must be without numbering. What is not understood of it is kept: such a
 * line has its label as `line`, beside what its words say.
 */
export function meaningOf(name: string, place: ListPlace): LineMeaning {
  const { scheme, above, year } = place;
  const code = codeMeaning(name, place);
  if (code) return code;
  const { sense, understood } = parse(name, above ?? scheme);
  const says: LineMeaning = { ...moneyIn(sense, scheme === "income" ? "income" : "expenditure") };
  const isCurrent = sense.current === true && understood === "whole" && Object.keys(says).length === 0;
  const all: LineMeaning = isCurrent ? { item: "current" } : says;
  const isWhole = understood === "whole" && Object.keys(all).length > 0;
  return isWhole && holdsMoney(sense) && isOfYear(sense, year) ? all : { ...all, line: name };
}

/** 增减变化, 比上年增减率: the row compares others and says nothing else. */
export function comparedIn(name: string): "change" | "growth" | undefined {
  const { sense, understood } = parse(name);
  const { measure } = sense;
  if ((measure !== "change" && measure !== "growth") || understood !== "whole") return undefined;
  return Object.keys(sense).every((field) => field === "measure" || field === "offset") ? measure : undefined;
}

const holdsMoney = ({ measure, own, financing, rest }: Sense): boolean =>
  (measure === undefined || measure === "money") && !own && financing === undefined && !rest;

/** The words of a label make no period: 上年基本支出 is kept apart from this year's. */
const isOfYear = (sense: Sense, year: number): boolean =>
  (sense.year === undefined || year === 0 || sense.year === year) &&
  (sense.offset ?? 0) === 0 &&
  sense.stage !== "outturn";

function codeMeaning(name: string, { scheme, year, ofBasic }: ListPlace): LineMeaning | undefined {
  switch (scheme) {
    case "functional":
      return coded(scheme, functionalClassOf(name, year));
    case "economic":
      return coded(scheme, economicClassOf(name, year) ?? economicItemOf(name, ofBasic));
    case "governmentEconomic":
      return coded(scheme, governmentEconomicClassOf(name, year));
    default:
      return undefined;
  }
}

const coded = (
  by: "functional" | "economic" | "governmentEconomic",
  code: string | undefined,
): LineMeaning | undefined => (code === undefined ? undefined : { [by]: code });
