import type { Item } from "../model/subject";
import type { Meaning } from "../model/text-claim";

/** A word of budget prose: what it says (in one of several ways), or nothing at all. */
export interface Word {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** The name of a row of this workbook, or a name of the classification for a code it uses. */
  readonly isName?: true;
  /** Not the exact name: a spelling that means the same. */
  readonly isAlias?: true;
}

/** Words that add nothing to what a number is about. */
const SILENT =
  "的 之 预算 预算数 预算额 预算安排 安排 安排的 数额 金额 数 额 资金 经费 费用 拨款 款项 共 共计 合计 总共 计 为 是 达到 达 约 计划 拟 拟安排 " +
  "编制 来源于 列入 涉及 通过 使用 全部 所有 年度 全年 年初 该单位 该部门 本机关 所属 各 各预算单位 所属各预算单位 所属单位 所属各单位 " +
  "相应 相应安排 实际 预计 具体 方面 公开 综合 综合预算 核定 批复 下达 单位 部门 和 及 与 以及 其中 另 另外 同时 还 上述 该项 该 包括 中 含 包含 其中含 " +
  "- 财务 (类) (款) (项) (类级) (款级) (项级) 科目 总体 情况 财力 预计数 当年预算 年初预算 年初预算数 预算批复数 预算资金 涉及资金 预算单位 部门预算 单位预算 支出预算数";

/** 我局, 本馆: the unit speaks of itself by the last word of its name. */
const SELF = ["我", "本"].flatMap((own) =>
  "单位 部门 局 委 办 院 校 中心 厅 处 馆 站 所 队 部 会 社 园 台 署 镇 乡 街道 县 区 市"
    .split(" ")
    .map((body) => own + body),
);

const FUNDS: readonly (readonly [string, Meaning])[] = [
  [
    "财政拨款 财政补助 财政拨款补助 财政 同级财政拨款 本级财政拨款 财政拨款资金 财政性资金 财政资金",
    { fund: "fiscal" },
  ],
  [
    "一般公共预算 一般公共预算拨款 一般公共预算财政拨款 公共预算拨款 公共财政预算 一般公共预算资金 一般公共预算财政拨款资金 一般公共预算当年拨款",
    { fund: "fiscal/general" },
  ],
  [
    "政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算资金 政府性基金预算当年拨款",
    { fund: "fiscal/government-fund" },
  ],
  [
    "国有资本经营 国有资本经营预算 国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营预算资金 国有资本经营预算当年拨款 国有资本经营收益 国有资本经营收益财政拨款",
    { fund: "fiscal/state-capital" },
  ],
];

const INCOME = "income";

const SOURCES: readonly (readonly [string, Meaning])[] = [
  [
    "财政专户管理资金 财政专户管理资金收入 财政专户管理的资金 财政专户核拨资金 教育收费资金收入",
    { fund: "special-account" },
  ],
  ["事业收入 事业预算收入 事业收入资金", { flow: INCOME, fund: "business" }],
  ["事业单位经营收入 经营收入 经营预算收入 事业单位经营收入资金", { flow: INCOME, fund: "operating" }],
  ["上级补助收入 上级补助预算收入 上级补助收入资金", { flow: INCOME, fund: "superior" }],
  [
    "附属单位上缴收入 附属单位上缴预算收入 下级单位上缴收入 附属单位上缴收入资金",
    { flow: INCOME, fund: "subordinate" },
  ],
  ["其他收入 其他预算收入 其他收入资金", { flow: INCOME, fund: "other" }],
  ["使用非财政拨款结余 动用非财政拨款结余 用事业基金弥补收支差额", { flow: INCOME, fund: "surplus" }],
];

const NATURES: readonly (readonly [string, Meaning])[] = [
  [
    "基本支出 人员经费和公用经费 人员经费及公用经费 人员经费、公用经费 人员和公用经费 人员及公用经费",
    { nature: "basic" },
  ],
  ["项目支出 专项业务经费支出 专项业务经费 专项业务费支出 专项业务费 项目经费支出", { nature: "project" }],
  ["事业单位经营支出 经营支出", { nature: "operating" }],
  ["上缴上级支出 上缴上级单位支出", { nature: "to-superior" }],
  ["对附属单位补助支出 附属单位补助支出 对附属单位补助", { nature: "to-subordinate" }],
  ["人员经费 人员经费支出 人员支出 人员类支出", { nature: "basic", use: "personnel" }],
  ["公用经费 公用经费支出 公用支出 日常公用经费 日常公用支出 日常公用经费支出", { nature: "basic", use: "public" }],
];

const carry = (item: Item): Meaning => ({ item });

const BALANCES: readonly (readonly [string, Meaning])[] = [
  [
    "上年结转 上年结转结余 上年结转和结余 上年结转及结余 上年结余 上年结余结转 上年结转(结余) 上年结转资金 上年结转结余资金 年初结转结余 年初结转和结余 上年度结转 以前年度结转",
    { flow: INCOME, ...carry("carry-over-in") },
  ],
  [
    "年末结转结余 年末结转和结余 年末结转 结转下年 结转下年支出 年终结转结余 年终结转 年末结余",
    { flow: "expenditure", ...carry("carry-over-out") },
  ],
  ["总 总计 总额 总量 总数", { balance: "total" }],
  ["本年 当年 本年度", { balance: "current" }],
];

const FINANCING: readonly (readonly [string, Meaning])[] = [
  [
    "本年收入安排 本年收入安排支出 本年安排 当年安排 本年收入安排的支出 当年收入安排 当年预算安排 本年预算安排 当年财政拨款安排 本年财政拨款安排 本年拨款安排 当年拨款安排",
    { financing: "current" },
  ],
  [
    "上年结转安排 上年结转资金安排 上年结转结余安排 上年结转结余资金安排 上年结转资金安排支出 上年结转结余资金安排支出 上年结转安排支出 结转安排 结转资金安排 使用上年结转 上年结转资金安排的支出",
    { financing: "carry-over" },
  ],
];

const ABROAD =
  "因公出国(境)费 因公出国(境)费用 因公出国(境)经费 因公出国(境) 因公出国(境)支出 因公出国费用 因公出国费 出国(境)费";
const RECEPTION = "公务接待费 公务接待费用 公务接待经费 公务接待 公务接待支出";
const VEHICLES =
  "公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置及运行 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置及运行(维护)费 公务用车购置与运行维护费 公务用车购置运行费 公务用车费 公务用车费用 公务用车购置及运行维护";
const PURCHASE = "公务用车购置费 公务用车购置 公务用车购置费用 公车购置费 公务用车购置支出";
const RUNNING =
  "公务用车运行费 公务用车运行维护费 公务用车运行 公务用车运行维护 公务用车维护费 公车运行费 公车运行维护费 公务用车运行(维护)费 公务用车运行维护费用 公务用车运行费用";

/** In a 三公 chapter these are its leaves, in a list of basic expenditure the 款 of the same name. */
const LEAVES: readonly (readonly [string, Item, string])[] = [
  [ABROAD, "three-public/abroad", "30212"],
  [RECEPTION, "three-public/reception", "30217"],
  [PURCHASE, "three-public/vehicles/purchase", "31013"],
  [RUNNING, "three-public/vehicles/running", "30231"],
  ["会议费 会议费用 会议费支出", "meetings", "30215"],
  ["培训费 培训费用 培训费支出", "training", "30216"],
];

const ITEMS: readonly (readonly [string, Item])[] = [
  ["三公经费 三公 三公经费支出 三公一金", "three-public"],
  [VEHICLES, "three-public/vehicles"],
  [
    "三公经费及会议费、培训费 三公经费、会议费、培训费 三公经费、会议费和培训费 三公经费及会议费培训费",
    "three-public-and-meetings",
  ],
  ["机关运行经费", "organ-running"],
  ["政府采购 政府采购预算 采购预算 政府采购支出", "procurement"],
  [
    "政府采购货物 政府采购货物类 货物类采购 货物采购 政府货物采购 采购货物 购买货物 购置货物 货物类 货物",
    "procurement/goods",
  ],
  [
    "政府采购工程 政府采购工程类 工程类采购 工程采购 政府工程采购 采购工程 购买工程 工程类 工程",
    "procurement/construction",
  ],
  [
    "政府采购服务 政府采购服务类 服务类采购 服务采购 政府服务采购 采购服务 购买服务 服务类 服务",
    "procurement/services",
  ],
];

/** 公务车, 公车 and 公车用车 are said of 公务用车 as well. */
const otherVehicles = (words: string): string =>
  ["公务车", "公车", "公务车用车"].map((short) => words.replaceAll("公务用车", short)).join(" ");

/** 机关运行费, 人员支出 of old templates: another spelling of a known term. */
const ALIASES: readonly (readonly [string, Meaning])[] = [
  ["机关运行费", { item: "organ-running" }],
  ["机关运转经费", { item: "organ-running" }],
  [otherVehicles(VEHICLES), { item: "three-public/vehicles" }],
  [otherVehicles(PURCHASE), { item: "three-public/vehicles/purchase" }],
  [otherVehicles(RUNNING), { item: "three-public/vehicles/running" }],
];

const split = (words: string): readonly string[] => words.split(" ").filter((word) => word !== "");

const worded = (rows: readonly (readonly [string, Meaning])[]): readonly Word[] =>
  rows.flatMap(([words, meaning]) => split(words).map((text) => ({ text, meanings: [meaning] })));

/** Short forms that are as usual as the full ones. */
const EXACT: ReadonlySet<string> = new Set([...split(PURCHASE), ...split(RUNNING)]);

/** The words of budget prose that do not depend on a workbook. */
export const WORDS: readonly Word[] = [
  ...[...split(SILENT), ...SELF].map((text) => ({ text, meanings: [{}] })),
  { text: "收入", meanings: [{ flow: INCOME }] },
  { text: "支出", meanings: [{ flow: "expenditure" }] },
  ...["收支", "收入支出", "收入和支出", "收入、支出", "收、支"].map((text) => ({
    text,
    meanings: [{ flow: INCOME }, { flow: "expenditure" }] as const,
  })),
  ...worded([...FUNDS, ...SOURCES, ...NATURES, ...BALANCES, ...FINANCING]),
  ...worded(ITEMS.map(([words, item]) => [words, { item }])),
  ...LEAVES.flatMap(([words, item, economic]) =>
    split(words).map((text) => ({ text, meanings: [{ item }, { economic }] })),
  ),
  ...worded(ALIASES).flatMap((word): readonly Word[] => (EXACT.has(word.text) ? [] : [{ ...word, isAlias: true }])),
];

/** 款 that carry the name of a leaf of 三公, by leaf. */
export const ECONOMIC_OF_LEAF: ReadonlyMap<Item, string> = new Map(LEAVES.map(([, item, code]) => [item, code]));
