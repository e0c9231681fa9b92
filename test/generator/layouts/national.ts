import type { Fund, Nature } from "../../../src/model/subject";
import type { Budget } from "../budget";
import { aligned, bracketed, functionalClassRows, incomeRows, type IncomeLabels, numbered } from "../class-rows";
import { type CodedRows, economicRows, functionalRows } from "../coded-rows";
import { projectForms } from "../forms";
import { type Layout, titleAt } from "../layout";
import type { Period, Selection } from "../ledger";
import type { About, ColumnSpec, LineSpec, RowSpec, TableSpec } from "../table-spec";
import {
  BASIC,
  column,
  current,
  forItem,
  GENERAL,
  grandTotal,
  hasThreePublic,
  ofFund,
  PERSONNEL,
  PROJECT,
  PUBLIC,
  SPENT,
  sum,
  total,
} from "./rows";

const FISCAL: IncomeLabels = [
  ["一般公共预算拨款", "fiscal/general"],
  ["政府性基金预算拨款", "fiscal/government-fund"],
  ["国有资本经营预算拨款", "fiscal/state-capital"],
];

const OTHERS: IncomeLabels = [
  ["财政专户管理资金", "special-account"],
  ["事业收入", "business"],
  ["上级补助收入", "superior"],
  ["附属单位上缴收入", "subordinate"],
  ["事业单位经营收入", "operating"],
  ["其他收入", "other"],
];

const NATURES: readonly (readonly [string, Nature])[] = [
  ["基本支出", "basic"],
  ["项目支出", "project"],
  ["上缴上级支出", "to-superior"],
  ["事业单位经营支出", "operating"],
  ["对附属单位补助支出", "to-subordinate"],
];

const coded = (money: readonly Selection[]): CodedRows => ({ money, style: "full", levels: "all" });

const lines = ({ unit, year }: Budget, title: string, width: number): readonly LineSpec[] => [
  titleAt(1, `${year}年${title}`, width),
  { text: `部门/单位：${unit.name}`, look: "line", row: 2, from: 1, to: width - 1 },
  { text: "单位：万元", look: "unit", row: 2, from: width, to: width },
];

/** The template of 财预〔2016〕143号 as most regions without one of their own use it. */
export const national: Layout<"national"> = {
  id: "national",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: true,
    surplus: true,
    transfers: true,
    specialAccountInBusiness: false,
  },
  before: () => [],
  tables: (budget) => [
    balances(budget),
    income(budget),
    expenditure(budget),
    fiscal(budget),
    byFunction(budget),
    basic(budget),
    threePublic(budget),
    fundTable(budget, "政府性基金预算支出表", "government-fund", "fiscal/government-fund", "政府性基金预算"),
    fundTable(budget, "国有资本经营预算支出表", "state-capital", "fiscal/state-capital", "国有资本经营预算"),
    projects(budget),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

function balances(budget: Budget): TableSpec {
  const [left = [], right = []] = aligned([
    [
      ...incomeRows([...FISCAL, ...OTHERS], numbered),
      current("本年收入合计"),
      { words: ["使用非财政拨款结余"], level: 1, about: ofFund("surplus") },
      { words: ["上年结转结余"], level: 1, about: forItem("carry-over-in") },
      grandTotal("收入总计"),
    ],
    [
      ...functionalClassRows(budget, numbered, { usedOnly: true }),
      current("本年支出合计"),
      { words: ["年终结转结余"], level: 1, about: forItem("carry-over-out") },
      grandTotal("支出总计"),
    ],
  ]);
  return {
    sheet: "收支总表",
    type: "income-expenditure",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "部门收支总表", 4),
    head: [
      ["收入", "<", "支出", "<"],
      ["项目", "预算数", "项目", "预算数"],
    ],
    panels: [
      { flow: "income", words: ["label"], columns: [{}], rows: left },
      { flow: "expenditure", words: ["label"], columns: [{}], rows: right },
    ],
  };
}

function income(budget: Budget): TableSpec {
  const sources = [...FISCAL, ...OTHERS];
  return {
    sheet: "收入总表",
    type: "income",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "部门收入总表", 14),
    head: [
      ["科目", "<", "合计", "上年结转结余", ...sources.map(([label]) => label), "使用非财政拨款结余"],
      ["科目编码", "科目名称", "^", "^", ...sources.map(() => "^"), "^"],
    ],
    panels: [
      {
        flow: "income",
        words: ["code", "label"],
        columns: [
          sum(Array.from({ length: 11 }, (_, i) => i + 1)),
          column(forItem("carry-over-in")),
          ...sources.map(([, fund]) => column(ofFund(fund))),
          column(ofFund("surplus")),
        ],
        rows: [...functionalRows(budget, coded([{ period: "budget" }])), total(["合计", undefined])],
      },
    ],
  };
}

function expenditure(budget: Budget): TableSpec {
  return {
    sheet: "支出总表",
    type: "expenditure",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "部门支出总表", 8),
    head: [["科目编码", "科目名称", "合计", ...NATURES.map(([label]) => label)]],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        columns: [sum([1, 2, 3, 4, 5]), ...NATURES.map(([, nature]) => column({ subject: { nature } }))],
        rows: [...functionalRows(budget, coded([SPENT])), total(["合计", undefined])],
      },
    ],
  };
}

function fiscal(budget: Budget): TableSpec {
  const carried = FISCAL.map(([label, fund], i): RowSpec => ({
    words: [`${bracketed(i + 1)}${label}`],
    level: 2,
    about: { subject: { fund, item: "carry-over-in" } },
  }));
  const [left = [], right = []] = aligned([
    [
      { words: ["一、本年收入"], level: 1, about: forItem("current") },
      ...incomeRows(FISCAL, bracketed, 2),
      { words: ["二、上年结转"], level: 1, about: forItem("carry-over-in") },
      ...carried,
      grandTotal("收入总计"),
    ],
    [
      { words: ["一、本年支出"], level: 1, about: forItem("current") },
      ...functionalClassRows(budget, bracketed, { level: 2, usedOnly: true, within: { fund: "fiscal" } }),
      { words: ["二、结转下年"], level: 1, about: forItem("carry-over-out") },
      grandTotal("支出总计"),
    ],
  ]);
  return {
    sheet: "财政拨款收支总表",
    type: "fiscal",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "财政拨款收支总表", 7),
    head: [
      ["收入", "<", "支出", "<", "<", "<", "<"],
      ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
    ],
    panels: [
      { flow: "income", words: ["label"], about: ofFund("fiscal"), columns: [{}], rows: left },
      {
        flow: "expenditure",
        words: ["label"],
        about: ofFund("fiscal"),
        columns: [sum([1, 2, 3]), ...FISCAL.map(([, fund]) => column(ofFund(fund)))],
        rows: right,
      },
    ],
  };
}

function byFunction(budget: Budget): TableSpec {
  const money = [GENERAL, { ...GENERAL, period: "prior-outturn" as const }];
  return {
    sheet: "一般公共预算支出表",
    type: "general-function",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "一般公共预算支出表", 8),
    head: [
      [
        "功能分类科目",
        "<",
        `${budget.year - 1}年执行数`,
        `${budget.year}年预算数`,
        "<",
        "<",
        `${budget.year}年预算数比${budget.year - 1}年执行数`,
        "<",
      ],
      ["科目编码", "科目名称", "^", "小计", "基本支出", "项目支出", "增减额", "增减%"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: ofFund("fiscal/general"),
        columns: [
          column({ period: "prior-outturn" }),
          sum([2, 3]),
          column(BASIC),
          column(PROJECT),
          { kind: "change", current: 1, base: 0 },
          { kind: "growth", current: 1, base: 0 },
        ],
        rows: [...functionalRows(budget, coded(money)), total(["合计", undefined])],
      },
    ],
  };
}

function basic(budget: Budget): TableSpec {
  return {
    sheet: "一般公共预算基本支出表",
    type: "basic-economic",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "一般公共预算基本支出表", 5),
    head: [
      ["部门预算支出经济分类科目", "<", "本年一般公共预算基本支出", "<", "<"],
      ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: { subject: { fund: "fiscal/general", nature: "basic" } },
        columns: [sum([1, 2]), column(PERSONNEL), column(PUBLIC)],
        rows: [...economicRows(budget, coded([{ ...GENERAL, nature: "basic" }])), total(["合计", undefined])],
      },
    ],
  };
}

function threePublic(budget: Budget): TableSpec {
  const group = (i: number, period: Period): readonly ColumnSpec[] => {
    const at = (offset: number): number => i * 6 + offset;
    const item = (name: Parameters<typeof forItem>[0]): About => ({ ...forItem(name), period });
    return [
      sum([at(1), at(2), at(5)], item("three-public")),
      column(item("three-public/abroad")),
      sum([at(3), at(4)], item("three-public/vehicles")),
      column(item("three-public/vehicles/purchase")),
      column(item("three-public/vehicles/running")),
      column(item("three-public/reception")),
    ];
  };
  const names = ["合计", "因公出国（境）费", "公务用车购置及运行费", "<", "<", "公务接待费"];
  const below = ["^", "^", "小计", "公务用车购置费", "公务用车运行费", "^"];
  const of = (label: string): readonly string[] => [label, "<", "<", "<", "<", "<"];
  return {
    sheet: "三公经费支出表",
    type: "three-public",
    unit: "万元",
    zeros: "zero",
    above: lines(budget, "一般公共预算“三公”经费支出表", 12),
    head: [
      [...of(`${budget.year - 1}年预算数`), ...of(`${budget.year}年预算数`)],
      [...names, ...names],
      [...below, ...below],
    ],
    panels: [
      {
        flow: "expenditure",
        words: [],
        columns: [...group(0, "prior-budget"), ...group(1, "budget")],
        rows: [{ words: [], about: {} }],
      },
    ],
    ...(!hasThreePublic(budget) && { notes: [`注：本单位${budget.year}年没有“三公”经费支出预算。`] }),
  };
}

function fundTable(budget: Budget, name: string, type: TableSpec["type"], fund: Fund, fundName: string): TableSpec {
  const rows = functionalRows(budget, coded([{ ...SPENT, fund }]));
  return {
    sheet: name,
    type,
    unit: "万元",
    zeros: "blank",
    above: lines(budget, name, 5),
    head: [
      ["科目编码", "科目名称", `${budget.year}年预算数`, "<", "<"],
      ["^", "^", "合计", "基本支出", "项目支出"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: ofFund(fund),
        columns: [sum([1, 2]), column(BASIC), column(PROJECT)],
        rows: rows.length > 0 ? [...rows, total(["合计", undefined])] : [],
      },
    ],
    ...(rows.length === 0 && { notes: [`注：本单位${budget.year}年没有${fundName}安排的支出。`] }),
  };
}

function projects(budget: Budget): TableSpec {
  const sources = [...FISCAL, ["其他收入", "other"] as const];
  const rows = budget.projects.map(({ name }): RowSpec => ({
    words: [name],
    level: 1,
    about: { subject: { project: name } },
  }));
  return {
    sheet: "项目支出表",
    type: "projects",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, "项目支出表", 6),
    head: [["项目名称", "合计", ...sources.map(([label]) => label)]],
    panels: [
      {
        flow: "expenditure",
        words: ["label"],
        about: PROJECT,
        columns: [sum([1, 2, 3, 4]), ...sources.map(([, fund]) => column(ofFund(fund)))],
        rows: rows.length > 0 ? [...rows, total(["合计"])] : [],
      },
    ],
    ...(rows.length === 0 && { notes: [`注：本单位${budget.year}年没有项目支出。`] }),
  };
}
