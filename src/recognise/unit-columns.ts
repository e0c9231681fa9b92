import { namesUnit } from "../lexicon/index";
import type { HeadColumn } from "./head";

/**
 * 合计 | 局机关 | 水政监察大队 | 河道管理所: every heading beside the total that nobody knows ends like the name of a public
 * body, so the columns say whose money it is.
 */
export function withUnitColumns(group: readonly HeadColumn[]): readonly HeadColumn[] {
  const unnamed = group.filter(({ holds, isUnknown }) => holds === "money" && isUnknown);
  const areUnits = unnamed.length >= 2 && unnamed.every(({ path }) => namesUnit(path.at(-1) ?? ""));
  if (!areUnits || !group.some(({ isTotal }) => isTotal)) return group;
  return group.map((column) => {
    if (!unnamed.includes(column)) return column;
    const { line: _, ...narrows } = column.narrows;
    return { ...column, narrows: { ...narrows, unit: column.path.at(-1) ?? "" }, isUnknown: false };
  });
}
