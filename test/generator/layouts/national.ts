import type { Budget } from "../budget";
import { bracketed, functionalClassRows, incomeRows, numbered } from "../class-rows";
import { projectForms } from "../forms";
import { type Layout, titleAt } from "../layout";
import type { Nature } from "../../../src/model/subject";
import type { TableSpec } from "../table-spec";
import { currentAndCarried, nameAndBudget } from "./base/balances";
import { plainCodes, under } from "./base/codes";
import { apart, compared, group, leaf, whole, word } from "./base/heads";
import type { Style } from "./base/style";
import { balanceOf, codedOf } from "./base/table";
import {
  BASIC_OF_GENERAL,
  basicMoney,
  fundHeads,
  fundTables,
  type Labels,
  natureHeads,
  projectTable,
  threePublicRow,
} from "./base/tables";
import { current, forItem, GENERAL, grandTotal, ofFund, PERSONNEL, PUBLIC, SPENT } from "./rows";
import { fiscalFunds, plainThreePublicHeads } from "./base/plain";

const FISCAL = fiscalFunds("拨款");

const OTHERS: Labels = [
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

const codes = plainCodes();
const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes,
  totals: "last",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  lines: ({ budget: { unit, year }, title, width }) => [
    titleAt(1, `${year}年${title}`, width),
    { text: `部门/单位：${unit.name}`, look: "line", row: 2, from: 1, to: width - 1 },
    { text: "单位：万元", look: "unit", row: 2, from: width, to: width },
  ],
};

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
    codedOf(style, budget, {
      form: 2,
      sheet: "收入总表",
      type: "income",
      title: "部门收入总表",
      by: "functional",
      flow: "income",
      codes: under("科目", codes),
      money: [{ period: "budget" }],
      amounts: [
        whole("合计"),
        leaf("上年结转结余", forItem("carry-over-in")),
        ...fundHeads([...FISCAL, ...OTHERS]),
        leaf("使用非财政拨款结余", ofFund("surplus")),
      ],
    }),
    codedOf(style, budget, {
      form: 3,
      sheet: "支出总表",
      type: "expenditure",
      title: "部门支出总表",
      by: "functional",
      money: [SPENT],
      amounts: [whole("合计"), ...NATURES.map(([label, nature]) => leaf(label, { subject: { nature } }))],
    }),
    fiscal(budget),
    byFunction(budget),
    codedOf(style, budget, {
      form: 6,
      sheet: "一般公共预算基本支出表",
      type: "basic-economic",
      title: "一般公共预算基本支出表",
      by: "economic",
      codes: under("部门预算支出经济分类科目", codes),
      about: BASIC_OF_GENERAL,
      money: basicMoney,
      amounts: [
        group("本年一般公共预算基本支出", [whole("合计"), leaf("人员经费", PERSONNEL), leaf("公用经费", PUBLIC)]),
      ],
    }),
    threePublic(budget),
    ...fundTables(
      style,
      budget,
      [
        { form: 8, sheet: "政府性基金预算支出表", title: "政府性基金预算支出表" },
        { form: 9, sheet: "国有资本经营预算支出表", title: "国有资本经营预算支出表" },
      ],
      [group(`${budget.year}年预算数`, natureHeads())],
    ),
    projectTable(style, budget, { form: 10, sheet: "项目支出表", type: "projects", title: "项目支出表" }, [
      ...FISCAL,
      ["其他收入", "other"],
    ]),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

const balances = (budget: Budget): TableSpec =>
  balanceOf(style, budget, { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" }, [
    {
      flow: "income",
      heads: nameAndBudget("收入"),
      rows: [
        ...incomeRows([...FISCAL, ...OTHERS], numbered),
        current("本年收入合计"),
        { words: ["使用非财政拨款结余"], level: 1, about: ofFund("surplus") },
        { words: ["上年结转结余"], level: 1, about: forItem("carry-over-in") },
        grandTotal("收入总计"),
      ],
    },
    {
      flow: "expenditure",
      heads: nameAndBudget("支出"),
      rows: [
        ...functionalClassRows(budget, numbered, { usedOnly: true }),
        current("本年支出合计"),
        { words: ["年终结转结余"], level: 1, about: forItem("carry-over-out") },
        grandTotal("支出总计"),
      ],
    },
  ]);

function fiscal(budget: Budget): TableSpec {
  const about = ofFund("fiscal");
  return balanceOf(style, budget, { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支总表" }, [
    {
      flow: "income",
      heads: nameAndBudget("收入"),
      about,
      rows: currentAndCarried(FISCAL),
    },
    {
      flow: "expenditure",
      heads: [
        group("支出", [
          word("label", "项目"),
          whole("合计"),
          ...FISCAL.map(([label, fund]) => leaf(label.replace("拨款", ""), ofFund(fund))),
        ]),
      ],
      about,
      rows: [
        { words: ["一、本年支出"], level: 1, about: forItem("current") },
        ...functionalClassRows(budget, bracketed, { level: 2, usedOnly: true, within: { fund: "fiscal" } }),
        { words: ["二、结转下年"], level: 1, about: forItem("carry-over-out") },
        grandTotal("支出总计"),
      ],
    },
  ]);
}

const byFunction = (budget: Budget): TableSpec =>
  codedOf(style, budget, {
    form: 5,
    sheet: "一般公共预算支出表",
    type: "general-function",
    title: "一般公共预算支出表",
    by: "functional",
    codes: under("功能分类科目", codes),
    about: ofFund("fiscal/general"),
    money: [GENERAL, { ...GENERAL, period: "prior-outturn" }],
    amounts: [
      apart(leaf(`${budget.year - 1}年执行数`, { period: "prior-outturn" })),
      group(`${budget.year}年预算数`, natureHeads("小计")),
      group(`${budget.year}年预算数比${budget.year - 1}年执行数`, [
        compared("change", "增减额", 1, 0),
        compared("growth", "增减%", 1, 0),
      ]),
    ],
  });

function threePublic(budget: Budget): TableSpec {
  const heads = plainThreePublicHeads();
  return threePublicRow(
    style,
    budget,
    { form: 7, sheet: "三公经费支出表", type: "three-public", title: "一般公共预算“三公”经费支出表" },
    [
      group(`${budget.year - 1}年预算数`, heads, { period: "prior-budget" }),
      group(`${budget.year}年预算数`, heads, { period: "budget" }),
    ],
  );
}
