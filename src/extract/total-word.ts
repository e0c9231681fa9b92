import type { TotalRank } from "../book/equations/number-grid";

/** 小计, 本年收入合计, 当年支出小计, 收入总计: what is summed, and how far the sum reaches. */
const TOTAL = /^(本年度?|当年|本期)?(财政拨款|财政|预算)?(收入|支出|收支)?(小计|合计|总计|总合计|总额|共计)(数)?$/;

/** 本年收入 as a line of its own stands for 本年收入合计. */
const CURRENT = /^(本年度?|当年|本期)(收入|支出)$/;

/** How far a label reaches that names a total; undefined for every other label. The name must be without numbering. */
export function totalRank(name: string): TotalRank | undefined {
  if (CURRENT.test(name)) return 2;
  const match = TOTAL.exec(name);
  if (!match) return undefined;
  const [, current, , , word = ""] = match;
  if (current !== undefined) return 2;
  if (word === "小计") return 1;
  return word === "合计" ? 3 : 4;
}
