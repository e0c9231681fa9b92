import { TABLE_TERMS, type TableId } from "../model/table-id";
import type { Feature, TableType } from "./table-type";
import { TABLE_TYPES } from "./types/index";
import { usualTitle } from "./usual-title";

/** What a candidate is, or why it stays unknown (in Chinese, for the user) and which kinds it is like. */
type Classified =
  | { readonly type: TableType; readonly confidence: number; readonly evidence: readonly string[] }
  | { readonly type?: undefined; readonly reason: string; readonly resembles?: readonly TableId[] };

/** What a table is called: its printed title; without one the name of its sheet, where that names a table. */
interface Called {
  readonly title: string;
  readonly named: string;
}

/**
 * Title and heads must agree. Without a title the name of the sheet and the heads together tell it, else only heads that
 * fit a single type; the order of sheets never does.
 */
export function classify({ title, named }: Called, features: ReadonlySet<Feature>, corrected?: TableId): Classified {
  const wanted = TABLE_TYPES.find(({ id }) => id === corrected);
  if (wanted) return { type: wanted, confidence: 1, evidence: ["由用户指定"] };
  const titled = typesTitled(title);
  const fitting = titled.filter((type) => hasAny(features, type.needs));
  const [best] = fitting;
  if (best)
    return {
      type: best,
      confidence: fitting.length === 1 ? 0.98 : 0.9,
      evidence: evidenceOf(title, features),
    };
  if (titled.length > 0) {
    const names = titled.map((type) => `“${TABLE_TERMS[type.id]}”`).join("或");
    // a kind parted by projects is a list of its own, and no required table
    if (features.has("project-labels")) return { reason: `标题像${names}，但逐个项目列示` };
    return {
      reason: `标题像${names}，但表头缺少该表应有的栏目。请核对表头文字，或在窗格中指定表格类型`,
      resembles: titled.map(({ id }) => id),
    };
  }
  return bySheetName(named, features) ?? classifyByHead(title, features);
}

/** No more than a guess where several kinds fit. */
function bySheetName(named: string, features: ReadonlySet<Feature>): Classified | undefined {
  const fitting = typesTitled(named).filter((type) => hasAny(features, type.needs));
  const [type] = fitting;
  if (!type) return undefined;
  const evidence = [`没有标题，工作表名“${named}”`, ...evidenceOf("", features)];
  return { type, confidence: fitting.length === 1 ? 0.85 : 0.7, evidence };
}

function classifyByHead(title: string, features: ReadonlySet<Feature>): Classified {
  const found = TABLE_TYPES.filter(
    (type) => hasAny(features, type.identifiedBy ?? []) && !(type.excludedBy ?? []).some((each) => features.has(each)),
  );
  const [only] = found;
  if (only && found.length === 1) {
    const why = title ? `标题“${title}”不在已知表名中，` : "没有标题，";
    return {
      type: only,
      confidence: title ? 0.55 : 0.7,
      evidence: [`${why}按表头判断`, ...evidenceOf("", features)],
    };
  }
  const possible = TABLE_TYPES.filter(
    (type) => hasAny(features, type.needs) && !type.needs.some((each) => each.includes("unit-labels")),
  );
  if (title) return { reason: `标题“${title}”不是预算公开表格的名称` };
  if (possible.length === 0) return { reason: "没有标题，表头也不是预算公开表格的栏目" };
  return {
    reason: `没有标题，无法确定是${possible
      .slice(0, 3)
      .map((type) => `“${TABLE_TERMS[type.id]}”`)
      .join("、")}中的哪一张。请补上标题，或在窗格中指定表格类型`,
    resembles: possible.map(({ id }) => id),
  };
}

/** The tables of final accounts are those of the budget under another word: 财政拨款收入支出决算总表. */
const asOfBudget = (title: string): string =>
  title.replace(/收入、?支出/, "收支").replace(/(?<!预)决算(?:批复|公开)?/g, "");

/** The kinds of tables a title names; the text must be a `bareTitle`. */
export function typesTitled(title: string): readonly TableType[] {
  const usual = usualTitle(asOfBudget(title));
  return TABLE_TYPES.filter((type) => isNamed(type, usual) && !type.notTitles?.some((pattern) => pattern.test(usual)));
}

/** A title that one of the table types knows; the text must be a `bareTitle`. */
export function isKnownTitle(title: string): boolean {
  const usual = usualTitle(asOfBudget(title));
  return TABLE_TYPES.some((type) => isNamed(type, usual));
}

const isNamed = ({ titles }: TableType, usual: string): boolean => titles.some((pattern) => pattern.test(usual));

const hasAny = (features: ReadonlySet<Feature>, sets: readonly (readonly Feature[])[]): boolean =>
  sets.some((set) => set.every((feature) => features.has(feature)));

const NAMES: Readonly<Record<Feature, string>> = {
  "two-sided": "左右分栏",
  functional: "功能分类科目",
  economic: "部门经济分类科目",
  "government-economic": "政府经济分类科目",
  "fund-columns": "资金来源栏",
  "nature-columns": "基本支出、项目支出栏",
  "use-columns": "人员经费、公用经费栏",
  "accounting-columns": "行政支出、事业支出等栏",
  "three-public": "“三公”经费各项",
  "unit-labels": "单位名称",
  "unit-columns": "各单位的栏目",
  "project-labels": "项目名称",
  "named-lines": "各行的名称",
  procurement: "采购项目",
  "economic-columns": "经济分类科目栏",
  "economic-split": "经济分类科目栏",
  "economic-lines": "经济分类科目各行",
  "income-lines": "收入来源各行",
  "nature-lines": "基本支出、项目支出各行",
  "non-fiscal-lines": "非财政拨款收入",
  money: "金额栏",
};

const evidenceOf = (title: string, features: ReadonlySet<Feature>): readonly string[] => [
  ...(title ? [`标题“${title}”`] : []),
  `表头有${
    [...features]
      .filter((each) => each !== "money")
      .map((each) => NAMES[each])
      .join("、") || "金额栏"
  }`,
];
