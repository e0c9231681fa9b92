import type { Budget } from "../budget";
import { type CodedRows, economicRows, functionalRows } from "../coded-rows";
import { wordSheet } from "../draw-words";
import { projectForms } from "../forms";
import type { Layout } from "../layout";
import type { Selection } from "../ledger";
import type { About, ColumnSpec, TableSpec } from "../table-spec";
import { column, GENERAL, ofFund, PERSONNEL, PROJECT, PUBLIC, sum, total } from "./rows";
import { shaanxiBalances } from "./shaanxi-balances";
import { formLines } from "./shaanxi-lines";
import { shaanxiProcurement, shaanxiProjects, shaanxiThreePublic } from "./shaanxi-lists";
import { shaanxiSources } from "./shaanxi-sources";
import { unitTargetForm } from "./shaanxi-unit-target";

const coded = (money: readonly Selection[]): CodedRows => ({
  money,
  style: "indented",
  levels: "all",
  halfWidth: true,
});
const REMARK: ColumnSpec = { kind: "text" };

/** 渭南2024: amounts in 元, four classifications beside each other, 人员 / 公用 / 专项 instead of 基本 / 项目. */
export const shaanxi: Layout<"shaanxi"> = {
  id: "shaanxi",
  traits: {
    carryOver: "with-fund",
    carriedOn: true,
    stateCapital: false,
    surplus: true,
    transfers: true,
    specialAccountInBusiness: true,
  },
  before: ({ unit, year }) => [
    wordSheet(
      "封面",
      [
        [`${year}年单位综合预算公开报表`],
        [`单位名称：${unit.name}`],
        ["保密审查情况：已审查"],
        ["单位主要负责人审签情况：已审签"],
      ],
      1,
      [60],
    ),
  ],
  tables: (budget) => [
    shaanxiBalances(budget, "income-expenditure"),
    ...shaanxiSources(budget),
    shaanxiBalances(budget, "fiscal"),
    general(budget, 5),
    byEconomic(budget, 6),
    general(budget, 7),
    byEconomic(budget, 8),
    shaanxiBalances(budget, "government-fund"),
    shaanxiProjects(budget),
    shaanxiProcurement(budget),
    shaanxiThreePublic(budget),
  ],
  after: (budget) => [...projectForms(budget, "shaanxi"), unitTargetForm(budget)],
};

const aboutOf = (isBasic: boolean): About =>
  isBasic ? { subject: { fund: "fiscal/general", nature: "basic" } } : ofFund("fiscal/general");

const moneyOf = (isBasic: boolean): readonly Selection[] => [
  { ...GENERAL, ...(isBasic && { nature: "basic" as const }) },
];

const usesOf = (isBasic: boolean): readonly ColumnSpec[] => [
  sum(isBasic ? [1, 2] : [1, 2, 3]),
  column(PERSONNEL),
  column(PUBLIC),
  ...(isBasic ? [] : [column(PROJECT)]),
  REMARK,
];

const usesHead = (isBasic: boolean): readonly string[] => [
  "合计",
  "人员经费支出",
  "公用经费支出",
  ...(isBasic ? [] : ["专项业务经费支出"]),
  "备注",
];

/** 表5 and 表7: general money by function. */
function general(budget: Budget, form: 5 | 7): TableSpec {
  const isBasic = form === 7;
  const head = ["功能科目编码", "功能科目名称", ...usesHead(isBasic)];
  return {
    sheet: isBasic ? "表7基本支出(功能)" : "表5一般公共预算支出(功能)",
    type: isBasic ? "basic-function" : "general-function",
    unit: "元",
    zeros: "blank",
    above: formLines(budget, form, `一般公共预算${isBasic ? "基本" : ""}支出明细表（按支出功能分类科目）`, head.length),
    head: [head],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label"],
        about: aboutOf(isBasic),
        columns: usesOf(isBasic),
        rows: [total(["合计", undefined]), ...functionalRows(budget, coded(moneyOf(isBasic)))],
      },
    ],
  };
}

/** 表6 and 表8: general money by both economic classifications. */
function byEconomic(budget: Budget, form: 6 | 8): TableSpec {
  const isBasic = form === 8;
  const head = ["部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称", ...usesHead(isBasic)];
  return {
    sheet: isBasic ? "表8基本支出(经济)" : "表6一般公共预算支出(经济)",
    type: isBasic ? "basic-economic" : "general-economic",
    unit: "元",
    zeros: "blank",
    above: formLines(
      budget,
      form,
      isBasic ? "一般公共预算基本支出明细表（支出经济分类科目）" : "一般公共预算支出明细表（按支出经济分类科目）",
      head.length,
    ),
    head: [head],
    panels: [
      {
        flow: "expenditure",
        words: ["code", "label", "code", "label"],
        about: aboutOf(isBasic),
        columns: usesOf(isBasic),
        rows: [
          total(["合计", undefined, undefined, undefined]),
          ...economicRows(budget, { ...coded(moneyOf(isBasic)), halfWidth: false, government: true }),
        ],
      },
    ],
  };
}
