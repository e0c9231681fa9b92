import type { TargetForm } from "../../model/target";
import { goalText, moneyBox, noteRows, textOf, titleOf, titleRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { heading, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";

/** 渭南2024 表13: five columns, 指标内容 instead of 三级指标, the unit may stand in it. */
export const shaanxi: TargetLayout = {
  id: "shaanxi",
  name: "陕西：部门专项业务经费绩效目标表（表13）",
  kind: "project",
  scheme: "2015",
  signs: [
    { label: /^指标内容$/, weight: 3 },
    { label: /^实施期资金总额:?$/, weight: 2 },
    { label: /^总体目标$/, weight: 1 },
  ],
  widths: [14, 16, 22, 34, 18],
  orientation: "portrait",
  room: {
    year: false,
    department: true,
    implementer: false,
    attribute: false,
    period: false,
    remark: false,
    money: parts("whole", ["total", "fiscal", "other"]),
    goals: ["whole"],
    mediumValue: false,
    weight: false,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(5, titleOf(form, "shaanxi", "部门专项业务经费绩效目标表")),
    [heading(1, 2, "项目名称"), text(3, 5, textOf(form.name))],
    [heading(1, 2, "主管部门"), text(3, 5, codedAfter(form))],
    [
      heading(1, 2, "资金金额（万元）", 3),
      heading(3, 3, "实施期资金总额："),
      moneyBox(form, { period: "whole", source: "total" }, 4, 5),
    ],
    [heading(3, 3, "其中：财政拨款"), moneyBox(form, { period: "whole", source: "fiscal" }, 4, 5)],
    [heading(3, 3, "其他资金"), moneyBox(form, { period: "whole", source: "other" }, 4, 5)],
    [heading(1, 1, "总体目标"), text(2, 5, goalText(form, "whole"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "年度绩效指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 4],
        value: [5, 5],
        heads: { name: "指标内容" },
      },
      "2015",
    ),
    ...noteRows(form, 5),
  ],
};

/** 某局（502） */
export function codedAfter({ department }: TargetForm): string {
  if (!department) return "";
  const { name, code } = department.value;
  return code === undefined ? name : `${name}（${code}）`;
}
