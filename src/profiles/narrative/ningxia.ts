import type { Compare, NarrativeProfile } from "../../model/narrative-profile";
import { nationalNarrative } from "./national";

const COMPARE: Compare = { with: "outturn", percent: true, reason: "always" };

/** Order, bases and zeros of the disclosure of 固原, February 2025. */
export const ningxiaNarrative = {
  ...nationalNarrative,
  title: "{org}{year}年部门预算",
  zeroStyle: "0",
  self: "{org}",
  compare: { ...nationalNarrative.compare, fall: "降低" },
  outline: [
    { id: "overview", level: 0, heading: "单位概况" },
    {
      id: "overview",
      level: 1,
      heading: "主要职能",
      blocks: [{ block: "manual", ask: "overview.duties", label: "主要职能", question: "本单位的主要职能是什么？" }],
    },
    {
      id: "overview",
      level: 1,
      heading: "部门预算单位构成",
      blocks: [
        { block: "units" },
        {
          block: "form",
          key: "staff",
          text: "编制{staff.posts}名，实有{staff.actual}人。",
          asks: {
            "staff.posts": { kind: "count", label: "编制数", question: "编制多少名？" },
            "staff.actual": { kind: "count", label: "实有人数", question: "实有多少人？" },
          },
        },
      ],
    },
    { id: "tables", level: 0, heading: "{org}{year}年部门预算——预算表", blocks: [{ block: "table-list" }] },
    { id: "fiscal", level: 0, heading: "{org}{year}年部门预算——部门预算情况说明" },
    {
      id: "fiscal",
      level: 1,
      heading: "关于{org}{year}年财政拨款收支预算情况的总体说明",
      blocks: [{ block: "fiscal-balance" }],
    },
    {
      id: "general",
      level: 1,
      heading: "关于{org}{year}年一般公共预算财政拨款支出情况说明",
      blocks: [
        { block: "general", compare: COMPARE, thrift: false },
        {
          block: "functions",
          marker: "inline",
          naming: "name",
          use: false,
          compare: { with: "outturn", percent: true, reason: "never" },
        },
      ],
    },
    {
      id: "basic",
      level: 2,
      heading: "基本支出情况说明",
      blocks: [{ block: "basic", amounts: true, marker: "none", bySource: true, compare: COMPARE }],
    },
    {
      id: "projects",
      level: 2,
      heading: "项目支出情况说明",
      blocks: [{ block: "projects", bySource: true, compare: COMPARE }],
    },
    {
      id: "three-public",
      level: 1,
      heading: "关于{org}{year}年一般公共预算财政拨款“三公”经费预算情况说明",
      blocks: [
        {
          block: "three-public",
          compare: { with: "outturn", percent: true, reason: "increase" },
          layout: "sentence",
          order: [
            "three-public/abroad",
            "three-public/vehicles/purchase",
            "three-public/vehicles/running",
            "three-public/reception",
          ],
          allZero: "amounts",
          withMeetings: false,
        },
      ],
    },
    {
      id: "other-funds",
      level: 1,
      heading: "关于{org}{year}年政府性基金预算拨款情况说明",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/government-fund",
          statement: "{org}没有政府性基金预算财政拨款收入和支出",
          printsZero: false,
          compare: COMPARE,
          naming: "name",
        },
      ],
    },
    {
      id: "totals",
      level: 1,
      heading: "关于{org}{year}年收支预算情况的总体说明",
      blocks: [{ block: "balance" }, { block: "income-kinds" }, { block: "expenditure-kinds" }],
    },
    { id: "organ-running", level: 1, heading: "其他重要事项的情况说明" },
    {
      id: "organ-running",
      level: 2,
      heading: "机关运行经费",
      blocks: [{ block: "organ-running", compare: COMPARE }],
    },
    {
      id: "procurement",
      level: 2,
      heading: "政府采购情况",
      blocks: [{ block: "procurement", split: false }],
      zeroStyle: "0.00",
    },
    {
      id: "assets",
      level: 2,
      heading: "国有资产占用使用情况",
      blocks: [
        {
          block: "assets",
          asOf: "{prior}年12月31日",
          vehicleKinds: [],
          equipment: [],
          purchaseByKind: false,
        },
        {
          block: "form",
          key: "estate",
          text: "同日占用房屋{estate.area}平方米，土地{land.area}平方米，办公家具价值{furniture}万元，其他资产价值{assets.other}万元。",
          asks: {
            "estate.area": {
              kind: "text",
              label: "房屋面积",
              question: "占用房屋多少平方米（权属单位另有的请写明）？",
            },
            "land.area": { kind: "text", label: "土地面积", question: "占用土地多少平方米？" },
            furniture: { kind: "amount", label: "办公家具价值", question: "办公家具价值多少万元？" },
            "assets.other": { kind: "amount", label: "其他资产价值", question: "其他资产价值多少万元？" },
          },
        },
      ],
    },
    {
      id: "targets",
      level: 2,
      heading: "预算绩效情况",
      blocks: [
        { block: "targets", funds: false },
        {
          block: "manual",
          ask: "targets.management",
          label: "预算绩效管理情况",
          question: "今年在绩效目标、运行监控、绩效评价方面做哪些工作？",
        },
      ],
    },
    {
      id: "other",
      level: 2,
      heading: "其他需说明的事项",
      blocks: [
        {
          block: "manual",
          ask: "other",
          label: "其他事项",
          question: "还有什么需要说明？没有请回答“无”。",
          picks: ["无。"],
        },
      ],
    },
    { id: "glossary", level: 0, heading: "{year}年部门预算——名词解释", blocks: [{ block: "glossary", groups: false }] },
  ],
} as const satisfies NarrativeProfile;
