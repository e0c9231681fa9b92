import { departmentText, goalText, moneyBox, noteRows, textOf, titleOf, titleRow, yearRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { heading, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";

/** Form of 财预〔2021〕101号, known by description: 成本 as a first level, weights. */
export const ministry2021: TargetLayout = {
  id: "ministry-2021",
  name: "通用（2021）：项目支出绩效目标表（成本为一级指标，带权重）",
  kind: "project",
  scheme: "2021",
  signs: [
    { label: /权重|^分值$/, weight: 3 },
    { label: /^年度总体(?:绩效)?目标$/, weight: 2 },
    { label: /^年度资金总额:?$/, weight: 1 },
    { label: /^主管部门及代码$/, weight: 1 },
  ],
  widths: [12, 16, 20, 30, 18, 10],
  orientation: "portrait",
  room: {
    year: true,
    department: true,
    implementer: true,
    attribute: false,
    period: false,
    remark: false,
    money: parts("year", ["total", "fiscal", "carry-over", "special-account", "own-funds", "other"]),
    goals: ["year"],
    mediumValue: false,
    weight: true,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(6, titleOf(form, "ministry-2021", "项目支出绩效目标表")),
    yearRow(form, 6),
    [heading(1, 2, "项目名称"), text(3, 6, textOf(form.name))],
    [
      heading(1, 2, "主管部门及代码"),
      text(3, 3, departmentText(form)),
      heading(4, 4, "实施单位"),
      text(5, 6, textOf(form.implementer)),
    ],
    [
      heading(1, 2, "项目资金（万元）", 6),
      heading(3, 3, "年度资金总额"),
      moneyBox(form, { period: "year", source: "total" }, 4, 6),
    ],
    [heading(3, 3, "其中：财政拨款"), moneyBox(form, { period: "year", source: "fiscal" }, 4, 6)],
    [heading(3, 3, "上年结转资金"), moneyBox(form, { period: "year", source: "carry-over" }, 4, 6)],
    [heading(3, 3, "财政专户管理资金"), moneyBox(form, { period: "year", source: "special-account" }, 4, 6)],
    [heading(3, 3, "单位资金"), moneyBox(form, { period: "year", source: "own-funds" }, 4, 6)],
    [heading(3, 3, "其他资金"), moneyBox(form, { period: "year", source: "other" }, 4, 6)],
    [heading(1, 2, "年度总体目标"), text(3, 6, goalText(form, "year"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "绩效指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 4],
        value: [5, 5],
        weight: [6, 6],
        heads: { weight: "权重" },
      },
      "2021",
    ),
    ...noteRows(form, 6),
  ],
};
