import type { WordGroup } from "../word";

/** Whose money: the treasury's three budgets, the special account, and what a unit earns itself. */
export const FUNDS: readonly WordGroup[] = [
  {
    texts:
      "财政拨款 预算拨款 财政补助 财政拨款补助 同级财政拨款 本级财政拨款 财政拨款资金 财政性资金 财政资金 财政拨款(补助) 财政补助拨款 财政预算资金 财政预算拨款",
    adds: { fund: "fiscal" },
    examples: [
      "一、财政拨款",
      "财政拨款收入",
      "财政拨款支出",
      "一、财政拨款预算收入",
      "其中：财政拨款",
      "财政补助收入",
    ],
  },
  {
    texts:
      "一般公共预算 一般公共预算拨款 一般公共预算财政拨款 公共预算拨款 公共财政预算 一般公共预算资金 一般公共预算财政拨款资金 一般公共预算当年拨款",
    adds: { fund: "fiscal/general" },
    examples: [
      "一、一般公共预算拨款收入",
      "（一）一般公共预算财政拨款收入",
      "　　(1)一般公共预算拨款",
      "一般公共预算财政拨款支出",
      "一般公共预算当年财政拨款收入",
      "公共财政预算拨款",
    ],
  },
  {
    texts: "公共预算 一般公共财政预算 一般公共预算财政补助 公共财政拨款 公共财政拨款(补助)",
    adds: { fund: "fiscal/general" },
    examples: ["公共预算拨款收入", "公共预算支出", "公共财政拨款（补助）资金"],
  },
  {
    texts:
      "政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算资金 政府性基金预算当年拨款 基金预算 基金预算拨款 基金预算财政拨款",
    adds: { fund: "fiscal/government-fund" },
    examples: [
      "(2)政府性基金拨款",
      "二、政府性基金预算拨款收入",
      "政府性基金预算财政拨款支出",
      "政府性基金支出",
      "2024年政府性基金预算支出",
      "基金预算财政拨款支出",
    ],
  },
  {
    texts:
      "国有资本经营 国有资本经营预算 国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营预算资金 国有资本经营预算当年拨款 国有资本经营收益 国有资本经营收益财政拨款 国有资本预算 国有资本收益 国有资本金预算 国资预算 国资经营预算",
    adds: { fund: "fiscal/state-capital" },
    examples: [
      "国有资本经营预算收入",
      "三、国有资本经营预算拨款收入",
      "国有资本经营财政拨款预算支出",
      "国有资本经营预算财政拨款",
      "国资预算支出",
    ],
  },
  {
    texts: "财政专户管理资金 财政专户管理资金收入 财政专户管理的资金 财政专户核拨资金 教育收费资金收入",
    adds: { fund: "special-account" },
    examples: ["四、财政专户管理资金收入", "财政专户管理资金支出"],
  },
  {
    texts:
      "财政专户 财政专户资金 财政专户收入 专户资金 专户管理资金 财政专户管理教育收费 财政专户管理的教育收费 纳入财政专户管理的收费 纳入财政专户管理的资金 教育收费 教育收费资金",
    adds: { fund: "special-account" },
    examples: [
      "教育收费",
      "其中：教育收费",
      "其中：纳入财政专户管理的收费",
      "专户资金收入",
      "财政专户",
      "财政专户管理资金（教育收费）",
    ],
  },
  {
    texts: "财政专户管理的 纳入财政专户管理的",
    adds: { fund: "special-account" },
    where: "tables",
    examples: ["财政专户管理的支出"],
  },
  {
    texts: "专户",
    adds: { fund: "special-account" },
    where: "tables",
    alone: true,
    examples: ["专户"],
  },
  {
    texts: "事业收入 事业预算收入 事业收入资金",
    adds: { flow: "income", fund: "business" },
    examples: ["五、事业收入", "事业收入预算", "事业收入（不含专户资金）", "事业收入(不含财政专户管理资金)"],
  },
  {
    texts: "事业单位经营收入 经营收入 经营预算收入 事业单位经营收入资金",
    adds: { flow: "income", fund: "operating" },
    examples: ["六、事业单位经营收入", "事业单位经营收入预算"],
  },
  {
    texts: "事业单位经营预算收入",
    adds: { flow: "income", fund: "operating" },
    examples: ["五、事业单位经营预算收入"],
  },
  {
    texts: "上级财政补助收入 上级财政补助 上级财政补助预算收入 上级财政补助收入资金",
    adds: { flow: "income", fund: "superior" },
    examples: ["六、上级财政补助收入"],
  },
  {
    texts: "上级补助收入 上级补助预算收入 上级补助收入资金",
    adds: { flow: "income", fund: "superior" },
    examples: ["三、上级补助预算收入"],
  },
  {
    texts: "上级补助 上级补助资金",
    adds: { flow: "income", fund: "superior" },
    examples: ["上级补助"],
  },
  {
    texts: "附属单位上缴收入 附属单位上缴预算收入 下级单位上缴收入 附属单位上缴收入资金",
    adds: { flow: "income", fund: "subordinate" },
    examples: ["八、附属单位上缴收入"],
  },
  {
    texts:
      "附属单位上缴 附属单位上缴资金 附属单位缴款 附属单位缴款收入 下级单位上缴 下级单位上缴预算收入 对附属单位上缴收入 对附属单位上缴",
    adds: { flow: "income", fund: "subordinate" },
    examples: ["对附属单位上缴收入", "附属单位缴款收入"],
  },
  {
    texts: "其他收入 其他预算收入 其他收入资金",
    adds: { flow: "income", fund: "other" },
    examples: ["九、其他收入", "九、其他预算收入"],
  },
  {
    texts: "使用非财政拨款结余 动用非财政拨款结余 用事业基金弥补收支差额",
    adds: { flow: "income", fund: "surplus" },
    examples: ["使用非财政拨款结余（含专用结余）", "六、用事业基金弥补收支差额"],
  },
  {
    texts: "事业基金弥补收支差额 使用非财政拨款结余和专用结余 使用非财政拨款结余及专用结余 使用非财政拨款结余资金",
    adds: { flow: "income", fund: "surplus" },
    examples: ["事业基金弥补收支差额"],
  },
  {
    texts:
      "非财政拨款 非同级财政拨款 非同级财政拨款预算 非本级财政拨款 本级横向财政拨款 专用结余 经营结余 结余分配 债务预算收入 投资预算收益",
    adds: { own: true },
    where: "tables",
    examples: [
      "七、非同级财政拨款预算收入",
      "非同级财政拨款支出",
      "六、债务预算收入",
      "(3)专用结余",
      "其中：本级横向财政拨款",
    ],
  },
  {
    // money that passes through, and money that is borrowed: no source of the unit's own budget
    texts:
      "转移支付 对下转移支付 市县转移支付 专项转移支付 一般性转移支付 上级转移支付 上级专项转移支付 中央转移支付 省级转移支付 债务 政府债务 专项债务 一般债务 债券 政府债券 专项债券 一般债券 社会保险基金 社会保险基金预算",
    adds: { own: true },
    where: "tables",
    examples: ["对下转移支付", "其中：专项债券", "政府债务支出"],
  },
  {
    texts: "政府购买服务 政府购买服务支出 购买服务支出",
    adds: { own: true },
    where: "tables",
    examples: ["政府购买服务支出"],
  },
  {
    // stands beside the amount of the purchase, and is part of it
    texts: "面向中小企业预留资金 面向中小企业预留 面向中小企业采购预留 预留中小企业份额",
    adds: { own: true, ofWhich: true },
    where: "tables",
    examples: ["面向中小企业预留资金"],
  },
  {
    texts: "单位资金 单位资金收入 其他资金 其他资金收入 单位其他资金 单位自有资金 单位自筹 单位自筹资金",
    adds: { own: true },
    where: "tables",
    examples: ["五、单位资金", "单位资金", "其他资金收入", "单位自筹"],
  },
  {
    texts:
      "经费拨款 经费拨款(补助) 非税收入 非税收入拨款 非税收入安排 非税收入安排的资金 纳入预算管理的非税收入 纳入预算管理的非税收入拨款 纳入预算管理的非税收入安排的资金 纳入一般公共预算管理的非税收入 纳入一般公共预算管理的非税收入拨款 专项收入 专项收入安排 行政事业性收费收入 罚没收入 国有资源(资产)有偿使用收入",
    adds: { own: true },
    where: "tables",
    examples: ["经费拨款（补助）", "纳入一般公共预算管理的非税收入拨款", "其中：行政事业性收费收入"],
  },
];
