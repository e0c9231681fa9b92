import type { MoneySource, TargetForm, TargetTask } from "../../model/target";
import { amountBox, goalText, noteRows, textOf, titleOf, titleRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { type FormRow, heading, text } from "../draw/lay-out";
import type { TargetLayout } from "./layout";

/** 渭南2024 表14: the whole unit, its tasks with amounts by source. */
export const shaanxiUnit: TargetLayout = {
  id: "shaanxi-unit",
  name: "陕西：部门整体支出绩效目标表（表14）",
  kind: "unit",
  scheme: "2015",
  signs: [
    { label: /^任务名称$/, weight: 4 },
    { label: /^指标内容$/, weight: 2 },
    { label: /^金额合计$/, weight: 1 },
  ],
  widths: [12, 20, 22, 22, 14, 14, 14],
  orientation: "portrait",
  room: {
    year: false,
    department: false,
    implementer: false,
    attribute: false,
    period: false,
    remark: false,
    money: [],
    goals: ["year"],
    mediumValue: false,
    weight: false,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(7, titleOf(form, "shaanxi-unit", "部门整体支出绩效目标表")),
    [heading(1, 2, "部门（单位）名称"), text(3, 7, textOf(form.name))],
    ...taskRows(form),
    [heading(1, 1, "年度总体目标"), text(2, 7, goalText(form, "year"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "年度绩效指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 5],
        value: [6, 7],
        heads: { name: "指标内容" },
      },
      "2015",
    ),
    ...noteRows(form, 7),
  ],
};

function taskRows({ tasks }: TargetForm): readonly FormRow[] {
  const rows = tasks.filter(({ isTotal }) => !isTotal);
  const total = tasks.find(({ isTotal }) => isTotal);
  return [
    [
      heading(1, 1, "年度主要任务", rows.length + 3),
      heading(2, 2, "任务名称", 2),
      heading(3, 4, "主要内容", 2),
      heading(5, 7, "预算金额（万元）"),
    ],
    [heading(5, 5, "总额"), heading(6, 6, "财政拨款"), heading(7, 7, "其他资金")],
    ...rows.map((task): FormRow => [text(2, 2, task.name.value), text(3, 4, textOf(task.content)), ...amounts(task)]),
    [heading(2, 4, "金额合计"), ...(total ? amounts(total) : [text(5, 5, ""), text(6, 6, ""), text(7, 7, "")])],
  ];
}

const COLUMNS: readonly MoneySource[] = ["total", "fiscal", "other"];

const amounts = (task: TargetTask) =>
  COLUMNS.map((source, i) =>
    amountBox(
      5 + i,
      5 + i,
      task.amounts.find((amount) => amount.source === source),
    ),
  );
