import { departmentText, goalText, moneyBox, noteRows, textOf, titleOf, titleRow, yearRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { heading, line, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";

/** 景德镇2025: four columns, the goal in rows of full width, no vertical label. */
export const jiangxi: TargetLayout = {
  id: "jiangxi",
  name: "江西：项目绩效目标表（四列）",
  kind: "project",
  scheme: "2021",
  signs: [
    { label: /^年度绩效目标$/, weight: 3 },
    { label: /^年度资金总额:?$/, weight: 1 },
    { label: /^上年结转(?:资金)?$/, weight: 1 },
    { label: /^主管部门及代码$/, weight: 1 },
  ],
  widths: [20, 24, 36, 20],
  orientation: "portrait",
  room: {
    year: true,
    department: true,
    implementer: true,
    attribute: false,
    period: false,
    remark: false,
    money: parts("year", ["total", "fiscal", "other", "carry-over"]),
    goals: ["year"],
    mediumValue: false,
    weight: false,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(4, titleOf(form, "jiangxi", "项目绩效目标表")),
    yearRow(form, 4),
    [heading(1, 1, "项目名称"), text(2, 4, textOf(form.name))],
    [
      heading(1, 1, "主管部门及代码"),
      text(2, 2, departmentText(form)),
      heading(3, 3, "实施单位"),
      text(4, 4, textOf(form.implementer)),
    ],
    [
      heading(1, 1, "项目资金（万元）", 4),
      heading(2, 2, "年度资金总额"),
      moneyBox(form, { period: "year", source: "total" }, 3, 4),
    ],
    [heading(2, 2, "其中：财政拨款"), moneyBox(form, { period: "year", source: "fiscal" }, 3, 4)],
    [heading(2, 2, "其他资金"), moneyBox(form, { period: "year", source: "other" }, 3, 4)],
    [heading(2, 2, "上年结转"), moneyBox(form, { period: "year", source: "carry-over" }, 3, 4)],
    line(4, "年度绩效目标", "heading"),
    line(4, goalText(form, "year"), "text"),
    ...indicatorRows(form, { level1: [1, 1], level2: [2, 2], name: [3, 3], value: [4, 4], heads: {} }, "2021"),
    ...noteRows(form, 4),
  ],
};
