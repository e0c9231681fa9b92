import type { Classification, CatalogueEntry, EntryStatus, NameAlias } from "../model/catalogue";
import type { UnitNature } from "../model/settings";
import type { Fund } from "../model/subject";

/** d documented, k known, l likely: see EntryStatus. */
type StatusLetter = "d" | "k" | "l";

/**
 * One line of a generated data file. Funds are letters (g, f, s). Years are "first-last", either end may be missing;
 * a "?" says that the year was not compared with the official text.
 */
export type EntryRow = readonly [
  code: string,
  name: string,
  funds: string,
  status: StatusLetter,
  years?: string,
  notes?: string,
];

export type AliasRow = readonly [
  classification: Classification,
  code: string,
  alias: string,
  category: NameAlias["category"],
  status: StatusLetter,
  reason: string,
];

/** An abolished code and one that took over from it. */
export type SuccessionRow = readonly [
  classification: Classification,
  from: string,
  to: string,
  status: StatusLetter,
  reason: string,
];

/** 部门经济款 ↔ 政府经济款. Without a nature the pair holds for every kind of unit. */
export interface CorrespondenceRow {
  readonly natures?: readonly UnitNature[];
  readonly economic: string;
  readonly governmentEconomic: string;
  /** "2018" for pairs of the first edition that later ones replaced. */
  readonly edition: "current" | "2018";
  readonly status: EntryStatus;
  readonly notes?: string;
}

/** A relation between functional items, economic groups and 三公 lines, as observed in published budgets. */
export interface RelationRow {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  /** Codes named on either side, left to right. */
  readonly functional: readonly string[];
  readonly economic: readonly string[];
  readonly governmentEconomic: readonly string[];
  readonly strength: "strict" | "usual" | "unusual" | "lower-bound" | "typical";
  /** The strength as the source words it, with its precondition. */
  readonly condition: string;
  readonly formula: string;
  readonly appliesTo: string;
  /** Differences that are no mistake. */
  readonly legitimateDifferences: string;
  readonly status: EntryStatus;
  readonly notes?: string;
}

const STATUS = { d: "documented", k: "known", l: "likely" } as const;

const FUND: Readonly<Record<string, Fund>> = {
  g: "fiscal/general",
  f: "fiscal/government-fund",
  s: "fiscal/state-capital",
};

export const statusOf = (letter: StatusLetter): EntryStatus => STATUS[letter];

export const levelOf = (code: string): CatalogueEntry["level"] =>
  code.length === 3 ? "class" : code.length === 5 ? "group" : "item";

/** "20103" → "201"; a class has no parent. */
export const parentOf = (code: string): string | undefined => (code.length > 3 ? code.slice(0, -2) : undefined);

/** Turns a line of data into an entry. */
export function toEntry(classification: Classification, row: EntryRow): CatalogueEntry {
  const [code, name, funds, status, years, notes] = row;
  const parent = parentOf(code);
  return {
    classification,
    code,
    level: levelOf(code),
    name,
    ...(parent !== undefined && { parent }),
    funds: fundsOf(funds),
    ...(years !== undefined && validity(years)),
    status: STATUS[status],
    ...(notes !== undefined && { notes }),
  };
}

const fundLists = new Map<string, readonly Fund[]>();

function fundsOf(letters: string): readonly Fund[] {
  const known = fundLists.get(letters) ?? [...letters].flatMap((letter) => FUND[letter] ?? []);
  fundLists.set(letters, known);
  return known;
}

/** "2025?-" → from 2025, doubtful; "-2018" → until 2018. */
function validity(years: string): Pick<CatalogueEntry, "validFrom" | "validTo" | "areYearsDoubtful"> {
  const [from = "", to = ""] = years.replaceAll("?", "").split("-");
  return {
    ...(from !== "" && { validFrom: Number(from) }),
    ...(to !== "" && { validTo: Number(to) }),
    ...(years.includes("?") && { areYearsDoubtful: true as const }),
  };
}
