import type { Budget } from "../../budget";
import { functionalRows } from "../../coded-rows";
import { withUnits } from "../../enrich";
import type { Layout } from "../../layout";
import type { Selection } from "../../ledger";
import type { About, RowSpec, TableSpec } from "../../table-spec";
import { plainBalances, plainFiscal } from "../base/balances";
import { plainCodes } from "../base/codes";
import { type Head, leaf, whole, word } from "../base/heads";
import type { Style } from "../base/style";
import { type Side, tableOf, type TableHead } from "../base/table";
import { fundHeads, natureHeads } from "../base/tables";
import { forItem, GENERAL, hasThreePublic, ofFund, SPENT, total } from "../rows";
import { titleFirst } from "./lines";
import { fiscalFunds, otherFunds, PLAIN, plainBasic, plainThreePublicHeads } from "../base/plain";

const style: Style = {
  unit: "万元",
  zeros: "blank",
  codes: plainCodes(),
  totals: "first",
  totalWord: "合计",
  levels: "items",
  joins: "merged",
  lines: (about) =>
    titleFirst({
      ...about,
      budget: { ...about.budget, unit: { ...about.budget.unit, name: about.budget.unit.department } },
    }),
};

const FISCAL = fiscalFunds("拨款收入");
const OTHERS = otherFunds("财政专户管理资金收入");

/** A department whose tables list unit × function, the unit's cells merged or blank below, 单位小计 and 部门合计. */
export const department: Layout = {
  id: "department",
  ...PLAIN,
  enrich: withUnits,
  tables: (budget) => [
    plainBalances(
      style,
      budget,
      { form: 1, sheet: "收支总表", type: "income-expenditure", title: "部门收支总表" },
      [...FISCAL, ...OTHERS],
      "上年结转结余",
    ),
    byUnit(
      budget,
      { form: 2, sheet: "收入总表", type: "income", title: "部门收入总表" },
      {
        flow: "income",
        below: "merged",
        money: { period: "budget" },
        amounts: [whole("合计"), ...fundHeads([...FISCAL, ...OTHERS]), leaf("上年结转结余", forItem("carry-over-in"))],
      },
    ),
    byUnit(
      budget,
      { form: 3, sheet: "支出总表", type: "expenditure", title: "部门支出总表" },
      {
        flow: "expenditure",
        below: "blank",
        money: SPENT,
        amounts: natureHeads(),
      },
    ),
    plainFiscal(
      style,
      budget,
      { form: 4, sheet: "财政拨款收支总表", type: "fiscal", title: "部门财政拨款收支总表" },
      FISCAL,
      "上年结转",
    ),
    byUnit(
      budget,
      { form: 5, sheet: "一般公共预算支出", type: "general-function", title: "部门一般公共预算支出表" },
      {
        flow: "expenditure",
        below: "repeated",
        money: GENERAL,
        about: ofFund("fiscal/general"),
        amounts: natureHeads(),
      },
    ),
    plainBasic(style, budget, { title: "部门一般公共预算基本支出表", levels: "all" }),
    threePublic(budget),
    byUnit(
      budget,
      { form: 8, sheet: "政府性基金", type: "government-fund", title: "部门政府性基金预算支出表" },
      {
        flow: "expenditure",
        below: "merged",
        money: { ...SPENT, fund: "fiscal/government-fund" },
        about: ofFund("fiscal/government-fund"),
        amounts: natureHeads(),
        emptyNote: `注：本部门${budget.year}年没有政府性基金预算安排的支出。`,
      },
    ),
    byUnit(
      budget,
      { form: 9, sheet: "国有资本经营", type: "state-capital", title: "部门国有资本经营预算支出表" },
      {
        flow: "expenditure",
        below: "blank",
        money: { ...SPENT, fund: "fiscal/state-capital" },
        about: ofFund("fiscal/state-capital"),
        amounts: natureHeads(),
        emptyNote: `注：本部门${budget.year}年没有国有资本经营预算安排的支出。`,
      },
    ),
  ],
};

interface ByUnit {
  readonly flow: Side["flow"];
  /** How the cells of the unit look below its first row. */
  readonly below: "merged" | "blank" | "repeated";
  readonly money: Selection;
  readonly amounts: readonly Head[];
  readonly about?: About;
  readonly emptyNote?: string;
}

function byUnit(budget: Budget, head: TableHead, { flow, below, money, amounts, about, emptyNote }: ByUnit): TableSpec {
  const rows = (budget.units ?? []).flatMap(({ code, name }): readonly RowSpec[] => {
    const own = functionalRows(budget, { money: [{ ...money, unit: code }], style: "full", levels: "items" });
    const ofUnit: About = { subject: { unit: code }, select: { unit: code } };
    const again = { merged: ["^", "^"], blank: [undefined, undefined], repeated: [code, name] }[below];
    return own.length === 0
      ? []
      : [
          { words: [code, name, undefined, "单位小计"], level: 1, about: ofUnit },
          ...own.map((row): RowSpec => ({
            words: [...again, ...row.words],
            level: 2,
            about: { subject: { ...row.about?.subject, unit: code }, select: { unit: code } },
          })),
        ];
  });
  const heads = [
    word("code", "单位编码"),
    word("label", "单位名称"),
    word("part", "科目编码"),
    word("label", "科目名称"),
    ...amounts,
  ];
  const notes = rows.length === 0 && emptyNote !== undefined ? [emptyNote] : undefined;
  return tableOf(style, budget, { ...head, ...(notes && { notes }) }, [
    {
      flow,
      heads,
      rows: rows.length === 0 ? [] : [total(["部门合计", undefined, undefined, undefined]), ...rows],
      ...(about && { about }),
    },
  ]);
}

/** 三公 by unit. */
function threePublic(budget: Budget): TableSpec {
  const rows = (budget.units ?? []).map(({ code, name }): RowSpec => ({
    words: [code, name],
    level: 1,
    about: { subject: { unit: code }, select: { unit: code } },
  }));
  const head: TableHead = {
    form: 7,
    sheet: "三公经费",
    type: "three-public",
    title: "部门一般公共预算“三公”经费支出表",
    zeros: "zero",
    ...(!hasThreePublic(budget) && { notes: [`注：本部门${budget.year}年没有“三公”经费支出预算。`] }),
  };
  const heads = plainThreePublicHeads();
  return tableOf(style, budget, head, [
    {
      flow: "expenditure",
      heads: [word("code", "单位编码"), word("label", "单位名称"), ...heads],
      rows: [total(["合计", undefined]), ...rows],
    },
  ]);
}
