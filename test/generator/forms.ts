import { type Fen, formatFen, subtractFen } from "../../src/model/money";
import { amountIn, type Budget, type Project } from "./budget";
import { type WordGrid, wordSheet } from "./draw-words";
import type { DrawnSheet } from "./drawing";
import { Random } from "./random";

/** An indicator of a form: levels, what is measured, and the value as printed. */
type Indicator = readonly [level1: string, level2: string, name: string, value: string];

export type FormLayout = "ningxia" | "fujian" | "jiangxi" | "shaanxi";

interface Form {
  readonly budget: Budget;
  readonly project: Project;
  readonly total: Fen;
  readonly fiscal: Fen;
}

const wan = (amount: Fen): string => formatFen(amount, "万元", 2);
const otherOf = ({ total, fiscal }: Form): Fen => subtractFen(total, fiscal);
const other = (form: Form): string | number => (otherOf(form) === 0 ? "" : Number(wan(otherOf(form))));
const goalOf = ({ project: { name, counted } }: Form): string =>
  `按照年度工作安排使用“${name}”，${counted[0]}，工作按期完成，服务对象反映良好。`;

/** One performance form a project, in the layout of a region. */
export function projectForms(budget: Budget, layout: FormLayout): readonly DrawnSheet[] {
  return budget.projects.map((project, i) => {
    const money = { project: project.name, outcome: "spent" } as const;
    const form: Form = {
      budget,
      project,
      total: amountIn(budget, money),
      fiscal: amountIn(budget, { ...money, fund: "fiscal" }),
    };
    const grid = DRAW[layout](form, indicatorsOf(form, i, layout));
    const width = Math.max(...grid.map((row) => row.length));
    return wordSheet(`绩效${i + 1}-${project.name}`.slice(0, 31), grid, width);
  });
}

/** 成本 stands first in the scheme of 2021 and under 产出 in that of 2015. */
function indicatorsOf({ budget, project, total }: Form, i: number, layout: FormLayout): readonly Indicator[] {
  const random = new Random(budget.seed * 31 + i);
  const [what, unit] = project.counted;
  const cost = `≤${wan(total)}万元`;
  const isOld = layout === "ningxia" || layout === "shaanxi";
  const output: readonly Indicator[] = [
    ["产出指标", "数量指标", what, `≥${random.integer(2, 900)}${unit}`],
    ["产出指标", "质量指标", "验收合格率", `≥${random.integer(90, 99)}%`],
    ["产出指标", "时效指标", "按期完成率", "=100%"],
  ];
  const rest: readonly Indicator[] = [
    ["效益指标", "社会效益指标", "服务事项办结率", `≥${random.integer(90, 99)}%`],
    ["满意度指标", "服务对象满意度指标", "服务对象满意度", `≥${random.integer(85, 98)}%`],
  ];
  return isOld
    ? [...output, ["产出指标", "成本指标", "项目总成本", cost], ...rest]
    : [["成本指标", "经济成本指标", "项目总成本", cost], ...output, ...rest];
}

/** Level cells stand merged over their indicators. */
const levelsMerged = (indicators: readonly Indicator[]): readonly (readonly [string, string, string, string])[] =>
  indicators.map(([level1, level2, name, value], i) => {
    const before = indicators[i - 1];
    const sameLevel1 = before?.[0] === level1;
    return [sameLevel1 ? "^" : level1, sameLevel1 && before?.[1] === level2 ? "^" : level2, name, value];
  });

const DRAW: Readonly<Record<FormLayout, (form: Form, indicators: readonly Indicator[]) => WordGrid>> = {
  ningxia: (form, indicators) => [
    [`${form.budget.year}年市本级部门项目支出预算绩效目标表`],
    [`(${form.budget.year}年度)`, "<", "<", "<", "<", "<"],
    ["单位：万元", "<", "<", "<", "<", "<"],
    ["项目名称", "<", form.project.name, "<", "<", "<"],
    ["主管部门", "<", form.budget.unit.department, "实施单位", "<", form.budget.unit.name],
    ["项目属性", "<", "02-延续性项目", "项目期", "<", `${form.budget.year}-${form.budget.year}`],
    ["项目总额", "<", Number(wan(form.total)), "其中：年度资金总额", "<", Number(wan(form.total))],
    ["其中：本级资金", "资金总额", Number(wan(form.total)), "其中：转移县（区）资金", "资金总额", ""],
    ["^", "其中：财政拨款", Number(wan(form.fiscal)), "^", "其中：财政拨款", ""],
    ["^", "其他资金", other(form), "^", "其他资金", ""],
    ["^", "结余结转资金", "", "^", "结余结转资金", ""],
    ["年度总体绩效目标", "<", goalOf(form), "<", "<", "<"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "<", "指标值"],
    ...levelsMerged(indicators).map(([a, b, name, value]) => ["^", a, b, name, "<", value]),
  ],
  fujian: (form, indicators) => [
    [`${form.project.name}绩效目标表`],
    ["项目名称", form.project.name, "<", "<", "<"],
    ["主管部门", form.budget.unit.department, "实施单位", form.budget.unit.name, "<"],
    ["专项资金情况(万元)", "资金总额：", wan(form.total), "<", "<"],
    ["^", "财政拨款：", wan(form.fiscal), "<", "<"],
    ["^", "其他资金：", wan(otherOf(form)), "<", "<"],
    ["年度目标", goalOf(form), "<", "<", "<"],
    ["绩效目标指标", "一级指标", "二级指标", "三级指标", "指标值"],
    ...levelsMerged(indicators).map(([a, b, name, value]) => ["^", a, b, name, value]),
  ],
  jiangxi: (form, indicators) => [
    ["单位公开表10"],
    ["项目绩效目标表", "<", "<", "<"],
    [`(${form.budget.year}年度)`, "<", "<", "<"],
    ["项目名称", form.project.name, "<", "<"],
    [
      "主管部门及代码",
      `${form.budget.unit.departmentCode}-${form.budget.unit.department}`,
      "实施单位",
      form.budget.unit.name,
    ],
    ["项目资金(万元)", "年度资金总额", Number(wan(form.total)), "<"],
    ["^", "其中：财政拨款", Number(wan(form.fiscal)), "<"],
    ["^", "其他资金", Number(wan(otherOf(form))), "<"],
    ["^", "上年结转", 0, "<"],
    ["年度绩效目标", "<", "<", "<"],
    [goalOf(form), "<", "<", "<"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ...levelsMerged(indicators),
  ],
  shaanxi: (form, indicators) => [
    ["表13"],
    ["部门专项业务经费绩效目标表", "<", "<", "<", "<"],
    ["项目名称", "<", form.project.name, "<", "<"],
    ["主管部门", "<", `${form.budget.unit.department}（${form.budget.unit.departmentCode}）`, "<", "<"],
    ["资金金额（万元）", "<", "实施期资金总额：", Number(wan(form.total)), "<"],
    ["^", "^", "其中：财政拨款", Number(wan(form.fiscal)), "<"],
    ["^", "^", "其他资金", Number(wan(otherOf(form))), "<"],
    ["总体目标", goalOf(form), "<", "<", "<"],
    ["年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值"],
    ...levelsMerged(indicators).map(([a, b, name, value]) => ["^", a, b, name, value]),
  ],
};
