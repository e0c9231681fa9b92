import type { Sides } from "../book/panel-totals";
import { toA1 } from "../model/cell";
import { sameGap, sumOf } from "./judge";
import { textsOf } from "./rule";

/** Two grand totals that differ; `what` names them. */
export function unbalanced({ income, expenditure }: Sides, what: string) {
  const [left, right] = [sumOf([income]), sumOf([expenditure])];
  const gap = left && right && sameGap(what, left, right);
  if (!gap) return [];
  const { stated, expected, difference } = textsOf(gap);
  const cells = { incomeCell: toA1(income.cell), expenditureCell: toA1(expenditure.cell) };
  return [
    { messageId: "unbalanced" as const, data: { income: stated, expenditure: expected, ...cells, difference }, gap },
  ];
}
