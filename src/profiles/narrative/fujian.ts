import type { Compare, NarrativeProfile } from "../../model/narrative-profile";
import { nationalNarrative } from "./national";

const AMOUNT: Compare = { with: "budget", percent: false, reason: "always" };
const GROWTH: Compare = { with: "budget", percent: true, reason: "always" };

/** The glossary that published documents of the region share, in its order. */
const TERMS = [
  "财政拨款收入",
  "事业收入",
  "事业单位经营收入",
  "其他收入",
  "结转结余资金",
  "基本支出",
  "项目支出",
  "事业单位经营支出",
  "上缴上级支出",
  "对附属单位补助支出",
  "“三公”经费",
  "机关运行经费",
] as const;

/** Order, headings and item naming of the disclosures of 三明 2024 and 福州 2025. */
export const fujianNarrative = {
  ...nationalNarrative,
  title: "{year}年度{org}单位预算",
  self: "{org}",
  yearWord: "年度",
  outline: [
    { id: "overview", level: 0, heading: "单位概况" },
    {
      id: "overview",
      level: 1,
      heading: "单位主要职责",
      blocks: [
        { block: "manual", ask: "overview.duties", label: "单位主要职责", question: "本单位的主要职责是什么？" },
      ],
    },
    { id: "overview", level: 1, heading: "单位预算单位构成", blocks: [{ block: "units" }] },
    {
      id: "overview",
      level: 1,
      heading: "单位主要工作任务",
      blocks: [{ block: "manual", ask: "overview.tasks", label: "主要工作任务", question: "今年重点做哪些工作？" }],
    },
    { id: "tables", level: 0, heading: "{year}年度单位预算表", blocks: [{ block: "table-list" }] },
    { id: "totals", level: 0, heading: "{year}年度单位预算情况说明" },
    {
      id: "totals",
      level: 1,
      heading: "预算收支总体情况",
      blocks: [
        { block: "income", compare: AMOUNT, sources: { by: "fund", zeros: "as-table" } },
        { block: "expenditure", compare: AMOUNT, natures: { zeros: "as-table" } },
      ],
    },
    {
      id: "functions",
      level: 1,
      heading: "一般公共预算拨款支出情况",
      blocks: [
        { block: "general", compare: GROWTH, thrift: true },
        { block: "functions", marker: "（一）", naming: "code-name", use: true },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "政府性基金预算拨款支出情况",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/government-fund",
          statement: "本单位未安排政府性基金预算拨款支出",
          printsZero: true,
          compare: GROWTH,
          naming: "code-name",
        },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "国有资本经营预算拨款支出情况",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/state-capital",
          statement: "本单位未安排国有资本经营预算拨款支出",
          printsZero: true,
          compare: GROWTH,
          naming: "code-name",
        },
      ],
    },
    {
      id: "basic",
      level: 1,
      heading: "一般公共预算拨款基本支出情况",
      blocks: [{ block: "basic", amounts: false, marker: "（一）", bySource: false }],
    },
    {
      id: "three-public",
      level: 1,
      heading: "一般公共预算“三公”经费支出情况",
      blocks: [
        {
          block: "three-public",
          compare: { with: "budget", percent: true, reason: "increase" },
          layout: "headings",
          order: ["three-public/abroad", "three-public/reception", "three-public/vehicles"],
          allZero: "amounts",
          withMeetings: false,
          names: { "three-public/abroad": "因公出国（境）经费" },
        },
      ],
    },
    { id: "targets", level: 1, heading: "预算绩效目标情况" },
    { id: "targets", level: 2, heading: "绩效目标设置情况", blocks: [{ block: "targets", funds: false }] },
    {
      id: "targets",
      level: 2,
      heading: "绩效目标表及说明",
      blocks: [
        {
          block: "manual",
          ask: "targets.notes",
          label: "绩效目标说明",
          question: "对绩效目标表还有什么需要说明？没有请回答“无”。",
          picks: ["无其他需要说明的情况。"],
        },
      ],
    },
    { id: "organ-running", level: 1, heading: "其他重要事项说明" },
    {
      id: "organ-running",
      level: 2,
      heading: "机关运行经费",
      blocks: [{ block: "organ-running", compare: GROWTH }],
    },
    { id: "procurement", level: 2, heading: "政府采购情况", blocks: [{ block: "procurement", split: true }] },
    {
      id: "assets",
      level: 2,
      heading: "国有资产占用使用情况",
      blocks: [
        {
          block: "assets",
          asOf: "{prior}年12月31日",
          vehicleKinds: [
            { id: "leaders", name: "省部级领导干部用车" },
            { id: "main-leaders", name: "主要领导干部用车" },
            { id: "confidential", name: "机要通信用车" },
            { id: "emergency", name: "应急保障用车" },
            { id: "law-enforcement", name: "执法执勤用车" },
            { id: "special", name: "特种专业技术用车" },
            { id: "retired", name: "离退休干部用车" },
            { id: "other", name: "其他用车" },
          ],
          equipment: [{ id: "large", name: "单价100万元（含）以上的设备" }],
          purchaseByKind: false,
        },
      ],
    },
    {
      id: "glossary",
      level: 0,
      heading: "名词解释",
      blocks: [{ block: "glossary", groups: false, terms: TERMS.map((name) => ({ name })) }],
    },
  ],
} as const satisfies NarrativeProfile;
