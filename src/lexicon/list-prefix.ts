import { chineseNumber, NUMERAL } from "./numerals";

/** How a list is numbered, from the outermost to the innermost: 第一部分, 一、, （一）, 1., （1）, ①. */
type PrefixKind = "part" | "chinese" | "bracketed-chinese" | "arabic" | "bracketed-arabic" | "circled";

/** The number before a heading, a label or an item. */
export interface ListPrefix {
  readonly kind: PrefixKind;
  /** 0 for 第一部分 to 5 for ①. */
  readonly level: number;
  /** 3 for 三、, （三）, 3. and ③. */
  readonly number: number;
  /** The prefix as printed, with the blanks before it. */
  readonly printed: string;
  /** What follows, as printed. */
  readonly rest: string;
}

const OPEN = "[(（〔【\\[]\\s*";
const CLOSE = "\\s*[)）〕】\\]]";
const STOP = "[、.．]";
const DIGITS = "[0-9０-９]{1,2}";
const CHINESE = `[${NUMERAL}]{1,4}`;

/** A year may follow at once: 1.2025年单位收入总表. */
const YEAR_FOLLOWS = "(?=20[0-9]{2}年)";

/** So may a code before its name: 8.2210201住房公积金; what is counted is no name. */
const CODE_FOLLOWS = "(?=[235][0-9]{2}(?:[0-9]{2}){0,2}\\s*(?![万亿千百元个辆人次平])[\u4e00-\u9fff])";

/** 1.5 and 12345 are numbers, not the beginning of an item. A bracketed number may go without its first bracket. */
const STYLES: readonly (readonly [PrefixKind, RegExp])[] = [
  ["part", new RegExp(`^\\s*第\\s*(${CHINESE}|${DIGITS})\\s*(?:部分|章|篇)\\s*[：:、]?`)],
  ["chinese", new RegExp(`^\\s*(${CHINESE})\\s*${STOP}`)],
  ["bracketed-chinese", new RegExp(`^\\s*(?:${OPEN})?(${CHINESE})${CLOSE}${STOP}?`)],
  ["arabic", new RegExp(`^\\s*(${DIGITS})\\s*(?:、|[.．](?![0-9０-９])|[.．]${YEAR_FOLLOWS}|[.．]${CODE_FOLLOWS})`)],
  ["bracketed-arabic", new RegExp(`^\\s*(?:${OPEN})?(${DIGITS})${CLOSE}${STOP}?`)],
  ["circled", new RegExp(`^\\s*([①-⑳])${STOP}?`)],
];

/** How any of them begins; most texts begin otherwise. */
const BEGINS = new RegExp(`^\\s*[第${NUMERAL}(（〔【\\[0-9０-９①-⑳]`);

/**
 * The list number at the beginning of a text as printed or half-width: "　（二）项目" → bracketed-chinese, 2, "项目".
 * Undefined without one. The only expression of its kind: every other room asks here.
 */
export function listPrefix(text: string): ListPrefix | undefined {
  if (!BEGINS.test(text)) return undefined;
  for (const [level, [kind, pattern]] of STYLES.entries()) {
    const match = pattern.exec(text);
    if (match) {
      const [printed, numeral = ""] = match;
      return { kind, level, number: valueOf(numeral), printed, rest: text.slice(printed.length) };
    }
  }
  return undefined;
}

function valueOf(numeral: string): number {
  if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - "①".charCodeAt(0) + 1;
  return chineseNumber(numeral) ?? Number(numeral.normalize("NFKC"));
}

/** A label without its numbers and its 其中. */
interface BareLabel {
  readonly name: string;
  /** The first number. */
  readonly prefix?: ListPrefix;
  /** Printed with 其中: part of the line or column before it. */
  readonly ofWhich: boolean;
}

const OF_WHICH = /^\s*其\s*中\s*[:：、,，]?\s*(?=[^:：、,，\s])/;

/** "其中：（1）公务用车购置费" → 公务用车购置费, of-which. 其中 alone is a name. */
export function bareLabel(text: string): BareLabel {
  let name = text;
  let prefix: ListPrefix | undefined;
  let ofWhich = false;
  for (;;) {
    const found = listPrefix(name);
    const part = OF_WHICH.exec(name);
    if (!found && !part) return { name: name.trim(), ofWhich, ...(prefix && { prefix }) };
    prefix ??= found;
    ofWhich ||= part !== null;
    name = found ? found.rest : name.slice(part?.[0].length);
  }
}

/** A text without the list numbers before it, as printed. */
export function withoutListPrefix(text: string): string {
  let rest = text;
  // a loop: a cell may hold nothing but numbers, thousands of them
  for (let found = listPrefix(rest); found; found = listPrefix(rest)) rest = found.rest;
  return rest;
}
