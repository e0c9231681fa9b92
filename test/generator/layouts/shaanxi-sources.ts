import type { Fund } from "../../../src/model/subject";
import type { Budget } from "../budget";
import type { ColumnSpec, TableSpec } from "../table-spec";
import { column, forItem, sum, total } from "./rows";
import { formLines } from "./shaanxi-lines";

const FUNDS: readonly (readonly [string, Fund])[] = [
  ["政府性基金拨款", "fiscal/government-fund"],
  ["上级补助收入", "superior"],
  ["事业收入", "business"],
  ["事业单位经营收入", "operating"],
  ["附属单位上缴收入", "subordinate"],
  ["其他收入", "other"],
];

/** 表2 and 表3: one row for the unit, one column a source of money, last year's rest as a source of its own. */
export function shaanxiSources(budget: Budget): readonly TableSpec[] {
  return [
    bySource(budget, 2, "收入总表", "income", "一般公共预算拨款"),
    bySource(budget, 3, "支出总表", "expenditure", "公共预算拨款"),
  ];
}

function bySource(
  budget: Budget,
  form: number,
  title: string,
  flow: "income" | "expenditure",
  general: string,
): TableSpec {
  const ofSource = (fund: Fund): ColumnSpec =>
    column({ subject: { fund }, select: { source: fund === "surplus" ? "surplus" : "current" } });
  const others = [...FUNDS.map(([, fund]) => ofSource(fund)), ofSource("surplus"), column(forItem("carry-over-in"))];
  const names = [...FUNDS.map(([label]) => label), "使用非财政拨款结余", "上年结转"];
  return {
    sheet: `表${form}${title}`,
    type: flow,
    unit: "元",
    zeros: "blank",
    above: formLines(budget, form, title, 13),
    head: [
      ["单位编码", "单位名称", "部门预算", ...Array.from({ length: 10 }, () => "<")],
      ["^", "^", "合计", general, "<", ...names],
      ["^", "^", "^", "小计", "其中：专项资金列入部门预算的项目", ...names.map(() => "^")],
    ],
    panels: [
      {
        flow,
        words: ["code", "label"],
        columns: [sum([1, ...others.map((_, i) => i + 3)]), ofSource("fiscal/general"), { kind: "text" }, ...others],
        rows: [
          total(["合计", undefined]),
          { words: [budget.unit.code, budget.unit.name], level: 1, about: { subject: { unit: budget.unit.code } } },
        ],
      },
    ],
  };
}
