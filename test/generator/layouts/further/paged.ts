import type { Budget } from "../../budget";
import { functionalClassRows, numbered } from "../../class-rows";
import type { DrawnSheet } from "../../drawing";
import type { Layout } from "../../layout";
import { overTwoSheets, withHeadAgain } from "../../pages";
import type { TableSpec } from "../../table-spec";
import { currentAndCarried, nameAndBudget, plainBalances } from "../base/balances";
import { dottedCodes } from "../base/codes";
import { group, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { balanceOf } from "../base/table";
import { fundHeads, projectTable } from "../base/tables";
import { grandTotal, ofFund } from "../rows";
import { titleFirst } from "./lines";
import {
  fiscalFunds,
  otherFunds,
  PLAIN,
  plainIncome,
  plainExpenditure,
  plainGeneral,
  plainBasic,
  plainThreePublic,
  plainFunds,
} from "../base/plain";

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

const FISCAL = fiscalFunds("拨款收入");
const OTHERS = otherFunds("财政专户管理资金收入");

/** Rows of the body on a page. */
const PAGE = 14;

/** Long tables go on behind a repeated head, or on the next sheet without a title; codes with blanks; project codes. */
export const paged: Layout = {
  id: "paged",
  ...PLAIN,
  tables: (budget) => [
    plainBalances(
      style,
      budget,
      { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" },
      [...FISCAL, ...OTHERS],
      "上年结转结余",
    ),
    plainIncome(style, budget, [...FISCAL, ...OTHERS], ["上年结转结余", "before"]),
    plainExpenditure(style, budget),
    fiscal(budget),
    plainGeneral(style, budget),
    plainBasic(style, budget, { codes: dottedCodes(" ", "经济科目编码", "经济科目名称") }),
    plainThreePublic(style, budget),
    ...plainFunds(style, budget),
    projectTable(
      style,
      budget,
      { form: 10, sheet: "项目支出", type: "projects", title: "项目支出表" },
      [...FISCAL, ["其他收入", "other"]],
      "项目编码",
    ),
  ],
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

function fiscal(budget: Budget): TableSpec {
  const about = ofFund("fiscal");
  return balanceOf(style, budget, { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "财政拨款收支总表" }, [
    {
      flow: "income",
      heads: nameAndBudget("收入"),
      about,
      rows: currentAndCarried(FISCAL, (label) => label.replace("收入", "")),
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
