import type { TotalRank } from "../book/equations/number-grid";
import { parse, type Sense, totalWord } from "../lexicon/index";
import type { Subject } from "../model/subject";

/** Labels without one of these name no total: most labels need not be taken apart. */
const MAY_TOTAL = /[计额总]|本年|当年|本期/;
const LONGEST = 20;

const RANKS = { subtotal: 1, total: 3, grand: 4 } as const;

/**
 * How far a label reaches that names a total: 1 小计, 2 本年…合计 (also 本年收入 by itself), 3 合计, 4 总计. Undefined for
 * every other label. `of` is what all amounts of the list are: 人员经费合计 is the total of a list of 人员经费, and a line
 * with a meaning of its own elsewhere.
 */
export function totalRank(name: string, of: Partial<Subject> = {}): TotalRank | undefined {
  if (name.length > LONGEST || !MAY_TOTAL.test(name)) return undefined;
  const word = totalWord(name);
  if (word) return word.current ? 2 : RANKS[word.rank];
  const { sense, understood } = parse(name);
  if (understood !== "whole") return undefined;
  if (sense.total !== undefined && saysNoMore(sense, of)) return RANKS[sense.total];
  const isCurrent = sense.current === true && sense.flow !== undefined && Object.keys(sense).length === 2;
  return isCurrent ? 2 : undefined;
}

const DIMENSIONS = ["fund", "nature", "use", "item", "accounting"] as const;
const FREE: ReadonlySet<string> = new Set(["total", "flow", "measure", "stage", "year", ...DIMENSIONS]);

/** Every dimension that the words name, the list as a whole names too. */
const saysNoMore = (sense: Sense, of: Partial<Subject>): boolean =>
  Object.keys(sense).every((field) => FREE.has(field)) &&
  DIMENSIONS.every((by) => sense[by] === undefined || sense[by] === of[by]);
