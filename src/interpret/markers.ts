/** A numbering before a heading or an item. */
export interface Marker {
  readonly text: string;
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①, 6 一是. */
  readonly level: number;
  /** Its number: 3 for 三、. */
  readonly value: number;
}

const CHINESE = "[一二三四五六七八九十百]{1,4}";

const STYLES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第(${CHINESE}|\\d{1,2})(?:部分|章|篇)[：:、]?`), 0],
  [new RegExp(`^(${CHINESE})[、.．]`), 1],
  [new RegExp(`^\\((${CHINESE})\\)[、.．]?`), 2],
  [/^(\d{1,2})[、.．](?!\d)/, 3],
  [/^\((\d{1,2})\)[、.．]?/, 4],
  [/^(\d{1,2})\)[、.．]?/, 4],
  [/^([①-⑳])[、.．]?/, 5],
  [new RegExp(`^(${CHINESE})是`), 6],
  [new RegExp(`^第(${CHINESE}|\\d{1,2})[，、：]`), 6],
];

/** The marker at the beginning of a normalised text. */
export function itemMarker(text: string): Marker | undefined {
  for (const [pattern, level] of STYLES) {
    const match = pattern.exec(text);
    if (match) return { text: match[0], level, value: valueOf(match[1] ?? "") };
  }
  return undefined;
}

function valueOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - "①".charCodeAt(0) + 1;
  const [tens, units] = numeral.includes("十") ? numeral.split("十") : [undefined, numeral];
  const digit = (text: string | undefined): number => "一二三四五六七八九".indexOf(text ?? "?") + 1;
  if (tens === undefined) return digit(units);
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(units);
}
