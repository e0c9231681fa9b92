import type { DateValue } from "../../model/target-value";

const YEAR = String.raw`(?:(?<year>20\d{2})年)?`;
const BY = String.raw`(?<by>(?:之前|以前|前)?(?:全部)?(?:完成|到位|完工|竣工|验收|提交|发放|交付)?)`;
const MONTH_DATE = new RegExp(
  `^${YEAR}(?<month>1[0-2]|0?[1-9])月(?:份)?(?:(?<day>3[01]|[12]\\d|0?[1-9])(?:日|号)?|(?<end>底|末))?${BY}$`,
  "u",
);
const SLASHED = new RegExp(
  `^(?<year>20\\d{2})[-/.](?<month>1[0-2]|0?[1-9])[-/.](?<day>3[01]|[12]\\d|0?[1-9])${BY}$`,
  "u",
);
const YEAR_END = new RegExp(
  `^(?:(?<year>20\\d{2})年|当年|本年度?|年)(?:(?:底|末|内|度内)${BY}|(?<=\\d年)(?:度)?(?:全部)?完成)$`,
  "u",
);
const HALF = new RegExp(`^${YEAR}(?<half>上半年|下半年)(?:底|末)?${BY}$`, "u");
const QUARTER = new RegExp(`^${YEAR}第?(?<quarter>[一二三四1-4])季度(?:底|末)?${BY}$`, "u");
const MONTHLY = /^每(?:个)?月(?:(?<day>3[01]|[12]\d|0?[1-9])(?:日|号)|(?<end>底|末))(?<by>之前|以前|前)?$/u;
const WHOLE_YEAR = /^(?:(?<year>20\d{2})年(?:度|全年|全年度)?|全年|全年度|整年)$/u;

/** A folded date or period of the year; undefined for anything else. */
export function readDate(folded: string): DateValue | undefined {
  const text = folded.replace(/^(?:于|在|至|截至|≤)/u, "");
  const date = readMonthDate(text) ?? readPartOfYear(text) ?? readRecurring(text);
  return date?.op === "on" && folded.startsWith("≤") ? { ...date, op: "by" } : date;
}

function readMonthDate(text: string): DateValue | undefined {
  const groups = (MONTH_DATE.exec(text) ?? SLASHED.exec(text))?.groups;
  if (!groups) return undefined;
  const { year, month, day, end, by } = groups;
  return {
    kind: "date",
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: end === undefined ? (day === undefined ? undefined : Number(day)) : "end",
    op: by === "" || by === undefined ? "on" : "by",
  };
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** 年底前, 上半年, 第三季度: all mean "by the end of" their last month. */
function readPartOfYear(text: string): DateValue | undefined {
  const match = YEAR_END.exec(text) ?? HALF.exec(text) ?? QUARTER.exec(text);
  if (!match?.groups) return undefined;
  const { year, half, quarter } = match.groups;
  const months = half === undefined ? 12 : half === "上半年" ? 6 : 12;
  const month = quarter === undefined ? months : (QUARTERS[quarter] ?? Number(quarter)) * 3;
  return { kind: "date", year: year === undefined ? undefined : Number(year), month, day: "end", op: "by" };
}

function readRecurring(text: string): DateValue | undefined {
  const whole = WHOLE_YEAR.exec(text)?.groups;
  if (whole) {
    const year = whole["year"] === undefined ? undefined : Number(whole["year"]);
    return { kind: "date", year, month: 12, day: "end", op: "throughout" };
  }
  const groups = MONTHLY.exec(text)?.groups;
  if (!groups) return undefined;
  const day = groups["end"] === undefined ? Number(groups["day"]) : ("end" as const);
  return { kind: "date", year: undefined, month: undefined, day, op: groups["by"] === undefined ? "on" : "by" };
}

/** 12月底前, 2025年6月30日前, 每月10日, 全年 */
export function printDate({ year, month, day, op }: DateValue): string {
  const prefix = year === undefined ? "" : `${year}年`;
  if (op === "throughout") return `${prefix}全年`;
  const days = day === undefined ? "" : day === "end" ? "底" : `${day}日`;
  return `${prefix}${month === undefined ? "每月" : `${month}月`}${days}${op === "by" ? "前" : ""}`;
}
