import type { Fund } from "../../../src/model/subject";
import type { Budget } from "../budget";
import {
  aligned,
  bracketed,
  functionalClassRows,
  incomeRows,
  type IncomeLabels,
  numbered,
  unnumbered,
} from "../class-rows";
import { type CodedRows, economicRows, functionalRows } from "../coded-rows";
import { projectForms } from "../forms";
import { type Layout, titleAt } from "../layout";
import type { Selection } from "../ledger";
import type { LineSpec, RowSpec, TableSpec } from "../table-spec";
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
  ["一般公共预算拨款收入", "fiscal/general"],
  ["政府性基金预算拨款收入", "fiscal/government-fund"],
  ["国有资本经营预算收入", "fiscal/state-capital"],
];

const OTHERS: IncomeLabels = [
  ["教育收费资金收入", "special-account"],
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["附属单位上缴收入", "subordinate"],
  ["上级补助收入", "superior"],
  ["其他收入", "other"],
];

const coded = (money: readonly Selection[]): CodedRows => ({ money, style: "partial-group", levels: "all" });

/** "**" over the words, then the numbers of the columns, as the printing system does. */
const numbersFor = (words: number, columns: number): readonly string[] => [
  ...Array.from({ length: words }, () => "**"),
  ...Array.from({ length: columns }, (_, i) => String(i + 1)),
];

function lines({ unit }: Budget, form: number, title: string, width: number, emptyOf?: string): readonly LineSpec[] {
  const note = emptyOf === undefined ? [] : [`注：若为空表，则为该部门（单位）无${emptyOf}`];
  const row = 2 + note.length;
  return [
    { text: `单位公开表${form}`, look: "line", row: 1, from: 1, to: width },
    ...note.map((text): LineSpec => ({ text, look: "note", row: 2, from: 1, to: width })),
    titleAt(row, title, width),
    { text: `填报单位：[${unit.code}]${unit.name}`, look: "line", row: row + 1, from: 1, to: width - 1 },
    { text: "单位：万元", look: "unit", row: row + 1, from: width, to: width },
  ];
}

/** 景德镇2025: a system printout with form numbers, partial 款 codes and a row of column numbers. */
export const jiangxi: Layout<"jiangxi"> = {
  id: "jiangxi",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: true,
    surplus: true,
    transfers: false,
    specialAccountInBusiness: false,
  },
  before: () => [],
  tables: (budget) => [
    balances(budget),
    income(budget),
    byNature(budget, 3, "单位支出汇总表", "expenditure"),
    fiscal(budget),
    byNature(budget, 5, "一般公共预算支出表", "general-function", "fiscal/general"),
    basic(budget),
    threePublic(budget),
    byNature(budget, 8, "政府性基金预算支出表", "government-fund", "fiscal/government-fund", "政府性基金收支"),
    byNature(budget, 9, "国有资本经营预算支出表", "state-capital", "fiscal/state-capital", "国有资本经营预算收支"),
  ],
  after: (budget) => projectForms(budget, "jiangxi"),
};

function balances(budget: Budget): TableSpec {
  const [left = [], right = []] = aligned([
    [
      { words: ["一、财政拨款收入"], level: 1, about: ofFund("fiscal") },
      ...incomeRows(FISCAL, bracketed, 2),
      ...incomeRows(OTHERS, (n) => numbered(n + 1)),
      current("本年收入合计"),
      { words: ["八、使用非财政拨款结余"], level: 1, about: ofFund("surplus") },
      { words: ["九、上年结转（结余）"], level: 1, about: forItem("carry-over-in") },
      grandTotal("收入总计"),
    ],
    [
      ...functionalClassRows(budget, unnumbered),
      current("本年支出合计"),
      { words: ["结转下年"], level: 1, about: forItem("carry-over-out") },
      grandTotal("支出总计"),
    ],
  ]);
  return {
    sheet: "表1收支预算总表",
    type: "income-expenditure",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, 1, "收支预算总表", 4),
    head: [
      ["收入", "<", "支出", "<"],
      ["项目", "预算数", "项目（按支出功能科目）", "预算数"],
    ],
    panels: [
      { flow: "income", words: ["label"], columns: [{}], rows: left },
      { flow: "expenditure", words: ["label"], columns: [{}], rows: right },
    ],
  };
}

function income(budget: Budget): TableSpec {
  const fiscalColumns = FISCAL.map(([, fund]) => column(ofFund(fund)));
  const others = OTHERS.map(([, fund]) => column(ofFund(fund)));
  return {
    sheet: "表2单位收入汇总表",
    type: "income",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, 2, "单位收入汇总表", 15),
    head: [
      [
        "功能科目编码",
        "功能科目名称",
        "合计",
        "上年结转",
        "财政拨款",
        "<",
        "<",
        "<",
        ...OTHERS.map(([label]) => label),
        "使用非财政拨款结余",
      ],
      ["^", "^", "^", "^", "小计", ...FISCAL.map(([label]) => label), ...OTHERS.map(() => "^"), "^"],
    ],
    numbers: numbersFor(2, 13),
    panels: [
      {
        flow: "income",
        words: ["code", "label"],
        columns: [
          sum([1, 2, 6, 7, 8, 9, 10, 11, 12]),
          column(forItem("carry-over-in")),
          sum([3, 4, 5], ofFund("fiscal")),
          ...fiscalColumns,
          ...others,
          column(ofFund("surplus")),
        ],
        rows: [total([undefined, "合计"]), ...functionalRows(budget, coded([{ period: "budget" }]))],
      },
    ],
  };
}

function byNature(
  budget: Budget,
  form: number,
  title: string,
  type: TableSpec["type"],
  fund?: Fund,
  emptyOf?: string,
): TableSpec {
  const rows = functionalRows(budget, coded([{ ...SPENT, ...(fund && { fund }) }]));
  const year = fund === undefined ? [] : [`${budget.year}年预算数`];
  return {
    sheet: `表${form}${title}`,
    type,
    unit: "万元",
    zeros: "blank",
    above: lines(budget, form, title, 5, emptyOf),
    head:
      year.length > 0
        ? [
            ["支出功能分类科目", "<", ...year, "<", "<"],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ]
        : [
            ["支出功能分类科目", "<", "合计", "基本支出", "项目支出"],
            ["科目编码", "科目名称", "^", "^", "^"],
          ],
    numbers: numbersFor(2, 3),
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        ...(fund && { about: ofFund(fund) }),
        columns: [sum([1, 2]), column(BASIC), column(PROJECT)],
        rows: rows.length > 0 ? [total([undefined, "合计"]), ...rows] : [],
      },
    ],
  };
}

function fiscal(budget: Budget): TableSpec {
  const [left = [], right = []] = aligned([
    [
      { words: ["一、本年收入"], level: 1, about: forItem("current") },
      ...incomeRows(FISCAL, bracketed, 2),
      { words: ["二、上年结转"], level: 1, about: forItem("carry-over-in") },
      ...FISCAL.map(([label, fund], i): RowSpec => ({
        words: [`${bracketed(i + 1)}${label}`],
        level: 2,
        about: { subject: { fund, item: "carry-over-in" } },
      })),
      grandTotal("收入总计"),
    ],
    [
      { words: ["一、本年支出"], level: 1, about: forItem("current") },
      ...functionalClassRows(budget, bracketed, { level: 2 }),
      { words: ["二、结转下年"], level: 1, about: forItem("carry-over-out") },
      grandTotal("支出总计"),
    ],
  ]);
  return {
    sheet: "表4财政拨款收支总表",
    type: "fiscal",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, 4, "财政拨款收支总表", 7),
    head: [
      ["收入", "<", "支出", "<", "<", "<", "<"],
      ["项目", "预算数", "项目", "合计", "一般公共预算支出", "政府性基金支出", "国有资本经营预算支出"],
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

function basic(budget: Budget): TableSpec {
  return {
    sheet: "表6一般公共预算基本支出表",
    type: "basic-economic",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, 6, "一般公共预算基本支出表", 5),
    head: [
      ["支出经济分类科目", "<", `${budget.year}年基本支出`, "<", "<"],
      ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ],
    numbers: numbersFor(2, 3),
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: { subject: { fund: "fiscal/general", nature: "basic" } },
        columns: [sum([1, 2]), column(PERSONNEL), column(PUBLIC)],
        rows: [total(["合计", undefined]), ...economicRows(budget, coded([{ ...GENERAL, nature: "basic" }]))],
      },
    ],
  };
}

function threePublic(budget: Budget): TableSpec {
  const { unit } = budget;
  const rows: readonly RowSpec[] = hasThreePublic(budget)
    ? [{ words: [unit.code, unit.name], level: 1, about: { subject: { unit: unit.code } } }]
    : [];
  return {
    sheet: "表7三公经费支出表",
    type: "three-public",
    unit: "万元",
    zeros: "blank",
    above: lines(budget, 7, "财政拨款“三公”经费支出表", 10, "“三公”经费支出"),
    head: [
      ["单位编码", "单位名称", "合计", "因公出国(境)费", "<", "<", "公务接待费", "公务用车购置及运行维护费", "<", "<"],
      [
        "^",
        "^",
        "^",
        "小计",
        "一般公务出国(境)费",
        "高等院校和科研院所学术交流合作出国(境)费",
        "^",
        "小计",
        "公务用车运行维护费",
        "公务用车购置",
      ],
    ],
    numbers: numbersFor(2, 8),
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        columns: [
          sum([1, 4, 5], forItem("three-public")),
          sum([2, 3], forItem("three-public/abroad")),
          column({ subject: { item: "three-public/abroad", line: "一般公务出国(境)费" } }),
          column({
            subject: { item: "three-public/abroad", line: "高等院校和科研院所学术交流合作出国(境)费" },
            select: { economics: [] },
          }),
          column(forItem("three-public/reception")),
          sum([6, 7], forItem("three-public/vehicles")),
          column(forItem("three-public/vehicles/running")),
          column(forItem("three-public/vehicles/purchase")),
        ],
        rows,
      },
    ],
  };
}
