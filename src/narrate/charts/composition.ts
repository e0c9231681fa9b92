import type { ChartAmount, ChartId, ChartOrReason, ChartRow } from "../../model/chart";
import { absFen } from "../../model/money";
import { shareOf } from "../change";
import { amountText, restOf } from "./fitting";

/** One part of a total, by name. */
export interface NamedAmount {
  readonly name: string;
  readonly value: ChartAmount;
}

/** What is to be drawn: a total and the ways in which its parts may be listed. */
interface Composition {
  readonly id: ChartId;
  /** What the picture is called where it is not drawn: “支出构成”. */
  readonly name: string;
  /** 收入, 支出 */
  readonly whole: string;
  /** “用于”, “来自” */
  readonly verb: string;
  readonly note: string;
  /** “2025年预算” */
  readonly now: string;
  readonly total: ChartAmount | undefined;
  readonly lists: readonly (readonly NamedAmount[])[];
}

/** Bars of the first list that makes up the total, the largest first; a total that its parts contradict is not drawn. */
export function composition(asked: Composition): ChartOrReason {
  const { id, name, whole, verb, note, now, total, lists } = asked;
  const without = (reason: string): ChartOrReason => ({ id, title: name, reason });
  if (!total) return without(`没有认出${whole}总计`);
  if (total.amount <= 0) return without(`${whole}总计为 ${amountText(total.amount)}`);
  const listed = lists.filter((parts) => parts.length > 0);
  const [first] = listed;
  if (!first) return without(`表中没有${note}列出的${whole}`);
  const parts = listed.find((each) => restOf(total, valuesOf(each)) === undefined);
  if (!parts) {
    const rest = restOf(total, valuesOf(first));
    return without(`列出的各项之和与${whole}总计相差 ${amountText(absFen(rest ?? total.amount))}，不能当作全部`);
  }
  if (parts.some(({ value }) => value.amount < 0)) return without(`${whole}的各项中有负数`);
  const rows = [...parts].sort((a, b) => b.value.amount - a.value.amount).map((part) => rowOf(part, total));
  const [largest] = rows;
  const share = rows.length > 1 ? largest?.share : undefined;
  const most = share === undefined ? "全部" : `${share}% `;
  return {
    id,
    shape: "parts",
    title: `${whole} ${amountText(total.amount)}，${most}${verb}${largest?.name ?? ""}`,
    note,
    rows,
    total: { name: `${whole}总计`, now: total },
    now,
  };
}

const valuesOf = (parts: readonly NamedAmount[]): readonly ChartAmount[] => parts.map(({ value }) => value);

function rowOf({ name, value }: NamedAmount, total: ChartAmount): ChartRow {
  const share = shareOf(value.amount, total.amount);
  return { name, now: value, ...(share !== undefined && { share }) };
}
