import type { Compare, NarrativeProfile } from "../../model/narrative-profile";

const COMPARE: Compare = { with: "outturn", percent: true, reason: "always" };

/** 决算情况说明 in the order of the ministry: eleven chapters, then the terms. */
export const finalAccountsNarrative = {
  title: "{org}{year}年度{kind}决算",
  unitText: "万元",
  decimals: 2,
  grouping: "none",
  zeroStyle: "0.00",
  self: "{org}",
  yearWord: "年度",
  compare: {
    verb: "比",
    base: { budget: "年初预算", outturn: "{prior}年度" },
    fall: "下降",
    unchanged: "与{base}持平",
    baseZero: "amount",
  },
  reasons: { lead: "主要原因是", percent: 0, amount: 0 },
  displayedDifference: "of-printed",
  sumPolicy: "none",
  numbering: { levels: ["第{n}部分　", "{n}、", "（{n}）"], continuesThroughParts: false },
  outline: [
    { id: "overview", level: 0, heading: "{kind}概况" },
    {
      id: "overview",
      level: 1,
      heading: "主要职责",
      blocks: [{ block: "manual", ask: "overview.duties", label: "主要职责", question: "本{kind}的主要职责是什么？" }],
    },
    { id: "overview", level: 1, heading: "机构设置", blocks: [{ block: "units" }] },
    { id: "tables", level: 0, heading: "{year}年度{kind}决算表", blocks: [{ block: "table-list" }] },
    { id: "totals", level: 0, heading: "{org}{year}年度{kind}决算情况说明" },
    {
      id: "totals",
      level: 1,
      heading: "收入支出决算总体情况说明",
      blocks: [{ block: "account-totals", of: "all", compare: COMPARE }],
    },
    { id: "totals", level: 1, heading: "收入决算情况说明", blocks: [{ block: "account-income" }] },
    { id: "totals", level: 1, heading: "支出决算情况说明", blocks: [{ block: "account-expenditure" }] },
    {
      id: "fiscal",
      level: 1,
      heading: "财政拨款收入支出决算总体情况说明",
      blocks: [{ block: "account-totals", of: "fiscal", compare: COMPARE }],
    },
    { id: "general", level: 1, heading: "一般公共预算财政拨款支出决算情况说明" },
    {
      id: "general",
      level: 2,
      heading: "一般公共预算财政拨款支出决算总体情况",
      blocks: [{ block: "account-general", compare: COMPARE }],
    },
    {
      id: "general",
      level: 2,
      heading: "一般公共预算财政拨款支出决算结构情况",
      blocks: [{ block: "account-classes" }],
    },
    {
      id: "functions",
      level: 2,
      heading: "一般公共预算财政拨款支出决算具体情况",
      blocks: [{ block: "account-items" }],
    },
    {
      id: "basic",
      level: 1,
      heading: "一般公共预算财政拨款基本支出决算情况说明",
      blocks: [{ block: "account-basic" }],
    },
    { id: "three-public", level: 1, heading: "“三公”经费财政拨款支出决算情况说明" },
    {
      id: "three-public",
      level: 2,
      heading: "“三公”经费财政拨款支出决算总体情况",
      blocks: [{ block: "account-three-public", compare: COMPARE }],
    },
    {
      id: "three-public",
      level: 2,
      heading: "“三公”经费财政拨款支出决算具体情况",
      blocks: [{ block: "account-three-public-items" }],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "政府性基金预算财政拨款收入支出决算情况说明",
      blocks: [
        {
          block: "account-fund",
          fund: "fiscal/government-fund",
          what: "政府性基金预算财政拨款收入和支出",
        },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "国有资本经营预算财政拨款收入支出决算情况说明",
      blocks: [
        {
          block: "account-fund",
          fund: "fiscal/state-capital",
          what: "国有资本经营预算财政拨款收入和支出",
        },
      ],
    },
    {
      id: "targets",
      level: 1,
      heading: "预算绩效管理情况",
      blocks: [
        {
          block: "form",
          key: "account.targets",
          text: "{org}{year}年度编报绩效目标的项目{targets.planned}个，开展绩效自评的项目{targets.assessed}个，平均得分{targets.score}分。",
          asks: {
            "targets.planned": {
              kind: "count",
              label: "编报绩效目标的项目数",
              question: "{year}年度编报绩效目标的项目多少个？",
            },
            "targets.assessed": {
              kind: "count",
              label: "绩效自评的项目数",
              question: "{year}年度开展绩效自评的项目多少个？",
            },
            "targets.score": { kind: "text", label: "自评平均得分", question: "绩效自评的平均得分是多少？" },
          },
        },
      ],
    },
    { id: "organ-running", level: 1, heading: "其他重要事项的情况说明" },
    {
      id: "organ-running",
      level: 2,
      heading: "机关运行经费支出情况",
      blocks: [{ block: "account-organ-running", compare: COMPARE }],
    },
    {
      id: "procurement",
      level: 2,
      heading: "政府采购支出情况",
      blocks: [
        {
          block: "form",
          key: "account.procurement",
          text: "{org}{year}年度政府采购支出总额{procurement.spent}万元，其中：政府采购货物支出{procurement.goods.spent}万元、政府采购工程支出{procurement.construction.spent}万元、政府采购服务支出{procurement.services.spent}万元。授予中小企业合同金额{procurement.sme}万元，其中：授予小微企业合同金额{procurement.micro}万元。",
          asks: {
            "procurement.spent": {
              kind: "amount",
              label: "政府采购支出总额",
              question: "{year}年度政府采购支出总额是多少（万元）？",
            },
            "procurement.goods.spent": {
              kind: "amount",
              label: "政府采购货物支出",
              question: "其中政府采购货物支出是多少（万元）？",
            },
            "procurement.construction.spent": {
              kind: "amount",
              label: "政府采购工程支出",
              question: "其中政府采购工程支出是多少（万元）？",
            },
            "procurement.services.spent": {
              kind: "amount",
              label: "政府采购服务支出",
              question: "其中政府采购服务支出是多少（万元）？",
            },
            "procurement.sme": {
              kind: "amount",
              label: "授予中小企业合同金额",
              question: "授予中小企业合同金额是多少（万元）？",
            },
            "procurement.micro": {
              kind: "amount",
              label: "授予小微企业合同金额",
              question: "其中授予小微企业合同金额是多少（万元）？",
            },
          },
        },
      ],
    },
    {
      id: "assets",
      level: 2,
      heading: "国有资产占有使用情况",
      blocks: [
        {
          block: "assets",
          asOf: "{year}年12月31日",
          vehicleKinds: [],
          equipment: [{ id: "large", name: "单价100万元（含）以上设备（不含车辆）" }],
          purchaseByKind: false,
          stockOnly: true,
        },
      ],
    },
    { id: "glossary", level: 0, heading: "名词解释", blocks: [{ block: "glossary", groups: false }] },
  ],
} as const satisfies NarrativeProfile;
