import type { Budget } from "../../budget";
import { projectForms } from "../../forms";
import type { Layout } from "../../layout";
import type { TableSpec } from "../../table-spec";
import { forItem, GENERAL, ofFund, PERSONNEL, PUBLIC, SPENT } from "../rows";
import { leaf, whole } from "./heads";
import type { Style } from "./style";
import { type CodedTable, codedOf } from "./table";
import {
  BASIC_OF_GENERAL,
  basicMoney,
  fundHeads,
  fundTables,
  type Labels,
  natureHeads,
  threePublicHeads,
  threePublicRow,
} from "./tables";

/** What a layout has where it says nothing else. */
export const PLAIN = {
  traits: {
    carryOver: "with-fund",
    carriedOn: false,
    stateCapital: true,
    surplus: false,
    transfers: false,
    specialAccountInBusiness: false,
  },
  before: () => [],
  after: (budget) => projectForms(budget, "fujian"),
} as const satisfies Omit<Layout, "id" | "tables">;

/** The three budgets of fiscal money: 一般公共预算 and what follows, if anything. */
export const fiscalFunds = (word: "" | "拨款" | "拨款收入"): Labels => [
  [`一般公共预算${word}`, "fiscal/general"],
  [`政府性基金预算${word}`, "fiscal/government-fund"],
  [`国有资本经营预算${word}`, "fiscal/state-capital"],
];

/** What a unit earns or gets by itself, in the usual order. */
export const OWN_FUNDS: Labels = [
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["上级补助收入", "superior"],
  ["附属单位上缴收入", "subordinate"],
  ["其他收入", "other"],
];

/** All sources beside the fiscal ones. */
export const otherFunds = (specialAccount: `财政专户${"管理资金" | "管理资金收入" | "拨款"}`): Labels => [
  [specialAccount, "special-account"],
  ...OWN_FUNDS,
];

type Differing = Partial<CodedTable>;

/** 收入总表: what is carried over stands before the sources or behind them. */
export const plainIncome = (
  style: Style,
  budget: Budget,
  sources: Labels,
  carried: readonly [name: string, where: "before" | "behind"],
): TableSpec => {
  const [name, where] = carried;
  const over = leaf(name, forItem("carry-over-in"));
  return codedOf(style, budget, {
    form: 2,
    sheet: "收入总表",
    type: "income",
    title: "部门收入总表",
    by: "functional",
    flow: "income",
    money: [{ period: "budget" }],
    amounts: [
      whole("合计"),
      ...(where === "before" ? [over] : []),
      ...fundHeads(sources),
      ...(where === "behind" ? [over] : []),
    ],
  });
};

export const plainExpenditure = (style: Style, budget: Budget, differing: Differing = {}): TableSpec =>
  codedOf(style, budget, {
    form: 3,
    sheet: "支出总表",
    type: "expenditure",
    title: "部门支出总表",
    by: "functional",
    money: [SPENT],
    amounts: natureHeads(),
    ...differing,
  });

export const plainGeneral = (style: Style, budget: Budget, differing: Differing = {}): TableSpec =>
  codedOf(style, budget, {
    form: 5,
    sheet: "一般公共预算支出",
    type: "general-function",
    title: "一般公共预算支出表",
    by: "functional",
    about: ofFund("fiscal/general"),
    money: [GENERAL],
    amounts: natureHeads(),
    ...differing,
  });

export const plainBasic = (style: Style, budget: Budget, differing: Differing = {}): TableSpec =>
  codedOf(style, budget, {
    form: 6,
    sheet: "基本支出",
    type: "basic-economic",
    title: "一般公共预算基本支出表",
    by: "economic",
    about: BASIC_OF_GENERAL,
    money: basicMoney,
    amounts: [whole("合计"), leaf("人员经费", PERSONNEL), leaf("公用经费", PUBLIC)],
    ...differing,
  });

/** The heads of 三公 as most regions print them. */
export const plainThreePublicHeads = () =>
  threePublicHeads({
    sum: "合计",
    abroad: "因公出国（境）费",
    reception: "公务接待费",
    vehicles: ["公务用车购置及运行费", "小计", "公务用车购置费", "公务用车运行费"],
  });

export const plainThreePublic = (style: Style, budget: Budget): TableSpec =>
  threePublicRow(
    style,
    budget,
    { form: 7, sheet: "三公经费", type: "three-public", title: "一般公共预算“三公”经费支出表" },
    plainThreePublicHeads(),
  );

export const plainFunds = (style: Style, budget: Budget, first = 8): readonly TableSpec[] =>
  fundTables(style, budget, [
    { form: first, sheet: "政府性基金", title: "政府性基金预算支出表" },
    { form: first + 1, sheet: "国有资本经营", title: "国有资本经营预算支出表" },
  ]);
