/** What a number is about. An absent dimension means "all of it"; it never means "unknown". */
export interface Subject {
  readonly flow: Flow;
  readonly year: number;
  readonly stage: Stage;
  readonly fund?: Fund;
  /** 3, 5 or 7 digits: 类, 款, 项 of the functional classification. */
  readonly functional?: string;
  /** 3 or 5 digits, 3xx: the department classification by economic nature. */
  readonly economic?: string;
  /** 3 or 5 digits, 5xx: the government classification by economic nature. */
  readonly governmentEconomic?: string;
  readonly nature?: Nature;
  readonly use?: Use;
  /** Accounting kinds of expenditure (行政支出, 事业支出 …): a partition of its own, beside `nature`. */
  readonly accounting?: Accounting;
  readonly item?: Item;
  /** Subordinate unit, by its code or, without one, its name. */
  readonly unit?: string;
  /** Name of a project. */
  readonly project?: string;
  /** A printed line that has no other meaning here, by its label; keeps it apart from everything else. */
  readonly line?: string;
}

/** Of which year, planned or spent. */
export type Period = Pick<Subject, "year" | "stage">;

/** An amount is more than another, less, or the same. */
export type Direction = "up" | "down" | "same";

export type Flow = "income" | "expenditure";
/** Planned, planned after the changes of the year (全年预算数 of final accounts), or spent. */
export type Stage = "budget" | "final-budget" | "outturn";

/** Where the money comes from. A slash goes one level down. */
export type Fund =
  | "fiscal"
  | "fiscal/general"
  | "fiscal/government-fund"
  | "fiscal/state-capital"
  | "special-account"
  | "business"
  | "operating"
  | "superior"
  | "subordinate"
  | "other"
  | "surplus";

export type Nature = "basic" | "project" | "operating" | "to-superior" | "to-subordinate";
export type Use = "personnel" | "public";
export type Accounting =
  | "administrative"
  | "institution"
  | "operating"
  | "to-superior"
  | "to-subordinate"
  | "investment"
  | "debt"
  | "other";

/** Lines that belong to no classification. */
export type Item =
  | "current"
  | "carry-over-in"
  | "carry-over-out"
  | "three-public"
  | "three-public/abroad"
  | "three-public/reception"
  | "three-public/vehicles"
  | "three-public/vehicles/purchase"
  | "three-public/vehicles/running"
  /** 合计 of a table that lists 三公, 会议费 and 培训费 together. */
  | "three-public-and-meetings"
  | "meetings"
  | "training"
  | "organ-running"
  | "procurement"
  | "procurement/goods"
  | "procurement/construction"
  | "procurement/services"
  /** 上年实户资金余额: money in the unit's own bank accounts. */
  | "account-balance-in"
  /** 未安排支出的实户资金 */
  | "account-balance-out";

/** Money brought forward or carried on: no money of this year. */
export const isBalanceItem = (item: Item): boolean => /^(?:carry-over|account-balance)/.test(item);

export const DIMENSIONS = [
  "fund",
  "functional",
  "economic",
  "governmentEconomic",
  "nature",
  "use",
  "accounting",
  "item",
  "unit",
  "project",
  "line",
] as const;

/** The dimensions a number can be split by. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Both at once; where both name a dimension and one is part of the other, the finer one holds, else that of `first`. */
export function finest(first: Partial<Subject>, second: Partial<Subject>): Partial<Subject> {
  const both = { ...second, ...first };
  for (const by of DIMENSIONS) {
    const other = second[by];
    if (other === undefined) continue;
    const one = first[by];
    if (one !== undefined && one !== other && isBelow(other, one)) Object.assign(both, { [by]: other });
  }
  return both;
}

/** True when no money can be both: they name a dimension differently, and neither is part of the other. */
export const contradict = (a: Partial<Subject>, b: Partial<Subject>): boolean =>
  DIMENSIONS.some((by) => {
    const [one, other] = [a[by], b[by]];
    if (one === undefined || other === undefined || one === other) return false;
    return !isBelow(one, other) && !isBelow(other, one);
  });

/** The same subject always gives the same key; the order of the fields does not matter. */
export function keyOf(subject: Subject): string {
  let key = `${subject.flow}|${subject.year}|${subject.stage}`;
  for (const by of DIMENSIONS) key += `|${subject[by] ?? ""}`;
  return key;
}

/** True when `part` is `whole` narrowed along one dimension and equal to it in all others. */
export function isPartOf(part: Subject, whole: Subject, by: Dimension): boolean {
  const narrow = part[by];
  return (
    narrow !== undefined &&
    isBelow(narrow, whole[by]) &&
    part.flow === whole.flow &&
    part.year === whole.year &&
    part.stage === whole.stage &&
    DIMENSIONS.every((each) => each === by || part[each] === whole[each])
  );
}

/** "20103" is below "201"; "three-public/abroad" is below "three-public"; everything is below "all of it". */
export const isBelow = (narrow: string, wide: string | undefined): boolean =>
  wide === undefined || (narrow.length > wide.length && narrow.startsWith(/^\d/.test(wide) ? wide : `${wide}/`));
