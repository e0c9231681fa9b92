import type { SectionId } from "./section";

/**
 * The one vocabulary of fields: marks of a template, content controls and sentences of a profile use these names. What
 * each of them reads is code in narrate/fields; data here, so that a template can be read without a workbook.
 */

/** A word that the workbook, the profile or one answer gives. `ask` is the id of its question. */
interface WordField {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly from:
    | { readonly identity: "unit" | "year" | "last-year" | "kind" }
    | { readonly profile: "assets-as-of" }
    | { readonly ask: string; readonly question: string; readonly else?: "unit" }
    | { readonly count: string; readonly question: string };
}

export const WORD_FIELDS = [
  { name: "单位名称", aliases: ["部门名称", "全称", "单位", "部门"], from: { identity: "unit" } },
  {
    name: "简称",
    aliases: ["单位简称", "部门简称"],
    from: { ask: "shortName", question: "文中怎样简称本单位？", else: "unit" },
  },
  { name: "年度", aliases: ["预算年度", "年", "年份", "本年"], from: { identity: "year" } },
  { name: "上年", aliases: ["上年度", "上一年", "上年年份"], from: { identity: "last-year" } },
  { name: "部门或单位", aliases: ["预算类型"], from: { identity: "kind" } },
  { name: "附件号", aliases: ["附件编号"], from: { ask: "cover.attachment", question: "封面上的附件号是什么？" } },
  { name: "公开日期", aliases: ["公布日期"], from: { ask: "cover.published", question: "预算哪一天公开？" } },
  { name: "制表日期", aliases: ["编制日期"], from: { ask: "cover.made", question: "表格是哪一天编制的？" } },
  {
    name: "级次",
    aliases: ["市级", "区级", "县级", "预算级次"],
    from: { ask: "cover.level", question: "本单位是哪一级的预算单位（市级、区级、县级）？" },
  },
  {
    name: "主要职责",
    aliases: ["主要职能", "单位职责", "部门职责", "职责"],
    from: { ask: "overview.duties", question: "本单位的主要职责是什么？" },
  },
  {
    name: "机构设置",
    aliases: ["内设机构", "机构情况", "部门机构设置"],
    from: { ask: "overview.structure", question: "内设哪些机构，各管什么？" },
  },
  {
    name: "工作任务",
    aliases: ["主要工作任务", "重点工作", "主要任务"],
    from: { ask: "overview.tasks", question: "今年重点做哪些工作？" },
  },
  { name: "人员情况", aliases: ["人员构成"], from: { ask: "overview.staff", question: "编制和实有人员各有多少？" } },
  {
    name: "项目说明",
    aliases: ["项目经费说明", "项目经费情况说明"],
    from: {
      ask: "project-notes",
      question: "主要项目的概述、立项依据、实施主体、实施方案、实施周期和年度预算安排各是什么？",
    },
  },
  { name: "采购内容", from: { ask: "procurement.items", question: "今年政府采购买什么？" } },
  { name: "编制数", aliases: ["编制人数"], from: { count: "staff.posts", question: "编制多少名？" } },
  { name: "实有人数", aliases: ["在职人数"], from: { count: "staff.actual", question: "实有多少人？" } },
  { name: "离退休人数", from: { count: "staff.retired", question: "离退休人员多少人？" } },
  {
    name: "单位.行政家数",
    aliases: ["行政单位个数"],
    from: { count: "units.organs", question: "行政单位有多少个？" },
  },
  {
    name: "单位.参公家数",
    aliases: ["参公单位个数"],
    from: { count: "units.managed", question: "参照公务员法管理的事业单位有多少个？" },
  },
  {
    name: "单位.事业家数",
    aliases: ["事业单位个数"],
    from: { count: "units.institutions", question: "其他事业单位有多少个？" },
  },
  { name: "车辆数", aliases: ["公务用车辆数"], from: { count: "vehicles", question: "现有车辆一共多少辆？" } },
  { name: "设备数", aliases: ["大型设备台数"], from: { count: "equipment", question: "现有大型设备多少台（套）？" } },
  { name: "资产截止日", aliases: ["资产日期"], from: { profile: "assets-as-of" } },
] as const satisfies readonly WordField[];

export type WordFieldName = (typeof WORD_FIELDS)[number]["name"];

/** An amount, and the whole of which `.占比` gives its share. */
interface AmountField {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly whole?: string;
}

export const AMOUNT_FIELDS = [
  { name: "收入预算", aliases: ["收入总计", "收入预算总额", "收入合计", "收入总额"] },
  { name: "本年收入", aliases: ["本年收入合计"], whole: "收入预算" },
  { name: "上年结转", aliases: ["上年结转结余", "上年结转收入"], whole: "收入预算" },
  { name: "财政拨款收入", aliases: ["财政拨款"], whole: "收入预算" },
  { name: "一般公共预算收入", aliases: ["一般公共预算拨款收入"], whole: "收入预算" },
  { name: "政府性基金收入", aliases: ["政府性基金预算收入", "政府性基金预算拨款收入"], whole: "收入预算" },
  { name: "国有资本经营收入", aliases: ["国有资本经营预算收入", "国有资本经营预算拨款收入"], whole: "收入预算" },
  { name: "财政专户收入", aliases: ["财政专户管理资金收入", "财政专户管理资金"], whole: "收入预算" },
  { name: "事业收入", whole: "收入预算" },
  { name: "经营收入", aliases: ["事业单位经营收入"], whole: "收入预算" },
  { name: "上级补助收入", whole: "收入预算" },
  { name: "附属上缴收入", aliases: ["附属单位上缴收入"], whole: "收入预算" },
  { name: "其他收入", whole: "收入预算" },
  { name: "使用非财政拨款结余", whole: "收入预算" },
  { name: "支出预算", aliases: ["支出总计", "支出预算总额", "支出合计", "支出总额"] },
  { name: "本年支出", aliases: ["本年支出合计"], whole: "支出预算" },
  { name: "基本支出", whole: "支出预算" },
  { name: "项目支出", whole: "支出预算" },
  { name: "经营支出", aliases: ["事业单位经营支出"], whole: "支出预算" },
  { name: "上缴上级支出", whole: "支出预算" },
  { name: "对附属单位补助", aliases: ["对附属单位补助支出"], whole: "支出预算" },
  { name: "预留机动经费", aliases: ["单位预留机动经费"], whole: "支出预算" },
  { name: "结转下年", aliases: ["年末结转结余"], whole: "支出预算" },
  { name: "财政拨款收支", aliases: ["财政拨款收支总计", "财政拨款收支预算"] },
  { name: "财政拨款支出", aliases: ["财政拨款支出预算"], whole: "支出预算" },
  { name: "一般公共预算支出", aliases: ["一般公共预算拨款支出"], whole: "财政拨款支出" },
  { name: "一般公共预算基本支出", whole: "一般公共预算支出" },
  { name: "一般公共预算项目支出", whole: "一般公共预算支出" },
  { name: "人员经费", whole: "一般公共预算基本支出" },
  { name: "公用经费", aliases: ["日常公用经费"], whole: "一般公共预算基本支出" },
  { name: "政府性基金支出", aliases: ["政府性基金预算支出", "政府性基金预算拨款支出"], whole: "财政拨款支出" },
  {
    name: "国有资本经营支出",
    aliases: ["国有资本经营预算支出", "国有资本经营预算拨款支出"],
    whole: "财政拨款支出",
  },
  { name: "三公", aliases: ["三公经费", "三公经费合计"] },
  { name: "出国费", aliases: ["因公出国费", "因公出国（境）费", "因公出国（境）费用"], whole: "三公" },
  { name: "公务用车", aliases: ["公务用车购置及运行费", "公务用车购置及运行维护费"], whole: "三公" },
  { name: "车辆购置费", aliases: ["公务用车购置费"], whole: "三公" },
  { name: "车辆运行费", aliases: ["公务用车运行费", "公务用车运行维护费"], whole: "三公" },
  { name: "接待费", aliases: ["公务接待费"], whole: "三公" },
  { name: "会议费" },
  { name: "培训费" },
  { name: "机关运行经费" },
  { name: "采购", aliases: ["政府采购", "政府采购预算", "采购预算"] },
  { name: "采购货物", aliases: ["政府采购货物", "货物采购"], whole: "采购" },
  { name: "采购工程", aliases: ["政府采购工程", "工程采购"], whole: "采购" },
  { name: "采购服务", aliases: ["政府采购服务", "服务采购"], whole: "采购" },
  { name: "采购中小企业", aliases: ["面向中小企业采购", "预留中小企业"], whole: "采购" },
  { name: "采购小微", aliases: ["面向小微企业采购", "预留小微企业"], whole: "采购" },
  { name: "绩效项目金额", aliases: ["绩效目标金额"] },
] as const satisfies readonly AmountField[];

export type AmountFieldName = (typeof AMOUNT_FIELDS)[number]["name"];

/** Whole numbers that the workbook itself counts. */
export const COUNT_FIELDS = [
  { name: "绩效项目数", aliases: ["绩效目标个数"] },
  { name: "单位.家数", aliases: ["单位个数", "预算单位个数"] },
] as const;

export type CountFieldName = (typeof COUNT_FIELDS)[number]["name"];

/** What follows an amount's name behind a full stop: 三公.变动. */
export const SUFFIXES = {
  元: "amount-yuan",
  万元: "amount-wan",
  上年: "last-year",
  变动: "change",
  变动及原因: "change-with-reason",
  增减额: "change-amount",
  增减率: "growth",
  增减词: "direction",
  升降词: "growth-direction",
  原因: "reason",
  占比: "share",
} as const;

/** What of an amount is printed; `amount` is the number in the profile's unit. */
export type AmountAspect = "amount" | (typeof SUFFIXES)[keyof typeof SUFFIXES];

const AMOUNT_PARTS = ["金额"] as const;
const ITEM_PARTS = [...AMOUNT_PARTS, "编码", "名称", "类", "款", "项", "链", "用途", "基本", "项目", "序号"] as const;

/** Fields of one thing of a list, beside the suffixes of its amount. */
export type ItemPart =
  | (typeof ITEM_PARTS)[number]
  | "中文序号"
  | "性质"
  | "类别"
  | "数量"
  | "解释"
  | "概述"
  | "依据"
  | "主体"
  | "方案"
  | "周期"
  | "目标";

interface ListField {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly parts: readonly ItemPart[];
}

/** Lists: a row or a stretch of paragraphs is repeated for each thing in them. */
export const LIST_FIELDS = [
  { name: "科目", aliases: ["一般公共预算科目", "功能科目", "支出科目"], parts: ITEM_PARTS },
  { name: "类", aliases: ["功能分类", "科目类", "支出功能分类"], parts: ["编码", "名称", "金额", "用途", "序号"] },
  { name: "财政拨款科目", parts: ITEM_PARTS },
  { name: "基金科目", aliases: ["政府性基金科目"], parts: ITEM_PARTS },
  { name: "国资科目", aliases: ["国有资本经营科目"], parts: ITEM_PARTS },
  { name: "来源", aliases: ["收入来源"], parts: ["名称", "金额", "序号"] },
  { name: "性质", aliases: ["支出性质"], parts: ["名称", "金额", "序号"] },
  { name: "经济科目", aliases: ["经济分类"], parts: ["编码", "名称", "金额", "序号"] },
  { name: "经济类", aliases: ["部门经济类"], parts: ["编码", "名称", "金额", "序号"] },
  { name: "政府经济类", aliases: ["政府经济分类"], parts: ["编码", "名称", "金额", "序号"] },
  { name: "人员科目", aliases: ["人员经费科目"], parts: ["编码", "名称", "金额", "序号"] },
  { name: "公用科目", aliases: ["公用经费科目"], parts: ["编码", "名称", "金额", "序号"] },
  {
    name: "项目",
    aliases: ["项目列表"],
    parts: ["名称", "金额", "序号", "概述", "依据", "主体", "方案", "周期", "目标"],
  },
  { name: "预算单位", aliases: ["单位列表", "所属单位"], parts: ["名称", "序号"] },
  { name: "绩效项目", parts: ["名称", "金额", "目标", "序号"] },
  { name: "车辆类别", aliases: ["车辆"], parts: ["名称", "数量", "序号"] },
  { name: "名词", aliases: ["名词解释"], parts: ["名称", "解释", "序号"] },
] as const satisfies readonly ListField[];

export type FieldList = (typeof LIST_FIELDS)[number]["name"];

/** Conditions: 【如有 政府性基金】 asks 有政府性基金. Amounts ask whether there is any money. */
export const CONDITIONS = [
  { name: "有政府性基金", amount: "政府性基金支出" },
  { name: "有国有资本经营", amount: "国有资本经营支出" },
  { name: "有三公", amount: "三公" },
  { name: "有出国", amount: "出国费" },
  { name: "有车辆", amount: "公务用车" },
  { name: "有购车", amount: "车辆购置费" },
  { name: "有接待", amount: "接待费" },
  { name: "有上年结转", amount: "上年结转" },
  { name: "有结转下年", amount: "结转下年" },
  { name: "有事业收入", amount: "事业收入" },
  { name: "有其他收入", amount: "其他收入" },
  { name: "有采购", amount: "采购" },
  { name: "有项目", amount: "项目支出" },
  { name: "有绩效表", forms: true },
  { name: "有上年数", lastYear: true },
  { name: "是部门", kind: "部门" },
  { name: "是单位", kind: "单位" },
  { name: "是行政单位", nature: "administrative" },
  { name: "是参公", nature: "civil-service-managed" },
  { name: "是事业单位", nature: "institution" },
] as const;

export type FieldCondition = (typeof CONDITIONS)[number];

/** Paragraphs, tables and forms that stand alone: 表.收支总表, 绩效表.全部, 段落.three-public, 名词.固定. */
export const BLOCK_PREFIXES = ["表", "绩效表", "段落", "名词"] as const;

/** Blocks whose name says all. */
export const WHOLE_BLOCKS = ["目录", "附件清单"] as const;

/** What 段落.X may be called, beside the id of its section. */
export const SECTION_NAMES: Readonly<Record<string, SectionId>> = {
  概况: "overview",
  收支总体: "totals",
  财政拨款: "fiscal",
  一般公共预算: "general",
  功能科目: "functions",
  经济分类: "economic",
  基本支出: "basic",
  项目支出: "projects",
  政府性基金和国有资本经营: "other-funds",
  三公: "three-public",
  机关运行经费: "organ-running",
  政府采购: "procurement",
  国有资产: "assets",
  绩效目标: "targets",
  项目说明: "project-notes",
  名词解释: "glossary",
  审签: "sign-off",
};
