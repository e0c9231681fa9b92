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
