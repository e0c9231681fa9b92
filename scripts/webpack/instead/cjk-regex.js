/**
 * In the place of a library that carries the tables of Unicode (144 KB compressed): browsers know scripts and categories
 * themselves. Compared with it for every character of the basic plane: the same.
 */
const LETTER =
  "(?:(?=[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}])[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}\\p{Script=Bopomofo}])";
/** By blocks: symbols and punctuation, vertical and small forms, full width, strokes, enclosed letters, Katakana. */
const BLOCKS =
  "[\\u2FF0-\\u2FFF\\u3000-\\u303F\\u30A0-\\u30FF\\u3190-\\u319F\\u31C0-\\u31EF\\u3200-\\u33FF\\uFE10-\\uFE1F\\uFE30-\\uFE6F\\uFF00-\\uFFEF]";
const PUNCTUATION = `(?:(?!${LETTER})${BLOCKS})`;

const charset = (pattern) => ({ toRegExp: () => new RegExp(pattern, "u") });

export const letters = () => charset(LETTER);
export const punctuations = () => charset(PUNCTUATION);
export const all = () => charset(`(?:${LETTER}|${PUNCTUATION})`);
