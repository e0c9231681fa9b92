import type { Classification } from "../model/catalogue";
import { bareLabel } from "../lexicon/index";
import { remembered } from "../model/remembered";

/** Radicals that PDF conversion leaves behind and that NFKC does not replace. */
const RADICALS: Readonly<Record<string, string>> = {
  "⺠": "民",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻳": "龟",
};

/**
 * The form in which names are compared: half-width, without blanks, quotes, leading numbering and level words,
 * separators and brackets of one kind. Two names are the same when their forms are equal.
 */
export const normaliseName = remembered((name: string): string => {
  const plain = name
    .replace(/[⺠-⻳]/g, (radical) => RADICALS[radical] ?? radical)
    .replace(/[①-⑳]/g, "")
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/g, "")
    .replace(/["'“”‘’「」『』《》〈〉]/g, "")
    .replace(/[〔【\[{]/g, "(")
    .replace(/[〕】\]}]/g, ")")
    .replace(/[,;·•/]/g, "、");
  return bareLabel(plain).name.replace(/\((?:类|款|项)\)$/, "");
});

/** A name as the catalogue prints it: full-width brackets, no blanks, no numbering. */
export const printedName = (name: string): string =>
  bareLabel(name.normalize("NFKC").replace(/\s/g, ""))
    .name.replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(",", "，");

/** 其它 is a spelling of 其他 that the official names never use. */
export const withOfficialOther = (name: string): string => name.replaceAll("其它", "其他");

/** "2080505", " 2080505 ", "２０８０５０５", 2080505 → "2080505"; undefined when no code of 3, 5 or 7 digits. */
export function normaliseCode(code: string | number): string | undefined {
  const text = String(code);
  // most codes are printed plainly, and a look-up normalises every time
  const plain = /^\d+$/.test(text) ? text : text.normalize("NFKC").replace(/[\s\u200B-\u200F\u2060\uFEFF']/g, "");
  return classificationOf(plain) === undefined ? undefined : plain;
}

/** What the codes of each classification begin with. */
const BY_FIRST_DIGIT: ReadonlyMap<string, Classification> = new Map([
  ["2", "functional"],
  ["3", "economic"],
  ["5", "governmentEconomic"],
]);

/** "2010302" → functional, "30227" → economic, "502" → governmentEconomic; undefined for digits that are none of their codes. */
export const classificationOf = (code: string | undefined): Classification | undefined =>
  code !== undefined && /^\d{3}(?:\d{2}){0,2}$/.test(code) ? BY_FIRST_DIGIT.get(code.charAt(0)) : undefined;
