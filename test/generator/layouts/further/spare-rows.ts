import type { Budget } from "../../budget";
import { arabic, incomeRows, numbered, functionalClassRows } from "../../class-rows";
import { projectForms } from "../../forms";
import type { Layout } from "../../layout";
import type { RowSpec, TableSpec } from "../../table-spec";
import { nameAndBudget } from "../base/balances";
import { splitCodes } from "../base/codes";
import { apart, group, leaf, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf, codedOf } from "../base/table";
import { fundHeads, fundTables, type Labels, organRunning, threePublicHeads, threePublicRow } from "../base/tables";
import { grandTotal, ofFund } from "../rows";
import { titleFirst } from "./lines";
import { OWN_FUNDS, plainExpenditure, plainGeneral, plainBasic } from "../base/plain";

const style: Style = {
  unit: "元",
  zeros: "blank",
  codes: splitCodes("repeated"),
  totals: "last",
  totalWord: "合计",
  levels: "all",
  joins: "merged",
  lines: titleFirst,
};

const FISCAL: Labels = [
  ["一般公共预算资金", "fiscal/general"],
  ["政府性基金", "fiscal/government-fund"],
  ["国有资本经营预算", "fiscal/state-capital"],
];

const SPARE = { before: 4, behind: 3 };

/** Spare rows before and behind the totals, side heads 本年收入 ‖ 本年支出, codes in three columns, short leaves of 三公. */
export const spareRows: Layout = {
  id: "spare-rows",
  traits: {
    carryOver: "none",
    carriedOn: false,
    stateCapital: true,
    surplus: false,
    transfers: false,
    specialAccountInBusiness: true,
  },
  before: () => [],
  tables: (budget) => [
    balances(budget),
    income(budget),
    plainExpenditure(style, budget, { title: "预算单位支出预算总表" }),
    fiscal(budget),
    plainGeneral(style, budget, { title: "一般公共预算支出功能分类预算表", codes: splitCodes("blank") }),
    ...fundTables(style, budget, [
      { form: 6, sheet: "政府性基金", title: "政府性基金预算支出功能分类预算表" },
      { form: 7, sheet: "国有资本经营", title: "国有资本经营预算支出功能分类预算表" },
    ]),
    plainBasic(style, budget, {
      form: 8,
      sheet: "基本支出经济分类",
      title: "一般公共预算基本支出部门预算经济分类预算表",
    }),
    threePublic(budget),
  ],
  after: (budget) => projectForms(budget, "fujian"),
};

function balances(budget: Budget): TableSpec {
  const sources = [
    { words: ["一、财政拨款收入"], level: 1, about: ofFund("fiscal") },
    ...incomeRows(FISCAL, arabic, 2),
    ...incomeRows(OWN_FUNDS, (n) => numbered(n + 1)),
    grandTotal("收入总计"),
  ] satisfies readonly RowSpec[];
  return balanceOf(
    style,
    budget,
    { form: 1, sheet: "收支总表", type: "income-expenditure", title: "预算单位财务收支预算总表" },
    [
      { flow: "income", heads: nameAndBudget("本年收入"), rows: sources },
      {
        flow: "expenditure",
        heads: nameAndBudget("本年支出"),
        rows: [...functionalClassRows(budget, numbered, { usedOnly: true }), grandTotal("支出总计")],
      },
    ],
    SPARE,
  );
}

const income = (budget: Budget): TableSpec =>
  codedOf(style, budget, {
    form: 2,
    sheet: "收入总表",
    type: "income",
    title: "预算单位收入预算总表",
    by: "functional",
    flow: "income",
    money: [{ period: "budget" }],
    amounts: [whole("合计"), leaf("财政拨款收入", ofFund("fiscal")), ...fundHeads(OWN_FUNDS)],
  });

function fiscal(budget: Budget): TableSpec {
  return balanceOf(
    style,
    budget,
    { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "预算单位财政拨款收支预算总表" },
    [
      {
        flow: "income",
        about: ofFund("fiscal"),
        heads: nameAndBudget("财政拨款收入"),
        rows: [...incomeRows(FISCAL, numbered), grandTotal("收入总计")],
      },
      {
        flow: "expenditure",
        about: ofFund("fiscal"),
        heads: [group("财政拨款支出", [word("label", "项目"), whole("合计"), ...fundHeads(FISCAL)])],
        rows: [
          ...functionalClassRows(budget, numbered, { usedOnly: true, within: { fund: "fiscal" } }),
          grandTotal("支出总计"),
        ],
      },
    ],
    SPARE,
  );
}

/** Three head rows: 小计 | 购置费 | 运行费 below 公务用车, 机关运行经费 under a head of its own. */
const threePublic = (budget: Budget): TableSpec =>
  threePublicRow(
    style,
    budget,
    { form: 9, sheet: "三公经费", type: "three-public", title: "“三公”经费和机关运行经费预算表", unit: "元" },
    [
      group(
        "“三公”经费预算数",
        threePublicHeads({
          sum: "合计",
          abroad: "因公出国(境)费",
          reception: "公务接待费",
          vehicles: ["公务用车购置及运行费", "小计", "购置费", "运行费"],
        }),
      ),
      apart(leaf("机关运行经费预算数", organRunning(budget))),
    ],
  );
