import type { Chart, ChartAmount, ChartOrReason, ChartRow } from "../../model/chart";
import { absFen, type Fen, subtractFen } from "../../model/money";
import { changeOf } from "../change";
import { amountText, restOf } from "./fitting";

/** How amounts of pictures are printed. */
const PRINTED = { unitText: "万元", decimals: 2, displayedDifference: "exact" } as const;

/** True when both years add up; else by how much the first that does not. */
function restOfYears(total: ChartRow, rows: readonly ChartRow[]): Fen | undefined {
  const before = rows.flatMap((row) => row.before ?? []);
  return (
    restOf(
      total.now,
      rows.map(({ now }) => now),
    ) ??
    (total.before && restOf(total.before, before))
  );
}

/** “比2024年预算多 54.78万元，增长 4.57%” */
export function changeText(now: ChartAmount, before: ChartAmount, base: string): string {
  const { direction, amount, growth } = changeOf(now.amount, before.amount, PRINTED);
  if (direction === "same") return `与${base}持平`;
  const percent = growth === undefined ? "" : `，${direction === "up" ? "增长" : "下降"} ${growth}%`;
  return `比${base}${direction === "up" ? "多" : "少"} ${amountText(amount)}${percent}`;
}

/** A picture of both years, or why its numbers contradict each other. */
export function ofTwoYears(chart: Chart, name: string): ChartOrReason {
  const rest = restOfYears(chart.total, chart.rows);
  if (rest === undefined) return chart;
  return { id: chart.id, title: name, reason: `列出的各项之和与合计相差 ${amountText(absFen(rest))}，不能当作全部` };
}

export const isUnchanged = ({ now, before }: ChartRow): boolean =>
  before !== undefined && subtractFen(now.amount, before.amount) === 0;
