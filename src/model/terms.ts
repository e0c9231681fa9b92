import type { Subject } from "./subject";

/** The one Chinese word for each value of a dimension: messages, texts and test drawings all use it. */
export const TERMS = {
  flow: { income: "收入", expenditure: "支出" },
  stage: { budget: "预算数", "final-budget": "全年预算数", outturn: "执行数" },
  fund: {
    fiscal: "财政拨款",
    "fiscal/general": "一般公共预算",
    "fiscal/government-fund": "政府性基金预算",
    "fiscal/state-capital": "国有资本经营预算",
    "special-account": "财政专户管理资金",
    business: "事业收入",
    operating: "事业单位经营收入",
    superior: "上级补助收入",
    subordinate: "附属单位上缴收入",
    other: "其他收入",
    surplus: "使用非财政拨款结余",
  },
  nature: {
    basic: "基本支出",
    project: "项目支出",
    operating: "事业单位经营支出",
    "to-superior": "上缴上级支出",
    "to-subordinate": "对附属单位补助支出",
  },
  use: { personnel: "人员经费", public: "公用经费" },
  accounting: {
    administrative: "行政支出",
    institution: "事业支出",
    operating: "经营支出",
    "to-superior": "上缴上级支出",
    "to-subordinate": "对附属单位补助支出",
    investment: "投资支出",
    debt: "债务还本支出",
    other: "其他支出",
  },
  item: {
    current: "本年",
    "carry-over-in": "上年结转",
    "carry-over-out": "结转下年",
    "three-public": "“三公”经费",
    "three-public/abroad": "因公出国（境）费",
    "three-public/reception": "公务接待费",
    "three-public/vehicles": "公务用车购置及运行费",
    "three-public/vehicles/purchase": "公务用车购置费",
    "three-public/vehicles/running": "公务用车运行费",
    "three-public-and-meetings": "“三公”经费及会议费、培训费",
    meetings: "会议费",
    training: "培训费",
    "organ-running": "机关运行经费",
    procurement: "政府采购",
    "procurement/goods": "货物类采购",
    "procurement/construction": "工程类采购",
    "procurement/services": "服务类采购",
    "account-balance-in": "上年实户资金余额",
    "account-balance-out": "未安排支出的实户资金",
  },
} as const satisfies {
  [D in "flow" | "stage" | "fund" | "nature" | "use" | "accounting" | "item"]: Record<NonNullable<Subject[D]>, string>;
};

/** What a subject says beside its flow, in Chinese: { nature: "basic", functional: "201" } → ["基本支出", "201"]. */
export function wordsOf(subject: Partial<Subject>): readonly string[] {
  const { fund, nature, use, accounting, item, functional, economic, governmentEconomic } = subject;
  return [
    fund && TERMS.fund[fund],
    nature && !(nature === "basic" && use) ? TERMS.nature[nature] : undefined,
    use && TERMS.use[use],
    accounting && TERMS.accounting[accounting],
    item && TERMS.item[item],
    functional,
    economic,
    governmentEconomic,
    subject.unit,
    subject.project,
    subject.line,
  ].filter((word): word is string => word !== undefined);
}
