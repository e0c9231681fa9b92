import type { Finding } from "../model/finding";
import { formatFen, toFen } from "../model/money";
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

const sameDecimal = ({ stated }: Finding, { decimal }: MoneyMention): boolean => Number(stated) === Number(decimal);

/** "1,231.12万元" with 1232.12 → "1,232.12万元": only the digits are others. */
function asPrinted(printed: string, value: string): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = /\d,\d{3}/.test(printed) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return printed.replace(
    /[-－−]?[\d０-９][\d０-９,，.．\s]*/u,
    (former) => number + (/(?<!\s)\s+$/.exec(former)?.[0] ?? ""),
  );
}

/** The number of the table, where the subject is certain and the tables agree among themselves. */
export function replacementFor(
  printed: string,
  { binding }: Claim,
  mention: MoneyMention,
  about: readonly Finding[],
): string | undefined {
  if (binding.certainty !== "A" && binding.certainty !== "B") return undefined;
  // it may be meant in the other scope: only where the rule is certain
  const isElsewhere = binding.elsewhere.some(({ amount }) => amount === mention.amount);
  if (isElsewhere && !about.some((finding) => finding.severity === "error")) return undefined;
  const said = about.find(
    (finding) => finding.stated !== undefined && finding.unit === mention.unit && sameDecimal(finding, mention),
  );
  const fromTable = said?.cells.some(
    ({ role, span }) => span === undefined && (role === "expected" || role === "addend"),
  );
  const amounts = new Set(binding.evidence.map(({ amount }) => formatFen(amount, mention.unit, mention.decimals)));
  const [only] = amounts.size === 1 ? [...amounts] : [];
  const value =
    said?.expected !== undefined && fromTable
      ? formatFen(toFen(said.expected, mention.unit), mention.unit, mention.decimals)
      : only;
  const text = value === undefined ? undefined : asPrinted(printed, value);
  return text === printed ? undefined : text;
}
