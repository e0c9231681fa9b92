import type { TargetForm } from "../../model/target";
import { departmentText, goalText, moneyBox, noteRows, remarkRow, textOf, titleOf, titleRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { heading, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";

/** 福州2025: five columns, 成本 as a first level, 备注 below. */
export const fujian: TargetLayout = {
  id: "fujian",
  name: "福建：项目绩效目标表（五列，成本为一级指标）",
  kind: "project",
  scheme: "2021",
  signs: [
    { label: /^专项资金情况/, weight: 4 },
    { label: /^绩效目标指标$/, weight: 2 },
    { label: /^资金总额:?$/, weight: 1 },
    { label: /^年度目标$/, weight: 1 },
    { label: /^备注$/, weight: 1 },
  ],
  widths: [14, 14, 18, 30, 20],
  orientation: "portrait",
  room: {
    year: false,
    department: true,
    implementer: true,
    attribute: false,
    period: false,
    remark: true,
    money: parts("whole", ["total", "fiscal", "other"]),
    goals: ["year"],
    mediumValue: false,
    weight: false,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(5, titleOf(form, "fujian", usualTitle(form))),
    [heading(1, 1, "项目名称"), text(2, 5, textOf(form.name))],
    [
      heading(1, 1, "主管部门"),
      text(2, 2, departmentText(form)),
      heading(3, 3, "实施单位"),
      text(4, 5, textOf(form.implementer)),
    ],
    [
      heading(1, 1, "专项资金情况\n（万元）", 3),
      heading(2, 2, "资金总额"),
      moneyBox(form, { period: "whole", source: "total" }, 3, 5),
    ],
    [heading(2, 2, "财政拨款"), moneyBox(form, { period: "whole", source: "fiscal" }, 3, 5)],
    [heading(2, 2, "其他资金"), moneyBox(form, { period: "whole", source: "other" }, 3, 5)],
    [heading(1, 1, "年度目标"), text(2, 5, goalText(form, "year"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "绩效目标指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 4],
        value: [5, 5],
        heads: {},
      },
      "2021",
    ),
    remarkRow(form, 5),
    ...noteRows(form, 5),
  ],
};

function usualTitle({ name }: TargetForm): string {
  const project = name?.value ?? "";
  return `${project}${project.endsWith("项目") || project === "" ? "" : "项目"}绩效目标表`;
}
