/**
 * What the findings of a rule rest on, beyond the cells they cite. A rule declares all of it: what it leaves out it is
 * taken to be sure of.
 */
export type Ground =
  /** What is printed, and nothing else: an error value, a placeholder, a form without a number. */
  | "print"
  /** Amounts of one table that make up others. */
  | "sum"
  /** Two places that state the same amount, or one that bounds the other. */
  | "equality"
  /** Something is listed nowhere: a code, a table, a note. */
  | "absence"
  /** There is no other money than what was read. */
  | "all-money"
  /** What a sentence says of an amount of a table. */
  | "text-against-table"
  /** What the text says of itself. */
  | "text"
  /** What a performance form says of itself. */
  | "form"
  /** The budget year. */
  | "period"
  /** The classification of the budget year. */
  | "catalogue";

/** At least one. */
export type Grounds = readonly [Ground, ...Ground[]];
