import { type Fen, isPlausibleAmount, marginOf, toFen, type Unit, UNITS } from "../../model/money";
import { readNumber } from "../../model/number";
import type { ApprovedAmount } from "../../model/round";
import { plain } from "../../model/text";
import { bodyOf, columnsIn, type ListRows } from "./list-rows";

const APPROVED_HEADS = {
  code: /单位(?:编码|代码)/,
  name: /单位名称|^单位$/,
  functional: /科目(?:编码|代码)|功能/,
  fund: /资金/,
  nature: /性质|支出类[别型]/,
  item: /项目|经费/,
  unit: /金额单位|计量单位/,
  amount: /金额|批复数|预算数/,
} as const;

type About = ApprovedAmount["about"];

const FUNDS: Readonly<Record<string, NonNullable<About["fund"]>>> = {
  一般公共预算: "fiscal/general",
  政府性基金: "fiscal/government-fund",
  国有资本经营: "fiscal/state-capital",
  财政拨款: "fiscal",
  财政专户: "special-account",
  事业: "business",
  其他: "other",
};

const ITEMS: Readonly<Record<string, NonNullable<About["item"]>>> = {
  三公: "three-public",
  因公出国: "three-public/abroad",
  公务接待: "three-public/reception",
  公务用车购置及: "three-public/vehicles",
  公务用车购置费: "three-public/vehicles/purchase",
  公务用车运行: "three-public/vehicles/running",
  会议费: "meetings",
  培训费: "training",
  机关运行: "organ-running",
};

/** The list of approved amounts; a string says what the list lacks, or which row cannot be read. */
export function approvedAmounts(list: ListRows): readonly ApprovedAmount[] | string {
  const columns = columnsIn(list.rows, APPROVED_HEADS);
  const { name: nameAt, code: codeAt, amount: amountAt } = columns;
  if (amountAt === undefined) return "没有“金额”或“批复数”一列";
  if (nameAt === undefined && codeAt === undefined) return "没有“单位名称”或“单位编码”一列";
  const headUnit = UNITS.find((unit) => unitIn(list.rows[0]?.[amountAt] ?? "") === unit);
  const found: ApprovedAmount[] = [];
  for (const { cells, at, row } of bodyOf(list)) {
    const of = (column: number | undefined): string => (column === undefined ? "" : (cells[column] ?? "").trim());
    const [name, code, printed] = [of(nameAt), of(codeAt), of(amountAt)];
    if (name === "" && code === "") continue;
    const unit = unitIn(of(columns.unit)) ?? headUnit ?? "万元";
    const money = moneyOf(printed, unit);
    const about = aboutOf({
      code: of(columns.functional),
      fund: of(columns.fund),
      nature: of(columns.nature),
      item: of(columns.item),
    });
    if (money === undefined) return `第 ${row} 行的金额“${printed}”不是数`;
    if (typeof about === "string") return `第 ${row} 行的“${about}”没有认出`;
    found.push({ of: { name: name || code, ...(code !== "" && { code }) }, about, ...money, unit, cell: at(amountAt) });
  }
  return found.length === 0 ? "没有一笔金额" : found;
}

const unitIn = (text: string): Unit | undefined =>
  UNITS.find((unit) => new RegExp(`(?:^|[^万千亿])${unit}`).test(plain(text)));

function moneyOf(printed: string, unit: Unit): { readonly amount: Fen; readonly margin: Fen } | undefined {
  const number = readNumber(printed);
  if (!number || number.percent || !isPlausibleAmount(number.decimal, unit)) return undefined;
  return { amount: toFen(number.decimal, unit), margin: marginOf(unit, number.decimals) };
}

/** What a row is about; a word that says nothing we know comes back as it is. */
function aboutOf(words: {
  readonly code: string;
  readonly fund: string;
  readonly nature: string;
  readonly item: string;
}): About | string {
  const code = plain(words.code).match(/^\d{3}(?:\d{2}){0,2}/)?.[0];
  if (words.code !== "" && code === undefined) return words.code;
  const fund = knownIn(FUNDS, words.fund);
  const item = knownIn(ITEMS, words.item);
  const nature =
    words.nature === ""
      ? undefined
      : /基本/.test(words.nature)
        ? "basic"
        : /项目/.test(words.nature)
          ? "project"
          : null;
  if (fund === null) return words.fund;
  if (item === null) return words.item;
  if (nature === null) return words.nature;
  return {
    ...(code !== undefined && { functional: code }),
    ...(fund !== undefined && { fund }),
    ...(nature !== undefined && { nature }),
    ...(item !== undefined && { item }),
  };
}

/** Undefined for an empty cell, null for words that are none of these. */
function knownIn<Value>(known: Readonly<Record<string, Value>>, printed: string): Value | null | undefined {
  const text = plain(printed);
  if (text === "") return undefined;
  const word = Object.keys(known).find((each) => text.includes(each));
  return word === undefined ? null : known[word];
}
