import type { Fund, Nature } from "../../../src/model/subject";
import type { Budget } from "../budget";
import { aligned, functionalClassRows, incomeRows, type IncomeLabels, numbered } from "../class-rows";
import { type CodedRows, economicRows, functionalRows } from "../coded-rows";
import { wordSheet } from "../draw-words";
import { projectForms } from "../forms";
import type { Layout } from "../layout";
import { titleAt } from "../layout";
import type { Selection } from "../ledger";
import type { About, ColumnSpec, LineSpec, RowSpec, TableSpec } from "../table-spec";

const INCOME: IncomeLabels = [
  ["一般公共预算拨款收入", "fiscal/general"],
  ["政府性基金预算拨款收入", "fiscal/government-fund"],
  ["国有资本经营预算拨款收入", "fiscal/state-capital"],
  ["财政专户管理资金收入", "special-account"],
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["上级补助收入", "superior"],
  ["附属单位上缴收入", "subordinate"],
  ["其他收入", "other"],
];

const NATURES: readonly (readonly [string, Nature])[] = [
  ["基本支出", "basic"],
  ["项目支出", "project"],
  ["事业单位经营支出", "operating"],
  ["上缴上级支出", "to-superior"],
  ["对附属单位补助支出", "to-subordinate"],
];

const SPENT: Selection = { period: "budget", outcome: "spent" };
const CARRIED: RowSpec = { words: ["十、上年结转结余"], level: 1, about: { subject: { item: "carry-over-in" } } };
const total = (label: string, merged = false): RowSpec => ({
  words: merged ? [label, undefined] : [label],
  about: {},
  role: "total",
  ...(merged && { merged: true }),
});

const lines = (title: string, width: number): readonly LineSpec[] => [
  titleAt(1, title, width),
  { text: "单位：万元", look: "unit", row: 2, from: width, to: width },
];

const coded = (money: readonly Selection[]): CodedRows => ({ money, style: "full", levels: "all" });

/** 福州2025: one table a sheet, codes on three levels, blanks for zero except in 合计. */
export const fujian: Layout<"fujian"> = {
  id: "fujian",
  traits: {
    carryOver: "apart",
    carriedOn: false,
    stateCapital: true,
    surplus: false,
    transfers: true,
    specialAccountInBusiness: false,
  },
  before: ({ unit, year }) => [
    wordSheet(
      "预算单位构成",
      [[`列入${year}年单位预算编制范围的单位详细情况`], ["序号", "单位名称"], ["(一)", unit.name]],
      2,
    ),
  ],
  tables: (budget) => [
    balances(budget),
    income(budget),
    expenditure(budget),
    fiscal(budget),
    fundTable(budget, "general-function", "一般公共预算拨款支出预算表", "fiscal/general"),
    fundTable(budget, "government-fund", "政府性基金预算拨款支出预算表", "fiscal/government-fund"),
    fundTable(budget, "state-capital", "国有资本经营预算拨款支出预算表", "fiscal/state-capital"),
    economic(budget, "general-economic", "一般公共预算支出经济分类情况表"),
    economic(budget, "basic-economic", "一般公共预算基本支出经济分类情况表"),
    threePublic(budget),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

function balances(budget: Budget): TableSpec {
  const [left = [], right = []] = aligned([
    [...incomeRows(INCOME, numbered), CARRIED, total("收入合计")],
    [...functionalClassRows(budget, numbered), total("支出合计")],
  ]);
  return twoSided("收支预算总表", "income-expenditure", `${budget.year}年度收支预算总表`, left, right);
}

function fiscal(budget: Budget): TableSpec {
  const [left = [], right = []] = aligned([
    [...incomeRows(INCOME.slice(0, 3), numbered), total("收入合计")],
    [...functionalClassRows(budget, numbered), total("支出合计")],
  ]);
  const table = twoSided("财政拨款收支预算总表", "fiscal", `${budget.year}年度财政拨款收支预算总表`, left, right);
  return { ...table, panels: table.panels.map((panel) => ({ ...panel, about: { subject: { fund: "fiscal" } } })) };
}

function twoSided(
  sheet: string,
  type: TableSpec["type"],
  title: string,
  left: readonly RowSpec[],
  right: readonly RowSpec[],
): TableSpec {
  return {
    sheet,
    type,
    unit: "万元",
    zeros: "blank",
    above: lines(title, 4),
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
  const sources: readonly ColumnSpec[] = [
    ...INCOME.map(([, fund]): ColumnSpec => ({ about: { subject: { fund } } })),
    { about: { subject: { item: "carry-over-in" } } },
  ];
  return {
    sheet: "收入预算总表",
    type: "income",
    unit: "万元",
    zeros: "in-totals",
    above: lines(`${budget.year}年度收入预算总表`, 13),
    head: [["科目编码", "科目名称", "小计", ...INCOME.map(([label]) => label), "上年结转结余"]],
    panels: [
      {
        flow: "income",
        words: ["code", "label"],
        columns: [{ parts: sources.map((_, i) => i + 1) }, ...sources],
        rows: [total("合计", true), ...functionalRows(budget, coded([SPENT]))],
      },
    ],
  };
}

function expenditure(budget: Budget): TableSpec {
  return {
    sheet: "支出预算总表",
    type: "expenditure",
    unit: "万元",
    zeros: "in-totals",
    above: lines(`${budget.year}年度支出预算总表`, 8),
    head: [["科目编码", "科目名称", "小计", ...NATURES.map(([label]) => label)]],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        columns: [
          { parts: [1, 2, 3, 4, 5] },
          ...NATURES.map(([, nature]): ColumnSpec => ({ about: { subject: { nature } } })),
        ],
        rows: [total("合计", true), ...functionalRows(budget, coded([SPENT]))],
      },
    ],
  };
}

function fundTable(budget: Budget, type: TableSpec["type"], name: string, fund: Fund): TableSpec {
  const rows = functionalRows(budget, coded([{ ...SPENT, fund }]));
  const fundName = name.replace("支出预算表", "");
  return {
    sheet: name,
    type,
    unit: "万元",
    zeros: "in-totals",
    above: lines(`${budget.year}年度${name}`, 5),
    head: [
      ["科目编码", "科目名称", "小计", "其中：", "<"],
      ["^", "^", "^", "基本支出", "项目支出"],
    ],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: { subject: { fund } },
        columns: [
          { parts: [1, 2] },
          { about: { subject: { nature: "basic" } } },
          { about: { subject: { nature: "project" } } },
        ],
        rows: [total("合计", true), ...rows],
      },
    ],
    ...(rows.length === 0 && { notes: [`备注：本单位${budget.year}年没有使用${fundName}安排的支出。`] }),
  };
}

function economic(budget: Budget, type: "general-economic" | "basic-economic", name: string): TableSpec {
  const isBasic = type === "basic-economic";
  const about: About = { subject: { fund: "fiscal/general", ...(isBasic && { nature: "basic" }) } };
  return {
    sheet: isBasic ? "基本支出经济分类情况表" : "支出经济分类情况表",
    type,
    unit: "万元",
    zeros: "in-totals",
    above: lines(`${budget.year}年度${name}`, 3),
    head: [["科目编码", "科目名称", "预算数"]],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about,
        columns: [{}],
        rows: [total("合计", true), ...economicRows(budget, { ...coded([]), listsAll: true, classesOnly: !isBasic })],
      },
    ],
  };
}

function threePublic(budget: Budget): TableSpec {
  const rows: readonly RowSpec[] = [
    { words: ["合计"], about: { subject: { item: "three-public" } }, role: "total" },
    { words: ["1、因公出国（境）费用"], about: { subject: { item: "three-public/abroad" } }, level: 1 },
    { words: ["2、公务接待费"], about: { subject: { item: "three-public/reception" } }, level: 1 },
    { words: ["3、公务用车购置及运行费"], about: { subject: { item: "three-public/vehicles" } }, level: 1 },
    { words: ["其中：（1）公务用车购置费"], about: { subject: { item: "three-public/vehicles/purchase" } }, level: 2 },
    { words: ["（2）公务用车运行费"], about: { subject: { item: "three-public/vehicles/running" } }, level: 2 },
  ];
  const isEmpty = !budget.ledgers.budget.some(
    ({ economic: code, fund }) => fund === "fiscal/general" && ["30212", "30217", "30231", "31013"].includes(code),
  );
  return {
    sheet: "三公经费支出预算表",
    type: "three-public",
    unit: "万元",
    zeros: "zero",
    above: lines(`${budget.year}年度一般公共预算“三公”经费支出预算表`, 2),
    head: [["项目", "预算数"]],
    panels: [{ flow: "expenditure", words: ["label"], columns: [{}], rows }],
    ...(isEmpty && { notes: [`备注：本单位${budget.year}年度没有一般公共预算安排的“三公”经费支出。`] }),
  };
}
