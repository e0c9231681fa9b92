import type { Compare, NarrativeProfile } from "../../model/narrative-profile";

const COMPARE: Compare = { with: "stated", percent: true, reason: "always" };
const ITEM: Compare = { with: "stated", percent: true, reason: "threshold" };

/** The common core of the provincial forms: what the rules for disclosure ask for, in their usual order. */
export const nationalNarrative = {
  title: "{org}{year}年{kind}预算公开说明",
  unitText: "万元",
  decimals: 2,
  grouping: "none",
  zeroStyle: "0.00",
  self: "本{kind}",
  yearWord: "年",
  compare: {
    verb: "比",
    base: { budget: "上年", outturn: "{prior}年执行数（决算数）" },
    fall: "下降",
    unchanged: "与{base}持平",
    baseZero: "amount",
  },
  reasons: { lead: "主要原因是", percent: 10, amount: 10 },
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
    { id: "tables", level: 0, heading: "{year}年{kind}预算表", blocks: [{ block: "table-list" }] },
    { id: "totals", level: 0, heading: "{year}年{kind}预算情况说明" },
    {
      id: "totals",
      level: 1,
      heading: "收支预算总体情况",
      blocks: [
        { block: "income", compare: COMPARE, sources: { by: "fund", zeros: "as-table" } },
        { block: "expenditure", compare: COMPARE, natures: { zeros: "as-table" } },
      ],
    },
    { id: "fiscal", level: 1, heading: "财政拨款收支预算情况", blocks: [{ block: "fiscal-balance" }] },
    {
      id: "functions",
      level: 1,
      heading: "一般公共预算支出情况",
      blocks: [
        { block: "general", compare: COMPARE, thrift: false },
        { block: "functions", marker: "1.", naming: "name-code", use: true, compare: ITEM },
      ],
    },
    {
      id: "basic",
      level: 1,
      heading: "一般公共预算基本支出情况",
      blocks: [{ block: "basic", amounts: false, marker: "（一）", bySource: false }],
    },
    {
      id: "three-public",
      level: 1,
      heading: "“三公”经费预算情况",
      blocks: [
        {
          block: "three-public",
          compare: { with: "stated", percent: true, reason: "increase" },
          layout: "lines",
          order: [
            "three-public/abroad",
            "three-public/vehicles/purchase",
            "three-public/vehicles/running",
            "three-public/reception",
          ],
          allZero: "statement",
          withMeetings: false,
        },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "政府性基金预算支出情况",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/government-fund",
          statement: "本{kind}没有使用政府性基金预算安排支出",
          printsZero: false,
          compare: COMPARE,
          naming: "name-code",
        },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "国有资本经营预算支出情况",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/state-capital",
          statement: "本{kind}没有使用国有资本经营预算安排支出",
          printsZero: false,
          compare: COMPARE,
          naming: "name-code",
        },
      ],
    },
    { id: "organ-running", level: 1, heading: "其他重要事项说明" },
    {
      id: "organ-running",
      level: 2,
      heading: "机关运行经费",
      blocks: [{ block: "organ-running", compare: COMPARE }],
    },
    { id: "procurement", level: 2, heading: "政府采购", blocks: [{ block: "procurement", split: true }] },
    {
      id: "assets",
      level: 2,
      heading: "国有资产占用和购置",
      blocks: [
        {
          block: "assets",
          asOf: "{prior}年12月31日",
          vehicleKinds: [],
          equipment: [{ id: "large", name: "单价100万元以上的设备" }],
          purchaseByKind: false,
        },
      ],
    },
    { id: "targets", level: 2, heading: "预算绩效", blocks: [{ block: "targets", funds: false }] },
    { id: "glossary", level: 0, heading: "名词解释", blocks: [{ block: "glossary", groups: false }] },
  ],
} as const satisfies NarrativeProfile;
