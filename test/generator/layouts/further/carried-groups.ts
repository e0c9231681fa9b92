import type { Budget } from "../../budget";
import { bracketed, functionalClassRows, incomeRows, numbered } from "../../class-rows";
import type { Layout } from "../../layout";
import type { About, RowSpec, TableSpec } from "../../table-spec";
import { nameAndBudget } from "../base/balances";
import { plainCodes } from "../base/codes";
import { group, leaf, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf, codedOf } from "../base/table";
import { basicHead, fundHeads, fundTables, threePublicHeads, threePublicRow } from "../base/tables";
import { current, forItem, grandTotal, ofFund, PROJECT, SPENT } from "../rows";
import { titleFirst } from "./lines";
import { fiscalFunds, OWN_FUNDS, PLAIN, plainGeneral, plainBasic } from "../base/plain";

const style: Style = {
  unit: "元",
  zeros: "in-totals",
  codes: plainCodes("科目代码", "科目名称"),
  totals: "first",
  totalWord: "总计",
  levels: "all",
  joins: "merged",
  lines: titleFirst,
};

const FISCAL = fiscalFunds("");

/** Carry-over under the same fund heads as this year's income, a group nobody knows with 小计, 元 and 万元 by table. */
export const carriedGroups: Layout = {
  id: "carried-groups",
  ...PLAIN,
  tables: (budget) => [
    balances(budget),
    income(budget),
    codedOf(style, budget, {
      form: 3,
      sheet: "3支出",
      type: "expenditure",
      title: "支出预算表",
      by: "functional",
      money: [SPENT],
      amounts: [whole("合计"), basicHead(["基本支出", "小计", "人员经费", "公用经费"]), leaf("项目支出", PROJECT)],
    }),
    fiscal(budget),
    plainGeneral(style, budget, { sheet: "5一般公共预算", unit: "万元" }),
    plainBasic(style, budget, { sheet: "6基本支出" }),
    threePublicRow(
      style,
      budget,
      { form: 7, sheet: "7三公", type: "three-public", title: "一般公共预算“三公”经费支出表", unit: "万元" },
      threePublicHeads({
        sum: "合计",
        abroad: "因公出国（境）经费",
        reception: "公务接待费",
        vehicles: ["公务用车购置及运行维护费", "小计", "购置", "运行维护"],
      }),
    ),
    ...fundTables(style, budget, [
      { form: 8, sheet: "8基金", title: "政府性基金预算支出表" },
      { form: 9, sheet: "9国资", title: "国有资本经营预算支出表", unit: "万元" },
    ]),
  ],
};

const carriedOf = (fund: (typeof FISCAL)[number][1]): About => ({ subject: { fund, item: "carry-over-in" } });

/** What is carried over of all other money: the parts of the group are all of it. */
const ownCarried: About = {
  subject: { item: "carry-over-in", line: "单位资金" },
  select: { source: "carry-over", anyFund: ["special-account", ...OWN_FUNDS.map(([, fund]) => fund)] },
};

const income = (budget: Budget): TableSpec =>
  codedOf(style, budget, {
    form: 2,
    sheet: "2收入",
    type: "income",
    title: "收入预算表",
    by: "functional",
    flow: "income",
    money: [{ period: "budget" }],
    amounts: [
      whole("总计"),
      group("本年收入", [
        whole("小计", forItem("current")),
        ...fundHeads(FISCAL),
        leaf("财政专户管理资金", ofFund("special-account")),
        group("单位资金", [whole("小计", ownMoney), ...fundHeads(OWN_FUNDS)]),
      ]),
      group("上年结转结余", [
        whole("小计", forItem("carry-over-in")),
        ...FISCAL.map(([label, fund]) => leaf(label, carriedOf(fund))),
        leaf("单位资金", ownCarried),
      ]),
    ],
  });

/** 单位资金 is no fund of the classification: a name of its own. */
const ownMoney: About = {
  subject: { line: "单位资金" },
  select: { source: "current", anyFund: OWN_FUNDS.map(([, fund]) => fund) },
};

const balances = (budget: Budget): TableSpec =>
  balanceOf(
    style,
    budget,
    { form: 1, sheet: "1收支", type: "income-expenditure", title: "部门收支总表", unit: "万元" },
    [
      {
        flow: "income",
        heads: nameAndBudget("收入"),
        rows: [
          ...incomeRows(FISCAL, numbered),
          { words: ["四、财政专户管理资金"], level: 1, about: ofFund("special-account") },
          { words: ["五、单位资金"], level: 1, about: ownMoney },
          ...incomeRows(OWN_FUNDS, bracketed, 2),
          current("本年收入合计"),
          { words: ["上年结转结余"], level: 1, about: forItem("carry-over-in") },
          ...FISCAL.map(([label, fund], i): RowSpec => ({
            words: [`${numbered(i + 1)}${label}`],
            level: 2,
            about: carriedOf(fund),
          })),
          { words: ["四、单位资金"], level: 2, about: ownCarried },
          grandTotal("收入总计"),
        ],
      },
      {
        flow: "expenditure",
        heads: nameAndBudget("支出"),
        rows: [
          ...functionalClassRows(budget, numbered, { usedOnly: true }),
          current("本年支出合计"),
          grandTotal("支出总计"),
        ],
      },
    ],
  );

const fiscal = (budget: Budget): TableSpec =>
  balanceOf(style, budget, { form: 4, sheet: "4财政拨款", type: "fiscal", title: "财政拨款收支总表", unit: "万元" }, [
    {
      flow: "income",
      heads: nameAndBudget("收入"),
      about: ofFund("fiscal"),
      rows: [
        { words: ["本年收入"], level: 1, about: forItem("current") },
        ...incomeRows(FISCAL, numbered, 2),
        { words: ["年初财政拨款结转结余"], level: 1, about: forItem("carry-over-in") },
        ...FISCAL.map(([label, fund], i): RowSpec => ({
          words: [`${numbered(i + 1)}${label}`],
          level: 2,
          about: carriedOf(fund),
        })),
        grandTotal("收入总计"),
      ],
    },
    {
      flow: "expenditure",
      heads: [group("支出", [word("label", "项目"), whole("合计"), ...fundHeads(FISCAL)])],
      about: ofFund("fiscal"),
      rows: [
        { words: ["本年支出"], level: 1, about: forItem("current") },
        ...functionalClassRows(budget, numbered, { level: 2, usedOnly: true, within: { fund: "fiscal" } }),
        grandTotal("支出总计"),
      ],
    },
  ]);
