import type { Budget } from "../../budget";
import { bracketed, functionalClassRows, incomeRows, numbered } from "../../class-rows";
import type { DrawnSheet } from "../../drawing";
import { projectForms } from "../../forms";
import type { Layout } from "../../layout";
import { overTwoSheets, withHeadAgain } from "../../pages";
import type { RowSpec, TableSpec } from "../../table-spec";
import { plainBalances } from "../base/balances";
import { dottedCodes } from "../base/codes";
import { group, type Head, leaf, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf, codedOf } from "../base/table";
import {
  BASIC_OF_GENERAL,
  basicMoney,
  fundHeads,
  fundTables,
  type Labels,
  natureHeads,
  projectTable,
  threePublicHeads,
  threePublicRow,
} from "../base/tables";
import { forItem, GENERAL, grandTotal, ofFund, PERSONNEL, PUBLIC, SPENT } from "../rows";
import { titleFirst } from "./lines";

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: dottedCodes(" ", "功能科目编码", "功能科目名称"),
  totals: "last",
  totalWord: "合 计",
  levels: "all",
  joins: "merged",
  lines: titleFirst,
};

const FISCAL: Labels = [
  ["一般公共预算拨款收入", "fiscal/general"],
  ["政府性基金预算拨款收入", "fiscal/government-fund"],
  ["国有资本经营预算拨款收入", "fiscal/state-capital"],
];
const OTHERS: Labels = [
  ["财政专户管理资金收入", "special-account"],
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["上级补助收入", "superior"],
  ["附属单位上缴收入", "subordinate"],
  ["其他收入", "other"],
];

/** Rows of the body on a page. */
const PAGE = 14;

/** Long tables go on behind a repeated head, or on the next sheet without a title; codes with blanks; project codes. */
export const paged: Layout = {
  id: "paged",
  traits: {
    carryOver: "with-fund",
    carriedOn: false,
    stateCapital: true,
    surplus: false,
    transfers: false,
    specialAccountInBusiness: false,
  },
  before: () => [],
  tables: (budget) => [
    plainBalances(
      style,
      budget,
      { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" },
      [...FISCAL, ...OTHERS],
      "上年结转结余",
    ),
    codedOf(style, budget, {
      form: 2,
      sheet: "收入总表",
      type: "income",
      title: "部门收入总表",
      by: "functional",
      flow: "income",
      money: [{ period: "budget" }],
      amounts: [whole("合计"), leaf("上年结转结余", forItem("carry-over-in")), ...fundHeads([...FISCAL, ...OTHERS])],
    }),
    codedOf(style, budget, {
      form: 3,
      sheet: "支出总表",
      type: "expenditure",
      title: "部门支出总表",
      by: "functional",
      money: [SPENT],
      amounts: natureHeads(),
    }),
    fiscal(budget),
    codedOf(style, budget, {
      form: 5,
      sheet: "一般公共预算支出",
      type: "general-function",
      title: "一般公共预算支出表",
      by: "functional",
      about: ofFund("fiscal/general"),
      money: [GENERAL],
      amounts: natureHeads(),
    }),
    codedOf(style, budget, {
      form: 6,
      sheet: "基本支出",
      type: "basic-economic",
      title: "一般公共预算基本支出表",
      by: "economic",
      about: BASIC_OF_GENERAL,
      money: basicMoney,
      codes: dottedCodes(" ", "经济科目编码", "经济科目名称"),
      amounts: [whole("合计"), leaf("人员经费", PERSONNEL), leaf("公用经费", PUBLIC)],
    }),
    threePublicRow(
      style,
      budget,
      { form: 7, sheet: "三公经费", type: "three-public", title: "一般公共预算“三公”经费支出表" },
      threePublicHeads({
        sum: "合计",
        abroad: "因公出国（境）费",
        reception: "公务接待费",
        vehicles: ["公务用车购置及运行费", "小计", "公务用车购置费", "公务用车运行费"],
      }),
    ),
    ...fundTables(style, budget, [
      { form: 8, sheet: "政府性基金", title: "政府性基金预算支出表" },
      { form: 9, sheet: "国有资本经营", title: "国有资本经营预算支出表" },
    ]),
    projectTable(
      style,
      budget,
      { form: 10, sheet: "项目支出", type: "projects", title: "项目支出表" },
      [...FISCAL, ["其他收入", "other"]],
      "项目编码",
    ),
  ],
  after: (budget) => projectForms(budget, "fujian"),
  paged: (sheets) => sheets.flatMap((sheet, i) => onPages(sheet, i)),
};

/** Every second table on one sheet with its head again, the others over several sheets. */
function onPages(sheet: DrawnSheet, i: number): readonly DrawnSheet[] {
  const { table } = sheet;
  if (!table || table.panels > 1 || table.body.bottom - table.body.top < PAGE) return [sheet];
  const row = table.body.top + PAGE;
  if (i % 2 === 0) return [withHeadAgain(sheet, row)];
  const [first = sheet, ...rest] = overTwoSheets(sheet, row);
  return [first, ...rest];
}

const lines = (): readonly Head[] => [word("label", "项目"), leaf("预算数")];

function fiscal(budget: Budget): TableSpec {
  const about = ofFund("fiscal");
  const carried = FISCAL.map(([label, fund], i): RowSpec => ({
    words: [`${bracketed(i + 1)}${label.replace("收入", "")}`],
    level: 2,
    about: { subject: { fund, item: "carry-over-in" } },
  }));
  return balanceOf(style, budget, { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支总表" }, [
    {
      flow: "income",
      heads: [group("收入", lines())],
      about,
      rows: [
        { words: ["一、本年收入"], level: 1, about: forItem("current") },
        ...incomeRows(FISCAL, bracketed, 2),
        { words: ["二、上年结转"], level: 1, about: forItem("carry-over-in") },
        ...carried,
        grandTotal("收入总计"),
      ],
    },
    {
      flow: "expenditure",
      heads: [group("支出", [word("label", "项目"), whole("合计"), ...fundHeads(FISCAL)])],
      about,
      rows: [
        ...functionalClassRows(budget, numbered, { usedOnly: true, within: { fund: "fiscal" } }),
        grandTotal("支出总计"),
      ],
    },
  ]);
}
