import type { BudgetBook } from "../src/model/book";
import type { SheetSnapshot } from "../src/model/snapshot";
import { sheet } from "./draw-sheet";
import { readSheets } from "./read-drawing";

/** An indicator as a row: first level, second level, name, value and, where the form has them, further columns. */
export type IndicatorLine = readonly [level1: string, level2: string, name: string, value: string, ...more: string[]];

/** A complete set of indicators with which no rule finds fault. */
export const SOUND: readonly IndicatorLine[] = [
  ["成本指标", "经济成本指标", "外包服务总成本", "≤100万元"],
  ["产出指标", "数量指标", "来电受理量", "≥27万件"],
  ["产出指标", "质量指标", "一次答复率", "≥96%"],
  ["产出指标", "时效指标", "按期办结率", "≥99%"],
  ["效益指标", "社会效益指标", "群众知晓率", "≥80%"],
  ["满意度指标", "服务对象满意度指标", "来电人满意度", "≥90%"],
];

/** What a drawn form differs in from a sound one. */
export interface DrawnForm {
  readonly sheet?: string;
  readonly title?: string;
  readonly name?: string;
  /** Lines above the goal: fields and money. */
  readonly lines?: readonly string[];
  readonly goal?: string;
  readonly indicators?: readonly IndicatorLine[];
  /** Names of columns after 指标值. */
  readonly columns?: readonly string[];
  /** Lines below the indicators. */
  readonly below?: readonly string[];
}

export const MONEY = ["资金总额 | 100", "财政拨款 | 100", "其他资金 | 0"] as const;

/** A project form drawn in the plainest way: labels in column A, levels in A and B, name in C, value in D. */
export function formSheet(drawn: DrawnForm = {}): SheetSnapshot {
  const { name = "热线运行经费", title = "项目绩效目标表", lines = MONEY, indicators = SOUND } = drawn;
  const { goal = "受理群众来电，按期答复，让群众知晓并满意。", columns = [], below = [] } = drawn;
  const rows = [
    title,
    "单位：万元",
    `项目名称 | ${name}`,
    ...lines,
    `年度目标 | ${goal}`,
    ["一级指标", "二级指标", "三级指标", "指标值", ...columns].join(" | "),
    ...indicators.map((line) => line.join(" | ")),
    ...below,
  ];
  return sheet(drawn.sheet ?? "绩效", rows.join("\n"));
}

/** A sound set with one line replaced by its name, or added. */
export const withLine = (...lines: readonly IndicatorLine[]): readonly IndicatorLine[] => [
  ...SOUND.filter((each) => !lines.some(([, , name]) => name === each[2])),
  ...lines,
];

/** A set in which the line of a second level is another one. */
export const withLevel = (level2: string, name: string, value: string): readonly IndicatorLine[] =>
  SOUND.map((each) => (each[1] === level2 ? [each[0], level2, name, value] : each));

/** Two tables that agree on the year and state 项目支出 by item. */
export const budgetSheets = (
  project = "100.00",
  items: readonly (readonly [code: string, amount: string, name?: string])[] = [],
): readonly SheetSnapshot[] => {
  const details = items.map(([code, amount, name = "其他支出"]) => `${code} | ${name} | ${amount} | 0 | ${amount}`);
  const body = [`| 合计 | ${project} | 0 | ${project}`, ...details].join("\n");
  const head = "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出";
  return [
    sheet("支出总表", `2025年支出总表\n | | | | 单位：万元\n${head}\n${body}`),
    sheet("收入", "2025年收入总表\n | | 单位：万元\n科目编码 | 科目名称 | 合计\n | 合计 | 100.00"),
  ];
};

/** A table of projects with amounts. */
export const projectSheet = (projects: readonly (readonly [string, string])[]): SheetSnapshot => {
  const total = projects.reduce((sum, [, amount]) => sum + Number(amount), 0).toFixed(2);
  const lines = projects.map(([name, amount]) => `${name} | ${amount}`);
  return sheet(
    "项目表",
    ["2025年项目支出表", " | 单位：万元", "项目名称 | 金额", `合计 | ${total}`, ...lines].join("\n"),
  );
};

/** A workbook of these sheets, read through the whole pipeline. */
export const formBook = (...sheets: readonly SheetSnapshot[]): BudgetBook => readSheets(...sheets);

/** A workbook of one drawn form. */
export const oneForm = (drawn: DrawnForm = {}): BudgetBook => formBook(formSheet(drawn));

/** A budget without any form. */
export const noForm = formBook(...budgetSheets());

/** A form of the whole unit: tasks as "name | content | 总额 | 财政拨款 | 其他资金", the last one 金额合计. */
export function unitSheet(
  tasks: readonly string[],
  indicators: readonly IndicatorLine[] = SOUND.slice(1),
): SheetSnapshot {
  const rows = [
    "部门整体支出绩效目标表",
    "部门（单位）名称 | 某市热线中心",
    "年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元）",
    " | | | 总额 | 财政拨款 | 其他资金",
    ...tasks.map((task) => ` | ${task}`),
    "年度总体目标 | 受理群众来电，按期答复，让群众知晓并满意。",
    " | 一级指标 | 二级指标 | 指标内容 | 指标值",
    ...indicators.map((line) => ` | ${line.join(" | ")}`),
  ];
  return sheet("整体绩效", rows.join("\n"));
}
