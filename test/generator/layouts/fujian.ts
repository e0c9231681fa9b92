import type { Nature } from "../../../src/model/subject";
import type { Budget } from "../budget";
import { functionalClassRows, incomeRows, numbered } from "../class-rows";
import { wordSheet } from "../draw-words";
import { projectForms } from "../forms";
import type { Layout } from "../layout";
import { titleAt } from "../layout";
import type { About, RowSpec, TableSpec } from "../table-spec";
import { nameAndBudget } from "./base/balances";
import { plainCodes } from "./base/codes";
import { group, leaf, whole, word } from "./base/heads";
import { fiscalFunds, otherFunds } from "./base/plain";
import type { Style } from "./base/style";
import { balanceOf, codedOf, type Side, type TableHead, tableOf } from "./base/table";
import { fundHeads, fundTable, type Labels } from "./base/tables";
import { BASIC, forItem, hasThreePublic, ofFund, PROJECT, SPENT, total } from "./rows";

const INCOME: Labels = [...fiscalFunds("拨款收入"), ...otherFunds("财政专户管理资金收入")];

const NATURES: readonly (readonly [string, Nature])[] = [
  ["基本支出", "basic"],
  ["项目支出", "project"],
  ["事业单位经营支出", "operating"],
  ["上缴上级支出", "to-superior"],
  ["对附属单位补助支出", "to-subordinate"],
];

const style: Style = {
  unit: "万元",
  zeros: "in-totals",
  codes: plainCodes(),
  totals: "first",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  emptyTotals: true,
  lines: ({ budget, title, width }) => [
    titleAt(1, `${budget.year}年度${title}`, width),
    { text: "单位：万元", look: "unit", row: 2, from: width, to: width },
  ],
};

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
    balances(budget, { form: 1, sheet: "收支预算总表", type: "income-expenditure", title: "收支预算总表" }, [
      ...incomeRows(INCOME, numbered),
      { words: ["十、上年结转结余"], level: 1, about: forItem("carry-over-in") },
    ]),
    codedOf(style, budget, {
      form: 2,
      sheet: "收入预算总表",
      type: "income",
      title: "收入预算总表",
      by: "functional",
      flow: "income",
      money: [SPENT],
      amounts: [whole("小计"), ...fundHeads(INCOME), leaf("上年结转结余", forItem("carry-over-in"))],
    }),
    codedOf(style, budget, {
      form: 3,
      sheet: "支出预算总表",
      type: "expenditure",
      title: "支出预算总表",
      by: "functional",
      money: [SPENT],
      amounts: [whole("小计"), ...NATURES.map(([label, nature]) => leaf(label, { subject: { nature } }))],
    }),
    balances(
      budget,
      { form: 4, sheet: "财政拨款收支预算总表", type: "fiscal", title: "财政拨款收支预算总表" },
      incomeRows(INCOME.slice(0, 3), numbered),
      ofFund("fiscal"),
    ),
    ofOneFund(budget, 5, "general-function", "一般公共预算拨款"),
    ofOneFund(budget, 6, "government-fund", "政府性基金预算拨款"),
    ofOneFund(budget, 7, "state-capital", "国有资本经营预算拨款"),
    economic(budget, {
      form: 8,
      sheet: "支出经济分类情况表",
      type: "general-economic",
      title: "一般公共预算支出经济分类情况表",
    }),
    economic(budget, {
      form: 9,
      sheet: "基本支出经济分类情况表",
      type: "basic-economic",
      title: "一般公共预算基本支出经济分类情况表",
    }),
    threePublic(budget),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

function balances(budget: Budget, head: TableHead, income: readonly RowSpec[], about?: About): TableSpec {
  const side = (flow: Side["flow"], text: string, rows: readonly RowSpec[]): Side => ({
    flow,
    heads: nameAndBudget(text),
    rows: [...rows, total([`${text}合计`])],
    ...(about && { about }),
  });
  return balanceOf(style, budget, { ...head, zeros: "blank" }, [
    side("income", "收入", income),
    side("expenditure", "支出", functionalClassRows(budget, numbered)),
  ]);
}

const FUND_TABLES = {
  "general-function": "fiscal/general",
  "government-fund": "fiscal/government-fund",
  "state-capital": "fiscal/state-capital",
} as const;

function ofOneFund(budget: Budget, form: number, type: keyof typeof FUND_TABLES, name: string): TableSpec {
  const title = `${name}支出预算表`;
  return fundTable(style, budget, { form, sheet: title, type, title }, FUND_TABLES[type], {
    amounts: [whole("小计"), group("其中：", [leaf("基本支出", BASIC), leaf("项目支出", PROJECT)])],
    emptyNote: `备注：本单位${budget.year}年没有使用${name}安排的支出。`,
  });
}

function economic(budget: Budget, head: TableHead): TableSpec {
  const isBasic = head.type === "basic-economic";
  return codedOf(style, budget, {
    ...head,
    by: "economic",
    about: { subject: { fund: "fiscal/general", ...(isBasic && { nature: "basic" }) } },
    money: [],
    lists: { listsAll: true, classesOnly: !isBasic },
    amounts: [leaf("预算数")],
  });
}

function threePublic(budget: Budget): TableSpec {
  const item = (label: string, name: Parameters<typeof forItem>[0], level: number): RowSpec => ({
    words: [label],
    about: forItem(name),
    level,
  });
  const rows: readonly RowSpec[] = [
    total(["合计"], forItem("three-public")),
    item("1、因公出国（境）费用", "three-public/abroad", 1),
    item("2、公务接待费", "three-public/reception", 1),
    item("3、公务用车购置及运行费", "three-public/vehicles", 1),
    item("其中：（1）公务用车购置费", "three-public/vehicles/purchase", 2),
    item("（2）公务用车运行费", "three-public/vehicles/running", 2),
  ];
  const isEmpty = !hasThreePublic(budget);
  const head: TableHead = {
    form: 10,
    sheet: "三公经费支出预算表",
    type: "three-public",
    title: "一般公共预算“三公”经费支出预算表",
    zeros: "zero",
    ...(isEmpty && { notes: [`备注：本单位${budget.year}年度没有一般公共预算安排的“三公”经费支出。`] }),
  };
  return tableOf(style, budget, head, [{ flow: "expenditure", heads: [word("label", "项目"), leaf("预算数")], rows }]);
}
