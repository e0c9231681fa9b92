import { remembered } from "../model/remembered";

/** Text as the grammar reads it, with the place of each of its characters in the original. */
interface NormalisedText {
  readonly text: string;
  readonly origins: readonly number[];
}

const DROPPED = /[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad"“”‘’'＂＇「」『』]/u;

/** Punctuation of one kind: full-width, except brackets and dashes. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "，": "，,﹐",
    "；": "；;﹔",
    "：": "：:﹕∶",
    "。": "。｡﹒",
    "、": "、､﹑",
    ".": "．",
    "(": "（﹙",
    ")": "）﹚",
    "[": "［",
    "]": "］",
    "%": "％﹪",
    "-": "－—–‐‑―─−﹣",
    "?": "？",
    "!": "！",
    "+": "＋",
  }).flatMap(([form, all]) => [...all].map((each) => [each, form] as const)),
);

/** Radicals that PDF conversion leaves behind and that NFKC does not replace. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  "⺠民 ⻄西 ⻅见 ⻆角 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟"
    .split(" ")
    .map(([radical = "", character = ""]) => [radical, character]),
);

/** Characters whose compatibility form means something else (① is no 1, ㎡ no m2) stay. */
const KEPT = /[①-⑳㎡㎥℃…]/u;

const CHINESE_DIGITS = "〇一二三四五六七八九";

/**
 * Half-width digits, letters and brackets, Chinese punctuation, no blanks, no quotes, no thousands separators; 其它 is 其他. Ideographs,
 * nearly all there is, stay as they are.
 */
export function normalise(raw: string): NormalisedText {
  const characters: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    const form = character >= "\u4e00" && character <= "\u9fff" ? character : formOf(character);
    if (form === "") continue;
    characters.push(form);
    origins.push(at);
  }
  return withoutSeparators(withPlainYears(characters.join("")).replaceAll("其它", "其他"), origins, raw);
}

/** A single character, or nothing for one that is dropped. */
const formOf = remembered((character) => {
  if (DROPPED.test(character)) return "";
  const known = PUNCTUATION.get(character) ?? RADICALS.get(character);
  if (known !== undefined) return known;
  return character < "\u2e80" || KEPT.test(character) ? character : compatible(character);
});

/** Only forms of single characters: ideographs of compatibility blocks, full-width letters and digits. */
function compatible(character: string): string {
  const form = character.normalize("NFKC");
  return form.length === 1 ? form : character;
}

/** 二〇二五年 → 2025年, character by character. */
const withPlainYears = (text: string): string =>
  text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((digit) => String(Math.max(0, CHINESE_DIGITS.indexOf(digit)))).join(""),
  );

/** 201.01.01, 201-01-01: a code printed in parts. With one point only it could be an amount. */
const CODE_IN_PARTS = /(?<![\d.])[235]\d\d([.·-])\d\d\1\d\d(?![\d.]*\d)/g;

/** 1,234.50 → 1234.50, 201.01.01 → 2010101; a full-width comma between numbers separates a list and stays. */
function withoutSeparators(text: string, origins: readonly number[], raw: string): NormalisedText {
  const dropped = new Set<number>();
  for (const match of text.matchAll(/(?<![\d.])\d{1,3}(?:，\d{3})+(?!\d)/g)) {
    const commas = match[0].split("").flatMap((character, i) => (character === "，" ? [match.index + i] : []));
    if (commas.every((at) => raw.charAt(origins[at] ?? -1) === ",")) for (const at of commas) dropped.add(at);
  }
  for (const match of text.matchAll(CODE_IN_PARTS)) {
    for (const at of [match.index + 3, match.index + 6]) dropped.add(at);
  }
  if (dropped.size === 0) return { text, origins };
  return {
    text: text
      .split("")
      .filter((_, at) => !dropped.has(at))
      .join(""),
    origins: origins.filter((_, at) => !dropped.has(at)),
  };
}
