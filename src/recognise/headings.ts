import { incomeLineOf } from "../catalogue/index";
import type { Accounting, Item, Nature, Stage, Use } from "../model/subject";
import type { Flow, Subject } from "../model/subject";
import type { Column, ColumnContent, Period } from "../model/table";

/** What one heading says about the columns under it. Absent fields say nothing. */
export interface Heading {
  readonly holds?: ColumnContent;
  /** What the column holds when no further heading stands below: group headings may also be leaves. */
  readonly holdsAsLeaf?: ColumnContent;
  readonly codeOf?: NonNullable<Column["codeOf"]>;
  readonly codePart?: NonNullable<Column["codePart"]>;
  readonly flow?: Flow;
  readonly narrows?: Partial<Subject>;
  readonly period?: Period;
  readonly isTotal?: true;
  readonly ofWhich?: true;
  /** The columns below compare two periods. */
  readonly compares?: true;
  /** Labels of projects, units or plain lines. */
  /** 本年收入 over the sources: its 小计 is money without balances. */
  readonly isCurrent?: true;
  readonly labelOf?: "project" | "unit" | "line" | "procurement";
}

type Entry = readonly [pattern: RegExp, heading: Heading];

const STRUCTURE: readonly Entry[] = [
  [/^序号$|^行次$|^编号$/, { holds: "count" }],
  [/^类$/, { holds: "code", codePart: "class" }],
  [/^款$/, { holds: "code", codePart: "group" }],
  [/^项$/, { holds: "code", codePart: "item" }],
  [/^(预算|填报)?(部门|单位)(\((单位|部门)\))?(编码|代码)$/, { holds: "code", codeOf: "unit" }],
  [/^政府(预算)?(支出)?经济(分类)?(科目)?(编码|代码)$/, { holds: "code", codeOf: "governmentEconomic" }],
  [/^政府(预算)?(支出)?经济(分类)?(科目)?名称$/, { holds: "label", codeOf: "governmentEconomic" }],
  [/^(部门)?(预算)?(支出)?经济(分类)?(科目)?(编码|代码)$/, { holds: "code", codeOf: "economic" }],
  [/^(部门)?(预算)?(支出)?经济(分类)?(科目)?名称$/, { holds: "label", codeOf: "economic" }],
  [/^(支出)?功能(支出)?(分类)?(科目)?(编码|代码)$/, { holds: "code", codeOf: "functional" }],
  [/^(支出)?功能(支出)?(分类)?(科目)?名称$/, { holds: "label", codeOf: "functional" }],
  [/^(支出|收入)?(科目)?(编码|代码)$/, { holds: "code", holdsAsLeaf: "code" }],
  [
    /^(支出|收入|预算)?(科目)?名称$|^(支出|收入|预算)?科目$|^(预算)?科目(编码|代码)?(及|和|、)?(科目)?名称$|^科目\(.*\)$/,
    { holds: "label" },
  ],
  [/^(预算|填报)?(部门|单位)(\((单位|部门)\))?名称$|^预算单位$|^单位$/, { holds: "label", labelOf: "unit" }],
  [/^(部门|单位)(名称)?\(科目(名称)?\)$/, { holds: "label" }],
  [/^单位\(项目\)名称$|^项目(\(单位\))?名称$|^项目名称/, { holds: "label", labelOf: "project" }],
  [/^采购项目(名称)?$|^采购(目录|品目)(名称)?$/, { holds: "label", labelOf: "procurement" }],
  [/^(收入|支出)?项目(\(按.*\))?$|^(收入|支出)项目(类别)?$/, { holds: "label", labelOf: "line" }],
  [/^政府(预算)?(支出)?经济(分类)?(科目)?(\(按.*\))?$/, { codeOf: "governmentEconomic", holdsAsLeaf: "label" }],
  [/^(部门)?(预算)?(支出)?经济(分类)?(科目)?(\(按.*\))?$/, { codeOf: "economic", holdsAsLeaf: "label" }],
  [/^(支出)?功能(支出)?(分类)?(科目)?(\(按.*\))?$/, { codeOf: "functional", holdsAsLeaf: "label" }],
  [/^收入(预算)?$|^收入类$|^收入情况$/, { flow: "income" }],
  [/^支出(预算)?$|^支出类$|^支出情况$/, { flow: "expenditure" }],
  [/^其中:?$|^部门预算$|^单位预算$|^资金来源$|^资金性质$|^支出(构成|分类|性质)$/, {}],
  [/^本年(度)?(收入|支出|拨款|财政拨款)$|^当年(收入|支出|拨款|财政拨款)$/, { isCurrent: true, holdsAsLeaf: "money" }],
  [/^(合计|小计|总计|总额|资金总额|预算总额)$/, { holds: "money", isTotal: true }],
  [/^(本年|当年)?(收入|支出|预算)(合计|总计|小计)$/, { holds: "money", isTotal: true }],
  [/^(项目|预算|支出|采购|资金|安排)?金额$|^(预算|安排)数$/, { holds: "money", isTotal: true }],
  [
    /^(项目)?(类型|类别|性质|级次|属性|状态|编码)$|^(项目|实施|主管|归口|承担)(单位|部门|科室|处室)$|^姓名$/,
    { holds: "text" },
  ],
  [/备注|说明|简介|规格|型号|时间|依据|目录|内容|方式|目标|用途|姓名/, { holds: "text" }],
  [/数量|人数|编制|辆数|台数|个数/, { holds: "count" }],
];

const NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/^基本支出(预算)?$/, "basic"],
  [/^项目支出(预算)?$|^专项业务(经)?费(支出)?$/, "project"],
  [/^(事业单位)?经营支出$/, "operating"],
  [/^上缴上级(单位)?支出$/, "to-superior"],
  [/^对?附属单位补助支出$/, "to-subordinate"],
];

const USES: readonly (readonly [RegExp, Use])[] = [
  [/^人员(经费)?(支出)?(预算)?$|^人员支出$/, "personnel"],
  [/^(日常)?公用(经费)?(支出)?(预算)?$/, "public"],
];

const ACCOUNTING: readonly (readonly [RegExp, Accounting])[] = [
  [/^行政支出$/, "administrative"],
  [/^事业支出$/, "institution"],
  [/^投资支出$/, "investment"],
  [/^债务还本支出$/, "debt"],
];

const ITEMS: readonly (readonly [RegExp, Item])[] = [
  [/^因公出国\(境\)(费|费用|经费)?$|^因公出国\(境\)(费|费用|经费)支出$|^出国\(境\)费用?$/, "three-public/abroad"],
  [/^公务接待(费|费用|经费)?(支出)?$/, "three-public/reception"],
  [/^公务用车购置(及|和)运行(维护)?(费|费用|经费)?(支出)?$|^公务用车(费|费用|经费)$/, "three-public/vehicles"],
  [/^公务用车购置(费|费用|经费)?(支出)?$/, "three-public/vehicles/purchase"],
  [/^公务用车运行(维护)?(费|费用|经费)?(支出)?$/, "three-public/vehicles/running"],
  [/三公经费/, "three-public"],
  [/^会议(费|经费)(支出)?$/, "meetings"],
  [/^培训(费|经费)(支出)?$/, "training"],
];

/** Heading of 其中 columns: part of the column beside it. */
const OF_WHICH = /^其中:./;
const UNIT_IN_BRACKETS = /\((单位:)?(亿元|万元|千元|元)\)$/;

/** What a heading says; undefined when the text is no heading we know. The text must be `plain`. */
export function headingOf(text: string): Heading | undefined {
  const bare = text.replace(UNIT_IN_BRACKETS, "");
  if (bare.length > 60 || bare === "") return undefined;
  if (OF_WHICH.test(bare)) {
    const inner = headingOf(bare.replace(/^其中:/, ""));
    return { holds: "money", ...inner, ofWhich: true };
  }
  const structure = STRUCTURE.find(([pattern]) => pattern.test(bare));
  if (structure) return structure[1];
  return comparisonOf(bare) ?? partitionOf(bare) ?? periodHeadingOf(bare) ?? fundHeadingOf(bare);
}

/** 增减额, 增减%, “2025年预算数比2024年执行数”, 增减变化情况. */
function comparisonOf(text: string): Heading | undefined {
  if (
    /^(增减|增长|增加|下降|变动)?(%|率|幅度|比例|百分比)(\(%\))?$|^(增减|增长|变动).{0,3}(%|率|幅度|比例)/.test(text)
  ) {
    return { holds: "growth" };
  }
  if (/^(增减|变动)(额|数|金额|情况)?(\(\+.*\))?$|^增加额$|^减少额$/.test(text))
    return { compares: true, holdsAsLeaf: "change" };
  if (/增减|(比|与|较).*(年|上年).*(预算|执行|决算)数?/.test(text)) return { compares: true, holdsAsLeaf: "change" };
  return undefined;
}

const FUND_PREFIX =
  /^(本年|当年)?(一般公共预算(财政拨款|拨款)?|政府性基金预算(财政拨款|拨款)?|国有资本经营预算(财政拨款|拨款)?|财政拨款)(?=.)/;

/** 本年一般公共预算基本支出 says two things: whose money, and for what. */
function partitionOf(text: string): Heading | undefined {
  const prefix = FUND_PREFIX.exec(text)?.[0];
  if (prefix === undefined || partOf(text)) return partOf(text);
  const part = partOf(text.slice(prefix.length));
  return (
    part && { ...part, narrows: { ...fundHeadingOf(prefix.replace(/^(本年|当年)/, ""))?.narrows, ...part.narrows } }
  );
}

function partOf(text: string): Heading | undefined {
  const use = USES.find(([pattern]) => pattern.test(text))?.[1];
  if (use) return { holds: "money", narrows: { nature: "basic", use } };
  const nature = NATURES.find(([pattern]) => pattern.test(text))?.[1];
  if (nature) return { holds: "money", narrows: { nature } };
  const accounting = ACCOUNTING.find(([pattern]) => pattern.test(text))?.[1];
  if (accounting) return { holds: "money", narrows: { accounting } };
  const item = ITEMS.find(([pattern]) => pattern.test(text))?.[1];
  if (item) return { holds: "money", narrows: { item } };
  return undefined;
}

/** 2024年执行数（决算数）, 2025年预算数, 上年预算数, 当年, 本年基本支出. */
function periodHeadingOf(text: string): Heading | undefined {
  const match = /^(?:(\d{4})年(?:度|初)?|(上年度?|上一年度?|当年|本年度?))(.*)$/.exec(text);
  if (!match) return undefined;
  const [, year, relative, rest = ""] = match;
  const words = rest.replace(/\(.*\)$/, "");
  if (!/^(年初)?(预算|执行|决算|完成|实际|预计)?(支出|收入)?(预算|执行|决算)?(数|额|金额|安排|情况)?$/.test(words)) {
    const inner = partitionOf(words);
    return inner && { ...inner, period: periodOf(year, relative, "budget") };
  }
  const stage: Stage = /执行|决算|完成|实际/.test(words) ? "outturn" : "budget";
  return { holds: "money", isTotal: true, period: periodOf(year, relative, stage) };
}

function periodOf(year: string | undefined, relative: string | undefined, stage: Stage): Period {
  if (year !== undefined) return { year: Number(year), stage };
  return { offset: relative?.startsWith("上") ? -1 : 0, stage };
}

/** One column per source of money: 一般公共预算拨款收入, 事业收入, 上年结转结余, 公共预算拨款. */
function fundHeadingOf(text: string): Heading | undefined {
  const line = incomeLineOf(text.replace(/支出$/, "")) ?? incomeLineOf(text);
  if (!line) return undefined;
  const { fund, item } = line;
  if (fund === undefined && item === undefined) return undefined;
  return { holds: "money", narrows: { ...(fund && { fund }), ...(item && { item }) } };
}
