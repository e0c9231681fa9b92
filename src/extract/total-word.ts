import type { TotalRank } from "../book/equations/number-grid";
import { parse, totalWord } from "../lexicon/index";

/** Labels without one of these name no total: most labels need not be taken apart. */
const MAY_TOTAL = /[计额]|本年|当年|本期/;
const LONGEST = 20;

const RANKS = { subtotal: 1, total: 3, grand: 4 } as const;

/**
 * How far a label reaches that names a total: 1 小计, 2 本年…合计 (also 本年收入 by itself), 3 合计, 4 总计. Undefined for
 * every other label.
 */
export function totalRank(name: string): TotalRank | undefined {
  if (name.length > LONGEST || !MAY_TOTAL.test(name)) return undefined;
  const word = totalWord(name);
  if (word) return word.current ? 2 : RANKS[word.rank];
  const { sense, understood } = parse(name);
  const isCurrent = sense.current === true && sense.flow !== undefined && Object.keys(sense).length === 2;
  return isCurrent && understood === "whole" ? 2 : undefined;
}
