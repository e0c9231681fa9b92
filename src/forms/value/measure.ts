import { chineseNumber } from "../../lexicon/index";
import { KNOWN_UNITS, splitScale } from "../../model/measure-unit";
import type { Measure } from "../../model/target-value";

/** Digits, grouped or not, with decimals; a minus only where nothing but the number follows. */
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

const WITH_UNIT = new RegExp(`^(-?(?:${NUMBER}))(.*)$`, "u");
const CHINESE = /^([零一二两三四五六七八九十]{1,3})(.+)$/u;
const SHORT_UNIT = 6;
const PUNCTUATION = /[,，、:：;!?+*=≥≤<>~"“”《》0-9]/u;
/** Words that no unit contains: what follows the number is a phrase. */
const PHRASE = /(?:以|不|无|提|增|降|率|完|达|按|保|减|且|和|及|全部|左右)/u;

/** A number with its unit, and what is counted behind it: 50 人次 的培训. */
interface Counted extends Measure {
  readonly tail?: string;
}

/** A folded text that is one number with an optional unit: "273万次件", "5（天）", "24天/小时", "50人次的培训". */
export function readCounted(text: string): Counted | undefined {
  const match = WITH_UNIT.exec(text);
  if (!match) return readChineseMeasure(text);
  const [, digits = "", rest = ""] = match;
  const unit = readUnit(rest);
  const decimal = plainDecimal(digits);
  if (unit !== undefined && (unit === "" || isKnownUnit(unit)))
    return { decimal, unit: unit === "" ? undefined : unit };
  return withTail(decimal, rest) ?? (unit === undefined ? undefined : { decimal, unit });
}

/** The same without anything behind the unit. */
export function readMeasure(text: string): Measure | undefined {
  const counted = readCounted(text);
  return counted?.tail === undefined ? counted : undefined;
}

/** A noun behind the unit; 每 and 一 would go on with the unit, 以上 with the comparator. */
const TAIL = /^(?!每|一|[以之][上下内外]|范围)的?[\p{Script=Han}()、]{2,20}$/u;

function withTail(decimal: string, rest: string): Counted | undefined {
  const unit = unitAtStart(rest);
  const tail = unit === undefined ? "" : rest.slice(unit.length);
  return unit !== undefined && !CALENDAR.test(unit) && TAIL.test(tail) ? { decimal, unit, tail } : undefined;
}

/** Nouns of which there shall be none: 零投诉, 零增长. */
const ZERO_OF = /^(?:[责任安全重大]*事故|增长|故障|投诉|差错|失误|违规|违纪|死亡|伤亡|积压|延误|中断|泄露|上访|事件)$/u;
const CALENDAR = /^[年月日]$/u;

/** "两次" states a number only before a unit we know: 一次性 and 三公 are words, 五月 is a date. */
function readChineseMeasure(text: string): Measure | undefined {
  const match = CHINESE.exec(text);
  const number = match ? chineseNumber(match[1] ?? "") : undefined;
  if (!match || number === undefined) return undefined;
  const unit = match[2] ?? "";
  if (match[1] === "零" && ZERO_OF.test(unit)) return { decimal: "0", unit };
  return isKnownUnit(unit) && !CALENDAR.test(unit) ? { decimal: String(number), unit } : undefined;
}

/** The unit after a number, "" when nothing follows; undefined when what follows is no unit. Brackets stay full-width. */
function readUnit(rest: string): string | undefined {
  const bare = (/^\((.+)\)$/u.exec(rest)?.[1] ?? rest).replace(/\(/g, "（").replace(/\)/g, "）");
  if (bare === "") return "";
  return isKnownUnit(bare) || ZERO_OF.test(bare) || isUnitLike(bare) ? bare : undefined;
}

/** 优(≥90分) leaves a bracket behind the unit. */
const isBalanced = (text: string): boolean => (text.match(/（/gu) ?? []).length === (text.match(/）/gu) ?? []).length;

/** A unit word, scaled or composed of several: 万件, 元/人·月. */
export function isKnownUnit(unit: string): boolean {
  if (KNOWN_UNITS.includes(unit)) return true;
  return unit.split(/[/·]/u).every((part) => {
    const { base } = splitScale(part);
    return base !== "" && (KNOWN_UNITS.includes(base) || KNOWN_UNITS.includes(part));
  });
}

const isUnitLike = (unit: string): boolean =>
  unit.length <= SHORT_UNIT + (/[/·]/u.test(unit) ? SHORT_UNIT : 0) &&
  !PUNCTUATION.test(unit) &&
  !PHRASE.test(unit) &&
  isBalanced(unit);

/** "1,080,000" → "1080000", "007.50" → "7.50" */
const plainDecimal = (digits: string): string => digits.replace(/,/g, "").replace(/^(-?)0+(?=\d)/, "$1");

/** Every number in a text with the known unit that follows it. */
export function measuresIn(folded: string): readonly Measure[] {
  const found: Measure[] = [];
  for (const match of folded.matchAll(new RegExp(NUMBER, "gu"))) {
    const rest = folded.slice(match.index + match[0].length);
    found.push({ decimal: plainDecimal(match[0]), unit: unitAtStart(rest) });
  }
  return found;
}

function unitAtStart(rest: string): string | undefined {
  const startsWith = (start: number) => KNOWN_UNITS.find((unit) => rest.startsWith(unit, start)) ?? "";
  const scale = /^(?:十万|百万|千万|[十百千万亿])/u.exec(rest)?.[0] ?? "";
  const scaled = scale + startsWith(scale.length);
  const unscaled = startsWith(0);
  const unit = unscaled.length >= scaled.length ? unscaled : scaled;
  return unit === "" ? undefined : unit;
}
