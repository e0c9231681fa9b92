import type { Line } from "../src/model/fact";
import type { Item, Subject } from "../src/model/subject";
import type { Column, ColumnContent, RowsBy, TableId } from "../src/model/table";
import { TABLE_TERMS, TERMS } from "../src/model/terms";

/** What a drawn table says about all of its amounts. */
export const TABLE_NARROWS: Readonly<Partial<Record<TableId, Partial<Subject>>>> = {
  fiscal: { fund: "fiscal" },
  "general-function": { fund: "fiscal/general" },
  "general-economic": { fund: "fiscal/general" },
  "basic-economic": { fund: "fiscal/general", nature: "basic" },
  "basic-function": { fund: "fiscal/general", nature: "basic" },
  "government-fund": { fund: "fiscal/government-fund" },
  "state-capital": { fund: "fiscal/state-capital" },
  projects: { nature: "project" },
  procurement: { item: "procurement" },
};

const SHORT_TITLES: Readonly<Record<string, TableId>> = {
  经济分类表: "general-economic",
  基本支出表: "basic-economic",
  基本支出功能表: "basic-function",
  基金支出表: "government-fund",
  国资支出表: "state-capital",
  三公表: "three-public",
  采购表: "procurement",
};

/** "支出总表" → its type; a second table of one type is drawn as "支出总表2". */
export function tableTypeOf(title: string): TableId {
  const name = title.replace(/\d$/, "");
  const [found] = Object.entries(TABLE_TERMS).find(([, term]) => term === name) ?? [SHORT_TITLES[name]];
  if (found === undefined) throw new Error(`Not a table: "${title}"`);
  return found as TableId;
}

/** Everything a heading or label may say about a dimension. */
const MEANINGS: ReadonlyMap<string, Partial<Subject>> = new Map(
  [
    ...(["fund", "nature", "use", "accounting", "item"] as const).flatMap((by) =>
      Object.entries(TERMS[by]).map(([value, term]) => [term, { [by]: value }] as const),
    ),
    ["人员经费", { nature: "basic", use: "personnel" }] as const,
    ["公用经费", { nature: "basic", use: "public" }] as const,
    ["专项业务经费", { nature: "project" }] as const,
    ["事业单位经营支出", { nature: "operating" }] as const,
    ["上缴上级支出", { nature: "to-superior" }] as const,
    ["对附属单位补助支出", { nature: "to-subordinate" }] as const,
    ["一般公共预算拨款收入", { fund: "fiscal/general" }] as const,
    ["政府性基金预算拨款收入", { fund: "fiscal/government-fund" }] as const,
    ["国有资本经营预算拨款收入", { fund: "fiscal/state-capital" }] as const,
    ["财政拨款结转", { fund: "fiscal", item: "carry-over-in" as Item }] as const,
    ["非财政拨款结转", { line: "非财政拨款结转", item: "carry-over-in" as Item }] as const,
    ["三公合计", { item: "three-public" as Item }] as const,
    ["一般公务出国（境）费", { item: "three-public/abroad", line: "一般公务出国（境）费" }] as const,
    ["学术交流出国（境）费", { item: "three-public/abroad", line: "学术交流出国（境）费" }] as const,
    ["人员经费和公用经费支出", { nature: "basic" }] as const,
    ["专项业务经费支出", { nature: "project" }] as const,
  ].map(([term, narrows]) => [term, narrows as Partial<Subject>]),
);

const CLASSES: Readonly<Record<string, Partial<Subject>>> = {
  一般公共服务支出: { functional: "201" },
  外交支出: { functional: "202" },
  社会保障和就业支出: { functional: "208" },
  卫生健康支出: { functional: "210" },
  住房保障支出: { functional: "221" },
  城乡社区支出: { functional: "212" },
  工资福利支出: { economic: "301" },
  商品和服务支出: { economic: "302" },
  对个人和家庭的补助: { economic: "303" },
  机关工资福利支出: { governmentEconomic: "501" },
  机关商品和服务支出: { governmentEconomic: "502" },
  对事业单位经常性补助: { governmentEconomic: "505" },
};

const CONTENTS: Readonly<Record<string, ColumnContent>> = {
  科目编码: "code",
  政府编码: "code",
  单位编码: "code",
  科目名称: "label",
  项目: "label",
  收入: "label",
  支出: "label",
  功能分类: "label",
  部门经济分类: "label",
  政府经济分类: "label",
  单位名称: "label",
  项目名称: "label",
  采购项目: "label",
  政府名称: "label",
  备注: "text",
  增减额: "change",
  "增减%": "growth",
};

/** A drawn heading: "基本支出", "上年执行合计", "其中：专项", "增减额基本支出", "未知". Unknown words throw. */
export function columnOf(heading: string, column: number): Column {
  const base = { column, path: [heading] };
  const content = CONTENTS[heading];
  if (content !== undefined) return { ...base, holds: content, narrows: {}, ...codeOf(heading) };
  if (heading.startsWith("增减额")) return { ...columnOf(heading.slice(3), column), path: [heading], holds: "change" };
  if (heading.startsWith("上年预算"))
    return { ...columnOf(heading.slice(4), column), path: [heading], period: { offset: -1, stage: "budget" } };
  if (heading.startsWith("上年执行"))
    return { ...columnOf(heading.slice(4), column), path: [heading], period: { offset: -1, stage: "outturn" } };
  if (heading.startsWith("其中：")) return { ...base, holds: "money", narrows: {}, ofWhich: true };
  if (heading === "未知") return { ...base, holds: "money", narrows: {} };
  if (/^(合计|小计|总计|预算数|金额)$/.test(heading)) return { ...base, holds: "money", narrows: {}, isTotal: true };
  const narrows = MEANINGS.get(heading.replace(/小计$/, ""));
  if (!narrows) throw new Error(`Not a heading: "${heading}"`);
  return { ...base, holds: "money", narrows, ...(heading.endsWith("小计") && { isTotal: true as const }) };
}

function codeOf(heading: string): Pick<Column, "codeOf"> {
  if (heading.startsWith("政府")) return { codeOf: "governmentEconomic" };
  return heading.startsWith("单位") ? { codeOf: "unit" } : {};
}

/** What the rows of a drawn panel stand for. */
export function rowsByOf(type: TableId, headings: readonly string[], codes: readonly string[]): RowsBy {
  if (headings.includes("项目名称")) return "project";
  if (headings.includes("采购项目")) return "procurement";
  if (headings.includes("科目编码")) {
    const digit = codes.find((code) => /^[1-5]/.test(code))?.[0] ?? "2";
    return digit === "3" ? "economic" : digit === "5" ? "governmentEconomic" : "functional";
  }
  if (headings.includes("单位名称")) return "unit";
  return type === "three-public" ? "three-public" : "line";
}

type Reading = Pick<Line, "name" | "role" | "depth" | "ofWhich" | "narrows">;

const NUMBERINGS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+、/, /^（\d+）/] as const;

/** A drawn label: role, level by numbering, meaning. Unknown words throw, so that a typo cannot make a test vacuous. */
export function readLabel(label: string, rowsBy: RowsBy, ofWhichBefore: boolean): Reading {
  const ofWhich = label.startsWith("其中：");
  const plain = label.replace(/^其中：/, "");
  const level = NUMBERINGS.findIndex((numbering) => numbering.test(plain));
  const name = level >= 0 ? plain.replace(NUMBERINGS[level] ?? "", "") : plain;
  const depth = ofWhich || ofWhichBefore ? 4 : Math.max(0, level);
  const base = { name, depth, ofWhich: ofWhich || ofWhichBefore };
  if (/^(合计|总计|(收入|支出)(总计|合计))$/.test(name)) return { ...base, depth: 0, role: "total", narrows: {} };
  if (/^本年(收入|支出)(合计)?$/.test(name)) return { ...base, role: "current", narrows: { item: "current" } };
  const narrows = meaningOf(name, rowsBy);
  const isBalance = /^(carry-over|account-balance)/.test(narrows.item ?? "") || narrows.fund === "surplus";
  return { ...base, role: isBalance ? "balance" : "item", narrows };
}

function meaningOf(name: string, rowsBy: RowsBy): Partial<Subject> {
  if (rowsBy === "unit") return name === "" ? {} : { unit: name };
  if (rowsBy === "project") return { project: name };
  if (rowsBy === "procurement") return { line: name };
  const meaning = CLASSES[name] ?? MEANINGS.get(name);
  if (!meaning && rowsBy === "line" && name !== "") throw new Error(`Not a label: "${name}"`);
  return meaning ?? {};
}
