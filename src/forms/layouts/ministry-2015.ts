import type { MoneyPart, TargetForm } from "../../model/target";
import { departmentText, goalText, moneyBox, noteRows, textOf, titleOf, titleRow, yearRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { centred, type FormRow, heading, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";

/** Form of 财预〔2015〕88号, known by description: medium term beside the year in money, goals and values. */
export const ministry2015: TargetLayout = {
  id: "ministry-2015",
  name: "通用（2015）：项目支出绩效目标表（中期和年度，成本在产出下）",
  kind: "project",
  scheme: "2015",
  signs: [
    { label: /^中期资金总额:?$/, weight: 3 },
    { label: /^中期(?:绩效)?目标/, weight: 2 },
    { label: /^中期(?:指标|目标)?值$/, weight: 2 },
    { label: /^项目属性$/, weight: 1 },
  ],
  widths: [12, 14, 18, 30, 18, 18],
  orientation: "portrait",
  room: {
    year: true,
    department: true,
    implementer: true,
    attribute: true,
    period: true,
    remark: false,
    money: [...parts("whole", ["total", "fiscal", "other"]), ...parts("year", ["total", "fiscal", "other"])],
    goals: ["whole", "year"],
    mediumValue: true,
    weight: false,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(6, titleOf(form, "ministry-2015", "项目支出绩效目标表")),
    yearRow(form, 6),
    [heading(1, 2, "项目名称"), text(3, 6, textOf(form.name))],
    [
      heading(1, 2, "主管部门及代码"),
      text(3, 3, departmentText(form)),
      heading(4, 4, "实施单位"),
      text(5, 6, textOf(form.implementer)),
    ],
    [
      heading(1, 2, "项目属性"),
      centred(3, 3, textOf(form.attribute)),
      heading(4, 4, "项目期"),
      centred(5, 6, textOf(form.period)),
    ],
    moneyRow(form, "total", ["中期资金总额：", "年度资金总额："], true),
    moneyRow(form, "fiscal", ["其中：财政拨款", "其中：财政拨款"]),
    moneyRow(form, "other", ["其他资金", "其他资金"]),
    [heading(1, 1, "总体目标", 2), heading(2, 3, "中期目标"), heading(4, 6, "年度目标")],
    [text(2, 3, goalText(form, "whole")), text(4, 6, goalText(form, "year"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "绩效指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 4],
        medium: [5, 5],
        value: [6, 6],
        heads: { medium: "中期指标值", value: "年度指标值" },
      },
      "2015",
    ),
    ...noteRows(form, 6),
  ],
};

function moneyRow(
  form: TargetForm,
  source: MoneyPart["source"],
  [whole, year]: readonly [string, string],
  isFirst = false,
): FormRow {
  return [
    ...(isFirst ? [heading(1, 2, "项目资金（万元）", 3)] : []),
    heading(3, 3, whole),
    moneyBox(form, { period: "whole", source }, 4, 4),
    heading(5, 5, year),
    moneyBox(form, { period: "year", source }, 6, 6),
  ];
}
