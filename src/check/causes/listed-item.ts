import { addressInSheet } from "../../model/cell";
import type { Entry } from "../../book/grid";
import type { Gap } from "../judge";
import { amountText, rowText } from "../wording";

/** The difference of a sum equals one of its parts: that part was left out of the total, or counted twice. */
export function listedItem({ kind, stated, expected, difference }: Gap): string | undefined {
  if (kind !== "sum" || stated.entries.length !== 1) return undefined;
  const fitting = expected.entries.filter((part) => isDifference(part, difference));
  const [part] = fitting;
  if (!part || fitting.length > 1 || expected.entries.length < 3) return undefined;
  const place = `“${rowText(part.line)}” ${amountText(part.amount, part.scale)}（${addressInSheet(part.cell)}）`;
  return part.amount < 0 === difference < 0
    ? `疑似${place}被重复计入合计。`
    : `疑似${place}没有计入合计，或该格本应为空。`;
}

const isDifference = ({ amount }: Entry, difference: number): boolean =>
  amount !== 0 && Math.abs(Math.abs(amount) - Math.abs(difference)) === 0;
