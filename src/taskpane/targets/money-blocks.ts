import { type EditedAmount, typedAmount } from "../../model/edited-form";
import { type Fen, formatFen, subtractFen, sumFen } from "../../model/money";
import { grouped } from "../../model/number";
import type { MoneyPart } from "../../model/target";

/** The amounts of one period (and level): a total with its sources. */
export interface MoneyBlock {
  readonly period: MoneyPart["period"];
  readonly level?: MoneyPart["level"];
  readonly rows: readonly { readonly index: number; readonly amount: EditedAmount }[];
  /** What the sources add up to; undefined while none is filled in. */
  readonly sum: Fen | undefined;
  readonly total: Fen | undefined;
  /** Total less sum; undefined while one of them is unknown. */
  readonly difference: Fen | undefined;
}

/** The amounts of a form by block, in the order of the form. */
export function moneyBlocks(money: readonly EditedAmount[]): readonly MoneyBlock[] {
  const keys = [...new Set(money.map(keyOf))];
  return keys.map((key) => {
    const rows = money.flatMap((amount, index) => (keyOf(amount) === key ? [{ index, amount }] : []));
    const [first] = rows;
    const sources = rows.filter(({ amount }) => amount.source !== "total" && !amount.isDetail);
    const filled = sources.flatMap(({ amount }) => typedAmount(amount.text)?.amount ?? []);
    const sum = filled.length > 0 ? sumFen(filled) : undefined;
    const total = typedAmount(rows.find(({ amount }) => amount.source === "total")?.amount.text ?? "")?.amount;
    return {
      period: first?.amount.period ?? "year",
      ...(first?.amount.level && { level: first.amount.level }),
      rows,
      sum,
      total,
      difference: sum === undefined || total === undefined ? undefined : subtractFen(total, sum),
    };
  });
}

const keyOf = ({ period, level }: EditedAmount): string => `${period}:${level ?? ""}`;

/** In 元 with its 分: "9,819,000.00". */
export const yuanText = (amount: Fen): string => grouped(formatFen(amount, "元", 2));
