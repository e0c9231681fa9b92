import type { WordGroup } from "../word";

/** When: balances brought forward and carried on, this year and last, budget and outturn. */
export const TIMES: readonly WordGroup[] = [
  {
    texts:
      "上年结转 上年结转结余 上年结转和结余 上年结转及结余 上年结余 上年结余结转 上年结转(结余) 上年结转资金 上年结转结余资金 年初结转结余 年初结转和结余 上年度结转 以前年度结转 单位上年结余 单位上年结转 单位上年结转结余",
    adds: { flow: "income", item: "carry-over-in" },
    examples: [
      "十、上年结转结余",
      "上年结转（结余）",
      "年初结转和结余",
      "上年结转和结余资金",
      "上年一般公共预算结转",
      "年初财政拨款结转和结余",
      "上年财政拨款资金结转",
      "其中:动用上年结转和结余资金",
    ],
  },
  {
    texts: "年末结转结余 年末结转和结余 年末结转 结转下年 结转下年支出 年终结转结余 年终结转 年末结余",
    adds: { flow: "expenditure", item: "carry-over-out" },
    examples: ["二、年末结转结余", "结转下年资金", "八、结转下年", "结转下年使用", "年末财政拨款结转和结余"],
  },
  {
    texts: "结转 结余 结转结余 结转和结余 结转及结余 结转与结余 结转、结余 结余结转 结余和结转 结转(结余)",
    adds: { carry: true },
    examples: ["财政拨款结转结余", "(1)财政拨款结转", "结转结余", "结余结转资金", "财政拨款结转和结余"],
  },
  {
    texts: "上年实户资金余额 上年实户资金结余 年初实户资金余额 年初实户资金结余",
    adds: { item: "account-balance-in" },
    examples: ["上年实户资金余额"],
  },
  {
    texts:
      "未安排支出的实户资金 未安排支出实户资金 年末实户资金余额 年末实户资金结余 期末实户资金余额 期末实户资金结余",
    adds: { item: "account-balance-out" },
    examples: ["未安排支出的实户资金"],
  },
  {
    texts:
      "本年收入安排 本年收入安排支出 本年安排 当年安排 本年收入安排的支出 当年收入安排 当年预算安排 本年预算安排 当年财政拨款安排 本年财政拨款安排 本年拨款安排 当年拨款安排",
    adds: { financing: "current" },
    examples: ["当年财政拨款安排"],
  },
  {
    texts: "当年财政拨款预算安排 本年财政拨款预算安排",
    adds: { financing: "current" },
    examples: ["当年财政拨款预算安排"],
  },
  {
    texts:
      "上年结转安排 上年结转资金安排 上年结转结余安排 上年结转结余资金安排 上年结转资金安排支出 上年结转结余资金安排支出 上年结转安排支出 结转安排 结转资金安排 使用上年结转 上年结转资金安排的支出",
    adds: { financing: "carry-over" },
    examples: ["上年结转安排"],
  },
  { texts: "本年 当年 本年度", adds: { time: "now" }, examples: ["本年收入合计", "当年支出小计", "本年度收入"] },
  {
    texts: "本年预算收入 当年预算收入 当年预算总收入",
    adds: { time: "now", flow: "income" },
    where: "prose",
    examples: ["我局当年预算收入"],
  },
  {
    texts: "本年预算支出 当年预算支出 当年预算总支出",
    adds: { time: "now", flow: "expenditure" },
    where: "prose",
    examples: ["我局当年预算支出"],
  },
  { texts: "本年拨款 当年拨款", adds: { current: true }, examples: ["本年拨款"] },
  { texts: "本期 今年 当年度", adds: { time: "now" }, examples: ["本期收入合计", "今年预算数"] },
  {
    texts: "上年 上年度 上一年 上一年度 去年",
    adds: { time: "before" },
    examples: ["上年预算数", "上年决算数", "上一年度执行数", "上年"],
  },
  {
    texts: "以前年度 往年 历年",
    adds: { time: "before" },
    where: "tables",
    examples: ["以前年度财政拨款结转"],
  },
  { texts: "下年 下年度 以后年度", adds: { time: "next" }, examples: ["结转至下年度"] },
  { texts: "年初", adds: { time: "start" }, examples: ["年初财政拨款结余"] },
  { texts: "年末 年终 期末", adds: { time: "end" }, examples: ["年终结余"] },
  {
    texts: "预算",
    adds: { stage: "budget" },
    where: "tables",
    examples: ["预算", "2025年预算", "收入预算", "支出预算", "当年预算"],
  },
  {
    texts: "预算数 年初预算 年初预算数 预算安排数 预算批复数 预算额 预算金额 计划数 计划额 计划金额",
    adds: { stage: "budget", measure: "money" },
    where: "tables",
    examples: ["2025年预算数", "本年预算数", "年初预算数", "预算数（万元）", "预算金额(万元)"],
  },
  {
    texts: "全年预算 全年预算数 调整预算 调整预算数 预算调整数 调整后预算数",
    adds: { stage: "budget", measure: "money", revised: true },
    where: "tables",
    examples: ["全年预算数", "全年预算数（调整预算数）"],
  },
  {
    texts:
      "决算 决算数 执行 执行数 完成数 实际数 实际执行数 预计执行数 预计完成数 实际完成数 执行情况 决算情况 实际支出数 决算统计数 统计数 决算数(统计数) 执行数(决算数) 决算数(执行数) 执行(决算)数 决算(执行)数",
    adds: { stage: "outturn" },
    examples: ["决算数", "2024年执行数（决算数）", "上年决算数", "2023年执行数", "决算统计数"],
  },
];
