import type { Budget } from "../../budget";
import { bracketed, functionalClassRows, incomeRows, numbered } from "../../class-rows";
import type { RowSpec, TableSpec } from "../../table-spec";
import { current, forItem, grandTotal, ofFund } from "../rows";
import { group, type Head, leaf, whole, word } from "./heads";
import type { Style } from "./style";
import { balanceOf, type TableHead } from "./table";
import { fundHeads, type Labels } from "./tables";

/** One side of a balance: 项目 ‖ 预算数 below its name. */
export const nameAndBudget = (head: string): readonly Head[] => [group(head, [word("label", "项目"), leaf("预算数")])];

/** 一、本年收入 ‖ 二、上年结转, both by fund, and the total. */
export const currentAndCarried = (funds: Labels, carried: (label: string) => string = (label) => label) => [
  { words: ["一、本年收入"], level: 1, about: forItem("current") },
  ...incomeRows(funds, bracketed, 2),
  { words: ["二、上年结转"], level: 1, about: forItem("carry-over-in") },
  ...funds.map(([label, fund], i): RowSpec => ({
    words: [`${bracketed(i + 1)}${carried(label)}`],
    level: 2,
    about: { subject: { fund, item: "carry-over-in" } },
  })),
  grandTotal("收入总计"),
];

const incomeOf = (sources: Labels, carriedOver: string): readonly RowSpec[] => [
  ...incomeRows(sources, numbered),
  current("本年收入合计"),
  { words: [carriedOver], level: 1, about: forItem("carry-over-in") },
  grandTotal("收入总计"),
];

const expenditureOf = (budget: Budget): readonly RowSpec[] => [
  ...functionalClassRows(budget, numbered),
  current("本年支出合计"),
  grandTotal("支出总计"),
];

/** 收支总表 as most places draw it: sources ‖ functional classes, 本年合计, carry-over, 总计. */
export const plainBalances = (
  style: Style,
  budget: Budget,
  head: TableHead,
  sources: Labels,
  carriedOver: string,
): TableSpec =>
  balanceOf(style, budget, head, [
    { flow: "income", heads: nameAndBudget("收入"), rows: incomeOf(sources, carriedOver) },
    { flow: "expenditure", heads: nameAndBudget("支出"), rows: expenditureOf(budget) },
  ]);

/** 财政拨款收支总表: the same of fiscal money, the expenditure by fund. */
export const plainFiscal = (
  style: Style,
  budget: Budget,
  head: TableHead,
  funds: Labels,
  carriedOver: string,
): TableSpec =>
  balanceOf(style, budget, head, [
    {
      flow: "income",
      heads: nameAndBudget("收入"),
      about: ofFund("fiscal"),
      rows: incomeOf(funds, carriedOver),
    },
    {
      flow: "expenditure",
      heads: [group("支出", [word("label", "项目"), whole("合计"), ...fundHeads(funds)])],
      about: ofFund("fiscal"),
      rows: expenditureOf(budget),
    },
  ]);
