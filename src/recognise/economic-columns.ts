import {
  classificationOf,
  economicClassOf,
  economicItemIn,
  economicItemOf,
  governmentEconomicClassOf,
  governmentEconomicItemOf,
} from "../catalogue/index";
import { readPrintedCode } from "../model/printed-code";
import type { RowsBy } from "../model/table";
import type { HeadColumn } from "./head";

/** 部门预算支出经济分类 or 政府预算支出经济分类: which of them the heads name. */
interface NamedBy {
  readonly by: "economic" | "governmentEconomic";
  readonly classOf: (name: string) => string | undefined;
  readonly itemOf: (name: string) => string | undefined;
}

const DEPARTMENT: NamedBy = {
  by: "economic",
  classOf: economicClassOf,
  itemOf: economicItemOf,
};
const GOVERNMENT: NamedBy = {
  by: "governmentEconomic",
  classOf: governmentEconomicClassOf,
  itemOf: governmentEconomicItemOf,
};

/** Rows of the classification itself, of 三公 or of purchases: their columns are none of it. */
const NOT_SPLIT: ReadonlySet<RowsBy> = new Set(["economic", "governmentEconomic", "three-public", "procurement"]);

/**
 * Classes and items of an economic classification as heads over rows of functions, units or projects: 办公费 | 会议费 …,
 * 基本支出: 工资福利支出 | 商品和服务支出, 机关工资福利支出 | …, 501 | 502 below their names. `isEmpty` tells the columns without
 * any cell: one among columns of money holds money.
 */
export function withEconomicColumns(
  group: readonly HeadColumn[],
  rowsBy: RowsBy,
  isEmpty: (column: HeadColumn) => boolean,
): readonly HeadColumn[] {
  if (NOT_SPLIT.has(rowsBy)) return group;
  const found = [DEPARTMENT, GOVERNMENT].map((classification) => ({
    classification,
    codes: codesOf(group, classification),
  }));
  const [department, government] = found;
  const best = (government?.codes.size ?? 0) > (department?.codes.size ?? 0) ? government : department;
  if (!best) return group;
  const { classification, codes } = best;
  const isEnough = codes.size >= 2 || group.some((column) => classAbove(column, classification) !== undefined);
  if (codes.size === 0 || !isEnough || ![...codes.keys()].some(({ isUnknown }) => isUnknown)) return group;
  return group.map((column) => {
    const code = codes.get(column) ?? (column.isTotal ? classAbove(column, classification) : undefined);
    const isMoney = column.holds === "money" || (column.isUnknown && column.holds === "text" && isEmpty(column));
    if (code === undefined || !isMoney) return column;
    const { item: _item, line: _line, ...rest } = column.narrows;
    const { isTotal: _total, ...plain } = column;
    return { ...plain, holds: "money", narrows: { ...rest, [classification.by]: code }, isUnknown: false };
  });
}

/** The columns that one classification names. */
function codesOf(group: readonly HeadColumn[], classification: NamedBy): ReadonlyMap<HeadColumn, string> {
  const codes = group.map((column) => [column, codeOf(column, classification)] as const);
  return new Map(codes.flatMap(([column, code]) => (code === undefined ? [] : [[column, code]])));
}

function codeOf(column: HeadColumn, classification: NamedBy): string | undefined {
  const { by, classOf, itemOf } = classification;
  const printed = column.path.map((text) => printedCode(text, by)).findLast((code) => code !== undefined);
  if (printed !== undefined) return printed;
  const leaf = column.path.at(-1) ?? "";
  const above = classAbove(column, classification);
  if (above !== undefined) return economicItemIn(by, above, leaf);
  const item = itemOf(leaf);
  // 其他支出 is a class and its only item
  return classOf(leaf) ?? (item !== undefined && !NEEDS_CLASS.test(item) ? item : undefined);
}

/** 工资福利支出 and 商品和服务支出 are items of 对事业单位经常性补助 too; by themselves they are other classes. */
const NEEDS_CLASS = /^505/;

/** "501", "30101", "501 机关工资福利支出" → the code of a class or an item of this classification. */
const printedCode = (text: string, by: NamedBy["by"]): string | undefined => {
  const code = readPrintedCode(text)?.code;
  return classificationOf(code) === by && code !== undefined && code.length <= ITEM ? code : undefined;
};

/** Digits of an item (款), the finest level of the economic classifications. */
const ITEM = 5;

/** 工资福利支出 over its items: its 合计 is the money of that class. */
const classAbove = ({ path }: HeadColumn, { classOf }: NamedBy): string | undefined =>
  path
    .slice(0, -1)
    .map((text) => classOf(text))
    .findLast(Boolean);
