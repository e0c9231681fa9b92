import type { WordGroup } from "../word";

/** What a column measures, and which line or column is the sum of others. */
export const MEASURES: readonly WordGroup[] = [
  {
    texts: "收入",
    adds: { flow: "income" },
    examples: ["收入", "本年收入", "收入总计", "收入情况"],
  },
  {
    texts: "支出",
    adds: { flow: "expenditure" },
    examples: ["支出", "本年支出", "支出合计", "当年支出小计"],
  },
  {
    texts: "收入来源 收入类",
    adds: { flow: "income" },
    where: "tables",
    examples: ["收入来源"],
  },
  {
    texts: "支出去向 支出安排 支出类",
    adds: { flow: "expenditure" },
    where: "tables",
    examples: ["支出去向"],
  },
  {
    texts: "小计 单位小计",
    adds: { total: "subtotal" },
    where: "tables",
    examples: ["小计", "当年收入小计", "单位小计"],
  },
  {
    texts: "合计 共计 合计数 部门合计 单位合计 本页合计 本表合计 以上合计 全部合计 总和",
    adds: { total: "total" },
    where: "tables",
    examples: ["合 计", "本年支出合计", "人员经费合计", "金额合计", "部门合计"],
  },
  { texts: "总计 总额", adds: { total: "grand" }, examples: ["收 入 总 计", "资金总额", "预算总额", "总计"] },
  {
    texts: "总合计 总计数 总金额 总数",
    adds: { total: "grand" },
    where: "tables",
    examples: ["总合计", "收入总数", "支出总数"],
  },
  { texts: "总收入", adds: { total: "grand", flow: "income" }, where: "tables", alone: true, examples: ["总收入"] },
  {
    texts: "总支出",
    adds: { total: "grand", flow: "expenditure" },
    where: "tables",
    alone: true,
    examples: ["总支出"],
  },
  { texts: "总 总量", adds: { total: "grand" }, where: "prose", examples: ["收入总预算", "支出总量"] },
  {
    texts: "金额 安排数 申请数 核定数 数额 项目预算 项目资金 采购金额 购买金额 购买服务金额 支出金额",
    adds: { measure: "money" },
    where: "tables",
    examples: ["金额", "项目金额", "安排金额", "金额（万元）"],
  },
  { texts: "项目金额", adds: { measure: "money" }, where: "tables", examples: ["项目金额（元）"] },
  {
    texts: "增减 增减额 增减数 变动 变动额 变动数 增加额 减少额 增减变化 增减变动 变化情况",
    adds: { measure: "change" },
    where: "tables",
    examples: ["增减额", "增减金额", "增减变化情况", "比上年增减", "变动情况", "增减（+、-）"],
  },
  {
    texts: "增减率 增减幅度 增减比例 增减百分比 增减% 增长率 增长% 增长幅度 增幅 变动率 变动幅度",
    adds: { measure: "growth" },
    where: "tables",
    examples: ["增减%", "增减率（%）", "比上年增长%", "增减变动幅度", "增减比例（%）"],
  },
  {
    texts: "% 率 幅度 比例 百分比 比率 比重 占比",
    adds: { ratio: true },
    where: "tables",
    examples: ["增减额%", "占比", "比重（%）", "增减变动%"],
  },
  { texts: "增长 增加 减少 下降", adds: { measure: "change" }, where: "tables", examples: ["比上年增加"] },
  {
    texts: "比 较 相比 对比 比较",
    adds: { compares: true },
    where: "tables",
    examples: ["2024年预算数比2023年执行数", "2025年预算数与2024年执行数比较", "与上年预算数相比"],
  },
  {
    texts: "数量 人数 编制 编制数 辆数 台数 个数 户数 人次 批次 团组数 在职人数 退休人数 采购数量 行次 序号",
    adds: { measure: "count" },
    where: "tables",
    examples: ["序号", "数量", "编制数", "在职人数", "采购数量"],
  },
  { texts: "单价 采购单价 计量单位", adds: { measure: "count" }, where: "tables", examples: ["单价", "采购单价"] },
  { texts: "编号", adds: { measure: "count" }, where: "tables", alone: true, examples: ["编号"] },
];
