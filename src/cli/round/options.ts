/** What a check of many workbooks is held against, and what it leaves behind. */
export interface RoundOptions {
  /** Rules across workbooks are judged as well. */
  readonly together?: boolean;
  /** The list of units (.csv, .xlsx). */
  readonly units?: string;
  /** The list of approved amounts (.csv, .xlsx). */
  readonly approved?: string;
  /** Last year's budgets: a folder or a workbook. */
  readonly prior?: string;
  /** The ledger of the round before. */
  readonly earlier?: string;
  /** How points are given (JSON). */
  readonly scoring?: string;
  /** 汇总 as a workbook, as a page; letters into a folder; the ledger of this round. */
  readonly report?: string;
  readonly page?: string;
  readonly letters?: string;
  readonly ledger?: string;
}

const ASKING = [
  ...(["together", "units", "approved", "prior", "earlier", "scoring"] as const),
  ...(["report", "page", "letters", "ledger"] as const),
] as const;

/** Whether workbooks are looked at together, or each by itself. */
export const isRound = (options: RoundOptions): boolean => ASKING.some((each) => options[each] !== undefined);
