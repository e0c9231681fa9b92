import type { WordGroup } from "../word";

/** 我局, 本馆: the unit speaks of itself by the last word of its name. */
const SELF = ["我", "本"].flatMap((own) =>
  "单位 部门 局 委 办 院 校 中心 厅 处 馆 站 所 队 部 会 社 园 台 署 镇 乡 街道 县 区 市"
    .split(" ")
    .map((body) => own + body),
);

/** Words that add nothing to what a number is about. */
export const SILENT: readonly WordGroup[] = [
  {
    texts:
      "的 之 加 加上 系 预算 预算数 预算额 预算安排 安排 安排的 数额 金额 数 额 资金 经费 费用 拨款 款项 共 共计 合计 小计 总共 计 为 是 达到 达 约 计划 拟 拟安排 " +
      "编制 来源于 列入 涉及 通过 使用 动用 至 全部 所有 年度 全年 该单位 该部门 本机关 所属 各 均 各预算单位 所属各预算单位 所属单位 所属各单位 参公单位 参公事业单位 " +
      "相应 相应安排 实际 预计 具体 方面 公开 综合 综合预算 核定 批复 下达 单位 部门 和 及 与 以及 其中 另 另外 同时 还 上述 该项 该 包括 中 含 包含 其中含 " +
      "- ( ) 财务 (类) (款) (项) (类级) (款级) (项级) 科目 总体 情况 财力 预计数 当年预算 年初预算 年初预算数 预算批复数 预算资金 涉及资金 预算单位 部门预算 单位预算 支出预算数 " +
      SELF.join(" "),
    adds: {},
    where: "prose",
    examples: ["我局安排的基本支出预算数为", "本馆及所属单位全年公用经费共计", "其中项目支出的资金"],
  },
  { texts: "财政", adds: { fund: "fiscal" }, where: "prose", examples: ["财政安排的资金", "财政支出"] },
  {
    texts: "收支 收入支出 收入和支出 收入、支出 收、支",
    adds: { flow: "income" },
    among: { expenditure: { flow: "expenditure" } },
    where: "prose",
    examples: ["收支总预算", "本年收入支出", "收、支总计均为"],
  },
  {
    texts:
      "的 之 及 和 与 以及 、 , ; : ( ) - — / · + . 。 * 拨款 资金 经费 费用 款项 补助资金 安排 安排的 情况 数 额 明细 方面 总体 使用 动用 至 年 年度 全年 本级 本部门 本单位 我单位 收支 收入支出",
    adds: {},
    where: "tables",
    examples: ["一般公共预算拨款安排的“三公”经费预算", "其中：动用上年结转和结余资金"],
  },
];
