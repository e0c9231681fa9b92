/** A numbering before a heading or item. */
export interface ItemNumber {
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）. */
  readonly level: number;
  readonly value: number;
  readonly printed: string;
}

const STYLES: readonly (readonly [RegExp, number])[] = [
  [/^第([一二三四五六七八九十]{1,3})部分/, 0],
  [/^([一二三四五六七八九十]{1,3})、/, 1],
  [/^\(([一二三四五六七八九十]{1,3})\)/, 2],
  [/^(\d{1,2})[.、](?!\d)/, 3],
  [/^\((\d{1,2})\)/, 4],
];

/** The numbering at the beginning of a normalised paragraph. */
export function itemNumber(text: string): ItemNumber | undefined {
  for (const [pattern, level] of STYLES) {
    const match = pattern.exec(text);
    if (match) return { level, value: valueOf(match[1] ?? ""), printed: match[0] };
  }
  return undefined;
}

function valueOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens, units = ""] = numeral.includes("十") ? numeral.split("十") : [undefined, numeral];
  const digit = (text: string): number => "一二三四五六七八九".indexOf(text) + 1;
  if (tens === undefined) return digit(units);
  return (tens === "" ? 1 : digit(tens)) * 10 + (units === "" ? 0 : digit(units));
}
