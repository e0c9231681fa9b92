const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/≧|⩾|>=|=>|≥=|≮/g, "≥"],
  [/≦|⩽|<=|=<|≤=|≯/g, "≤"],
  [/[～〜﹏∼]/g, "~"],
  [/[‐‑‒–—―－]/g, "-"],
];

/** Half-width, without blanks, one character per comparator. Square and degree signs keep their form. */
export function foldValue(text: string): string {
  const kept = text.replace(/㎡/g, "\ue000").replace(/℃/g, "\ue001").replace(/㎥/g, "\ue002").replace(/…/g, "\ue003");
  const folded = kept
    .normalize("NFKC")
    .replace(/[\s\u00a0\u200b\ufeff]+/g, "")
    .replace(/[。；;]$/u, "");
  const restored = folded
    .replace(/\ue000|m2(?![0-9])|m²/gi, "㎡")
    .replace(/\ue001/g, "℃")
    .replace(/\ue002/g, "立方米")
    .replace(/\ue003/g, "…");
  return OPERATORS.reduce((result, [pattern, sign]) => result.replace(pattern, sign), restored);
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10,
}; // prettier-ignore

/** "两" → 2, "十二" → 12, "三十" → 30; undefined above 99 or for other words. */
export function chineseNumber(word: string): number | undefined {
  if (word.length === 1) return DIGITS[word];
  const match = /^([一二两三四五六七八九])?十([一二三四五六七八九])?$/.exec(word);
  if (!match) return undefined;
  return (DIGITS[match[1] ?? "一"] ?? 1) * 10 + (match[2] === undefined ? 0 : (DIGITS[match[2]] ?? 0));
}
