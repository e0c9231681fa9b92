const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"]
    .map((digit, value) => [digit, value] as const)
    .concat([
      ["〇", 0],
      ["○", 0],
      ["两", 2],
    ]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
]);

/** The characters a Chinese list number is written with, as the inside of a character class. */
export const NUMERAL = "一二三四五六七八九十百";

/** "七" → 7, "〇" → 0, "两" → 2; undefined for everything that is not one digit. */
export const chineseDigit = (character: string): number | undefined => DIGITS.get(character);

/** "两" → 2, "十二" → 12, "二十" → 20, "一百零八" → 108; undefined above 999 and for words that are no number. */
export function chineseNumber(word: string): number | undefined {
  if (!/^(?:[一二两三四五六七八九]?百零?)?(?:[一二两三四五六七八九]?十)?[一二两三四五六七八九]?$|^[零〇]$/.test(word)) {
    return undefined;
  }
  if (word === "") return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of word) {
    const scale = SCALES.get(character);
    if (scale === undefined) digit = DIGITS.get(character) ?? 0;
    else {
      total += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

/** 1 → "一", 10 → "十", 21 → "二十一": how lists below one hundred are numbered. */
export function chineseNumeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const digit = (value: number): string => "零一二三四五六七八九".charAt(value);
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${digit(tens)}十`;
  return n === 0 ? "零" : `${ten}${ones === 0 ? "" : digit(ones)}`;
}
