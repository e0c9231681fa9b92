import type { Compare, NarrativeProfile } from "../../model/narrative-profile";
import { nationalNarrative } from "./national";

const GROWTH: Compare = { with: "budget", percent: true, reason: "always" };

/** The glossary that published documents of the region share, in its order. */
const TERMS = [
  "一般公共预算",
  "政府性基金预算",
  "国有资本经营预算",
  "财政拨款收入",
  "财政专户管理资金收入",
  "事业收入",
  "事业单位经营收入",
  "上级补助收入",
  "附属单位上缴收入",
  "基本支出",
  "项目支出",
  "人员经费",
  "“三公”经费",
  "公用经费",
] as const;

/** Numbering, bases and splits of the disclosure of 渭南 2024: sections count on through the parts. */
export const shaanxiNarrative = {
  ...nationalNarrative,
  title: "{org}{year}年单位预算公开说明",
  self: "本单位",
  compare: {
    verb: "较",
    base: { budget: "上年", outturn: "上年执行数" },
    fall: "下降",
    unchanged: "较{base}无增减",
    baseZero: "较{base}不可比，{base}基数为零",
  },
  reasons: { ...nationalNarrative.reasons, lead: "{direction}的主要原因是：" },
  numbering: { levels: ["第{n}部分：", "{n}、", "（{n}）"], continuesThroughParts: true },
  outline: [
    { id: "overview", level: 0, heading: "单位概况" },
    {
      id: "overview",
      level: 1,
      heading: "主要职能及机构设置",
      blocks: [
        { block: "manual", ask: "overview.duties", label: "主要职能", question: "本单位的主要职能是什么？" },
        { block: "manual", ask: "overview.structure", label: "机构设置", question: "内设哪些机构，各管什么？" },
      ],
    },
    {
      id: "overview",
      level: 1,
      heading: "工作任务",
      blocks: [{ block: "manual", ask: "overview.tasks", label: "工作任务", question: "今年重点做哪些工作？" }],
    },
    {
      id: "overview",
      level: 1,
      heading: "人员情况说明",
      blocks: [
        {
          block: "form",
          key: "staff",
          text: "截至上年底，本单位编制{staff.posts}人（行政{staff.posts.administrative}人、事业{staff.posts.institution}人），实有{staff.actual}人（行政{staff.actual.administrative}人、事业{staff.actual.institution}人），管理离退休人员{staff.retired}人。",
          asks: {
            "staff.posts": { kind: "count", label: "编制数", question: "编制一共多少人？" },
            "staff.posts.administrative": {
              kind: "count",
              label: "行政编制",
              question: "行政编制多少人？",
              of: ["administrative", "civil-service-managed"],
            },
            "staff.posts.institution": { kind: "count", label: "事业编制", question: "事业编制多少人？" },
            "staff.actual": { kind: "count", label: "实有人数", question: "实有一共多少人？" },
            "staff.actual.administrative": { kind: "count", label: "实有行政人员", question: "实有行政人员多少人？" },
            "staff.actual.institution": { kind: "count", label: "实有事业人员", question: "实有事业人员多少人？" },
            "staff.retired": { kind: "count", label: "离退休人员", question: "管理的离退休人员多少人？" },
          },
          sums: {
            "staff.posts": ["staff.posts.administrative", "staff.posts.institution"],
            "staff.actual": ["staff.actual.administrative", "staff.actual.institution"],
          },
        },
      ],
    },
    { id: "totals", level: 0, heading: "单位预算收支情况说明" },
    {
      id: "totals",
      level: 1,
      heading: "收支预算总体情况说明",
      blocks: [
        { block: "income", sources: { by: "fund", zeros: "omit", compare: GROWTH } },
        { block: "expenditure", general: GROWTH },
      ],
    },
    {
      id: "fiscal",
      level: 1,
      heading: "财政拨款收支情况说明",
      blocks: [{ block: "fiscal-general", compare: GROWTH }],
    },
    { id: "general", level: 1, heading: "一般公共预算拨款支出明细情况说明" },
    {
      id: "general",
      level: 2,
      heading: "一般公共预算当年拨款规模变化情况",
      blocks: [{ block: "general", compare: GROWTH, thrift: false }],
    },
    {
      id: "functions",
      level: 2,
      heading: "支出按功能科目分类的明细情况",
      blocks: [{ block: "functions", marker: "（1）", naming: "name-code", use: false, compare: GROWTH }],
    },
    {
      id: "economic",
      level: 2,
      heading: "支出按经济科目分类的明细情况",
      blocks: [
        { block: "economic", classification: "economic", compare: GROWTH },
        { block: "economic", classification: "governmentEconomic", compare: GROWTH },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "政府性基金预算支出情况说明",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/government-fund",
          statement: "本单位没有政府性基金预算收入和支出，相应表格以空表公开",
          printsZero: false,
          compare: GROWTH,
          naming: "name-code",
        },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "国有资本经营预算拨款收支情况说明",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/state-capital",
          statement: "本单位没有国有资本经营预算收入和支出，财政拨款收支总表中的相应栏目为空",
          printsZero: false,
          compare: GROWTH,
          naming: "name-code",
        },
      ],
    },
    { id: "three-public", level: 0, heading: "其他重要事项说明" },
    {
      id: "three-public",
      level: 1,
      heading: "“三公”经费及会议费、培训费情况说明",
      blocks: [
        {
          block: "three-public",
          compare: GROWTH,
          layout: "lines",
          order: [
            "three-public/abroad",
            "three-public/reception",
            "three-public/vehicles/running",
            "three-public/vehicles/purchase",
          ],
          allZero: "amounts",
          withMeetings: true,
          names: {
            "three-public/abroad": "因公出国（境）经费",
            "three-public/vehicles/running": "公务用车运行维护费",
          },
        },
      ],
    },
    {
      id: "assets",
      level: 1,
      heading: "国有资产占有使用及资产购置情况说明",
      blocks: [
        {
          block: "assets",
          asOf: "上年底",
          vehicleKinds: [],
          equipment: [{ id: "large", name: "单价20万元以上的设备" }],
          purchaseByKind: false,
        },
      ],
    },
    { id: "procurement", level: 1, heading: "政府采购情况说明", blocks: [{ block: "procurement", split: true }] },
    { id: "targets", level: 1, heading: "绩效目标说明", blocks: [{ block: "targets", funds: true }] },
    {
      id: "organ-running",
      level: 1,
      heading: "公用经费安排说明",
      blocks: [{ block: "public-funds", compare: GROWTH }],
    },
    {
      id: "glossary",
      level: 0,
      heading: "专业名词解释",
      blocks: [{ block: "glossary", groups: false, terms: TERMS.map((name) => ({ name })) }],
      restartsNumbers: true,
    },
    {
      id: "sign-off",
      level: 2,
      heading: "",
      blocks: [
        {
          block: "form",
          key: "sign-off",
          text: "单位主要负责人审签情况：{sign-off.head}",
          asks: { "sign-off.head": { kind: "text", label: "审签情况", question: "单位主要负责人是否已审签？" } },
        },
        {
          block: "form",
          key: "secrecy",
          text: "保密审查情况：{sign-off.secrecy}",
          asks: { "sign-off.secrecy": { kind: "text", label: "保密审查情况", question: "是否已通过保密审查？" } },
        },
      ],
    },
  ],
} as const satisfies NarrativeProfile;
