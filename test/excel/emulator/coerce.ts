import type { CellValue } from "./sheet";

/** What Excel makes of a text written through the API: the same as if it had been typed (in a Chinese Excel). */
export function typed(
  text: string,
  numberFormat: string,
): { readonly value: CellValue; readonly numberFormat?: string } {
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const half = text.normalize("NFKC").trim();
  const bracketed = /^\((\d[\d,]*\.?\d*)\)$/.exec(half)?.[1];
  if (bracketed !== undefined) return { value: -Number(bracketed.replaceAll(",", "")) };
  const number = /^([+-]?)[¥$]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(half);
  if (number) {
    const amount = Number(`${number[1]}${number[2]?.replaceAll(",", "")}${number[3] ?? ""}`);
    return { value: Number((number[4] ? amount / 100 : amount).toPrecision(15)) };
  }
  if (/^(true|false)$/i.test(half)) return { value: half.toLowerCase() === "true" };
  return typedDate(half) ?? { value: text };
}

function typedDate(text: string): { readonly value: number; readonly numberFormat: string } | undefined {
  const day = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (day) return { value: serial(Number(day[1]), Number(day[2]), Number(day[3])), numberFormat: "yyyy/m/d" };
  const month = /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month) return { value: serial(Number(month[1]), Number(month[2]), 1), numberFormat: 'yyyy"年"m"月"' };
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (short) return { value: serial(2026, Number(short[1]), Number(short[2])), numberFormat: 'm"月"d"日"' };
  return undefined;
}

const serial = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
