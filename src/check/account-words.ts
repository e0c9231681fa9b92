import type { BudgetBook } from "../model/book";
import { TABLE_TERMS } from "../model/table-id";

/** What the tables, balances and texts of final accounts are called, longest first: messages are written with those of a budget. */
const OF_ACCOUNTS: readonly (readonly [budget: string, account: string])[] = [
  [TABLE_TERMS["basic-economic"], "一般公共预算财政拨款基本支出决算表"],
  ["基本支出经济分类表", "一般公共预算财政拨款基本支出决算表"],
  [TABLE_TERMS["general-function"], "一般公共预算财政拨款支出决算表"],
  [TABLE_TERMS["government-fund"], "政府性基金预算财政拨款收入支出决算表"],
  [TABLE_TERMS["state-capital"], "国有资本经营预算财政拨款支出决算表"],
  [TABLE_TERMS.fiscal, "财政拨款收入支出决算总表"],
  ["“三公”经费支出表", "“三公”经费支出决算表"],
  ["‘三公’经费支出表", "‘三公’经费支出决算表"],
  [TABLE_TERMS["income-expenditure"], "收入支出决算总表"],
  [TABLE_TERMS.income, "收入决算表"],
  [TABLE_TERMS.expenditure, "支出决算表"],
  [TABLE_TERMS.narrative, "决算情况说明"],
  ["上年结转", "年初结转和结余"],
  ["结转下年", "年末结转和结余"],
];

/** Names of sheets before “!” and longer names stay as they are printed. */
const PATTERN = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:${OF_ACCOUNTS.map(([word]) => word).join("|")})(?![\\u4e00-\\u9fff]*!)`,
  "g",
);
const WORDS: ReadonlyMap<string, string> = new Map(OF_ACCOUNTS);

/** A message in the words of the kind of workbook it speaks of. */
export const inWordsOf = ({ documentKind }: Pick<BudgetBook, "documentKind">, message: string): string =>
  documentKind === "final-accounts" ? message.replace(PATTERN, (word) => WORDS.get(word) ?? word) : message;
