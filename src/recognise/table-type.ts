import type { Flow, Subject } from "../model/subject";
import type { TableId } from "../model/table-id";

/** Something a head or body shows; types ask for features, not for columns at fixed places. */
export type Feature =
  | "two-sided"
  | "functional"
  | "economic"
  | "economic-columns"
  /** Columns of an economic classification over rows of any kind, or its codes beside those of functions. */
  | "economic-split"
  | "economic-lines"
  | "government-economic"
  | "fund-columns"
  | "nature-columns"
  | "use-columns"
  | "accounting-columns"
  | "three-public"
  | "unit-labels"
  /** Columns by units over rows of any kind. */
  | "unit-columns"
  | "project-labels"
  | "named-lines"
  | "procurement"
  | "income-lines"
  | "nature-lines"
  | "non-fiscal-lines"
  | "money";

/** What one kind of budget table looks like. Data only: recognition reads it, it runs nothing. */
export interface TableType {
  readonly id: TableId;
  /** Patterns over a title without year, numbering, blanks and quotes. Region names and order prove nothing. */
  readonly titles: readonly RegExp[];
  /** Titles that look alike but are another table. */
  readonly notTitles?: readonly RegExp[];
  /** At least one of these sets of features must be there: a title alone is never enough. */
  readonly needs: readonly (readonly Feature[])[];
  /** Sets of features that identify the table without any title. */
  readonly identifiedBy?: readonly (readonly Feature[])[];
  /** Features that exclude the type when there is no title to decide. */
  readonly excludedBy?: readonly Feature[];
  readonly flow: Flow;
  /** What the table says about all of its amounts, where its title does not say it. */
  readonly narrows: Partial<Subject>;
  /** The title may name another fund or nature: 财政拨款 beside 一般公共预算 is the same kind of table of another fund. */
  readonly isNarrowedByTitle?: true;
}

export const defineTableType = (type: TableType): TableType => type;
