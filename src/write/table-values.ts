import { formatFen } from "../model/money";
import type { TableValue } from "../model/marked-text";
import type { Claim, MoneyMention } from "../model/text-claim";

/** What each statement of the tables says, in the unit and with the decimals of the text; equal ones once. */
export function valuesOf({ binding }: Claim, { unit, decimals }: MoneyMention): readonly TableValue[] {
  const values = new Map<string, TableValue>();
  for (const { kind, amount, cells } of binding.evidence) {
    const isBlank = kind === "blank" || kind === "empty-table";
    const text = `${formatFen(amount, unit, decimals)}${unit}`;
    const key = isBlank ? "" : text;
    if (!values.has(key)) values.set(key, isBlank ? { isBlank, cells } : { text, cells });
  }
  return [...values.values()];
}
