import { marginOf, toFen, type Unit } from "../model/money";
import type { MoneyMention, NumberMention } from "../model/text-claim";
import type { Paragraph, TextSpan } from "../model/text-source";

/** A number with a unit, found in a paragraph. */
export type NumberToken =
  | { readonly kind: "money"; readonly mention: MoneyMention }
  | { readonly kind: "percent"; readonly mention: NumberMention }
  | { readonly kind: "count"; readonly mention: NumberMention; readonly measure: string };

const MONEY_UNITS: Readonly<Record<string, Unit>> = {
  亿元: "亿元",
  亿: "亿元",
  万元: "万元",
  万: "万元",
  千元: "千元",
  元: "元",
};

/** 万件, 万平方米: counts with a scale, not money. 万 alone is money only where nothing countable follows. */
const NUMBER = /(?<![\d.A-Za-z])(\d{1,12}(?:\.\d{1,8})?)(?![\d.]*\d)/g;
const MONEY = /^(亿元|亿(?![\p{Script=Han}])|万元|千元|元|万(?=$|[，。；、：)(]|左右|以内|以上|以下))/u;
const PERCENT = /^(%|个百分点)/;
const COUNT =
  /^(万|千)?(平方米|㎡|平方公里|立方米|公里|台\(套\)|台套|台|套|辆|个|家|人次|人|名|批次|批|次|项|件|处|间|栋|条|户|米|亩|吨|份|天|年(?!度|初|末|底|预算|执行|决算|财政|部门|单位|基本|项目|上|本|第|安排|度)|月|日|期)/;

/** Every number with a unit, in reading order. Years, codes, dates and document numbers have none. */
export function numbersIn(paragraph: Paragraph): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of paragraph.text.matchAll(NUMBER)) {
    const [decimal] = match;
    const token = tokenAt(paragraph, decimal, match.index);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenAt(paragraph: Paragraph, decimal: string, start: number): NumberToken | undefined {
  const after = start + decimal.length;
  const rest = paragraph.text.slice(after, after + 12);
  const base = (unit: string): NumberMention => ({
    paragraph,
    span: spanOf(paragraph.text, start, after + unit.length),
    decimal: isNegative(paragraph.text, start) ? `-${decimal}` : decimal,
    decimals: decimal.split(".")[1]?.length ?? 0,
  });
  const money = MONEY.exec(rest)?.[0];
  if (money !== undefined && !isPrice(rest.slice(money.length))) return moneyToken(base(money), money);
  const percent = PERCENT.exec(rest)?.[0];
  if (percent !== undefined) return { kind: "percent", mention: base(percent) };
  const count = COUNT.exec(rest)?.[0];
  if (count === undefined || isDate(paragraph.text, start, count)) return undefined;
  return { kind: "count", mention: base(count), measure: count };
}

function moneyToken(mention: NumberMention, word: string): NumberToken | undefined {
  const unit = MONEY_UNITS[word] ?? "万元";
  if (Number(mention.decimal) > 1e9) return undefined;
  const amount = toFen(mention.decimal, unit);
  return { kind: "money", mention: { ...mention, unit, amount, margin: marginOf(unit, mention.decimals) } };
}

/** 元/人, 元每件: a price, not an amount. */
const isPrice = (rest: string): boolean => /^(\/|每)/.test(rest);

/** A minus sign belongs to the number unless it joins a code or a range: 增加-5万元, but 2025-2027年, 2010303-机关. */
const isNegative = (text: string, start: number): boolean =>
  text.charAt(start - 1) === "-" && !/[\dA-Za-z)]/.test(text.charAt(start - 2));

const spanOf = (text: string, start: number, end: number): TextSpan => ({
  start: isNegative(text, start) ? start - 1 : start,
  end,
});

/** 2024年, 12月, 31日 are parts of dates. */
function isDate(text: string, start: number, unit: string): boolean {
  const number = /^\d+/.exec(text.slice(start))?.[0] ?? "";
  if (unit === "年") return number.length === 4;
  if (unit === "月") return Number(number) <= 12;
  return unit === "日" && Number(number) <= 31;
}
