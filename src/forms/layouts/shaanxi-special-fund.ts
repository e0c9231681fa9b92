import { goalText, moneyBox, noteRows, textOf, titleOf, titleRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { type FormRow, heading, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";
import type { MoneyPart, TargetForm } from "../../model/target";
import { codedAfter } from "./shaanxi";

/** 渭南2024 表15: amounts and goals of the whole term beside those of the year. */
export const shaanxiSpecialFund: TargetLayout = {
  id: "shaanxi-special-fund",
  name: "陕西：专项资金总体绩效目标表（表15）",
  kind: "special-fund",
  scheme: "2015",
  signs: [
    { label: /^实施期总目标$/, weight: 4 },
    { label: /^指标内容$/, weight: 2 },
    { label: /^实施期资金总额:?$/, weight: 1 },
  ],
  widths: [12, 14, 22, 20, 16, 16],
  orientation: "portrait",
  room: {
    year: false,
    department: true,
    implementer: false,
    attribute: false,
    period: true,
    remark: false,
    money: [...parts("whole", ["total", "fiscal", "other"]), ...parts("year", ["total", "fiscal", "other"])],
    goals: ["whole", "year"],
    mediumValue: false,
    weight: false,
    indicatorRemark: true,
  },
  draw: (form) => [
    titleRow(6, titleOf(form, "shaanxi-special-fund", "专项资金总体绩效目标表")),
    [heading(1, 2, "项目名称"), text(3, 6, textOf(form.name))],
    [
      heading(1, 2, "主管部门"),
      text(3, 3, codedAfter(form)),
      heading(4, 4, "实施期限"),
      text(5, 6, textOf(form.period)),
    ],
    moneyRow(form, "total", ["实施期资金总额：", "年度资金总额："], true),
    moneyRow(form, "fiscal", ["其中：财政拨款", "其中：财政拨款"]),
    moneyRow(form, "other", ["其他资金", "其他资金"]),
    [heading(1, 1, "总体目标", 2), heading(2, 4, "实施期总目标"), heading(5, 6, "年度目标")],
    [text(2, 4, goalText(form, "whole")), text(5, 6, goalText(form, "year"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "绩效指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 4],
        value: [5, 5],
        remark: [6, 6],
        heads: { name: "指标内容" },
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
    ...(isFirst ? [heading(1, 2, "资金金额（万元）", 3)] : []),
    heading(3, 3, whole),
    moneyBox(form, { period: "whole", source }, 4, 4),
    heading(5, 5, year),
    moneyBox(form, { period: "year", source }, 6, 6),
  ];
}
