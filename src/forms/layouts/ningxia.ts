import type { MoneyPart } from "../../model/target";
import { departmentText, goalText, moneyBox, noteRows, textOf, titleOf, titleRow, yearRow } from "../draw/boxes";
import { indicatorRows } from "../draw/indicator-rows";
import { centred, heading, line, text } from "../draw/lay-out";
import { parts, type TargetLayout } from "./layout";

const own = (source: MoneyPart["source"]): MoneyPart => ({ period: "whole", source, level: "own" });
const transferred = (source: MoneyPart["source"]): MoneyPart => ({ period: "whole", source, level: "transferred" });

/** 固原2025: six columns, 本级 beside 转移县（区）, 三级指标 over two columns. */
export const ningxia: TargetLayout = {
  id: "ningxia",
  name: "宁夏：项目支出预算绩效目标表（六列，分本级和转移县区）",
  kind: "project",
  scheme: "2015",
  signs: [
    { label: /转移(?:支付)?县|本级资金/, weight: 4 },
    { label: /^项目总额$/, weight: 2 },
    { label: /^项目属性$/, weight: 1 },
    { label: /结余结转资金/, weight: 1 },
  ],
  widths: [14, 16, 20, 16, 16, 20],
  orientation: "portrait",
  room: {
    year: true,
    department: true,
    implementer: true,
    attribute: true,
    period: true,
    remark: false,
    money: [
      { period: "whole", source: "total" },
      { period: "year", source: "total" },
      ...parts("whole", ["total", "fiscal", "other", "carry-over"], "own"),
      ...parts("whole", ["total", "fiscal", "other"], "transferred"),
    ],
    goals: ["year"],
    mediumValue: false,
    weight: false,
    indicatorRemark: false,
  },
  draw: (form) => [
    titleRow(6, titleOf(form, "ningxia", `${form.year ? `${form.year.value}年` : ""}部门项目支出预算绩效目标表`)),
    yearRow(form, 6),
    line(6, "单位：万元", "subtitle"),
    [heading(1, 2, "项目名称"), text(3, 6, textOf(form.name))],
    [
      heading(1, 2, "主管部门"),
      text(3, 3, departmentText(form)),
      heading(4, 5, "实施单位"),
      text(6, 6, textOf(form.implementer)),
    ],
    [
      heading(1, 2, "项目属性"),
      centred(3, 3, textOf(form.attribute)),
      heading(4, 5, "项目期"),
      centred(6, 6, textOf(form.period)),
    ],
    [
      heading(1, 2, "项目总额"),
      moneyBox(form, { period: "whole", source: "total" }, 3, 3),
      heading(4, 5, "其中：年度资金总额"),
      moneyBox(form, { period: "year", source: "total" }, 6, 6),
    ],
    [
      heading(1, 1, "其中：本级资金", 4),
      heading(2, 2, "资金总额"),
      moneyBox(form, own("total"), 3, 3),
      heading(4, 4, "其中：转移县（区）资金", 4),
      heading(5, 5, "资金总额"),
      moneyBox(form, transferred("total"), 6, 6),
    ],
    [
      heading(2, 2, "其中：财政拨款"),
      moneyBox(form, own("fiscal"), 3, 3),
      heading(5, 5, "其中：财政拨款"),
      moneyBox(form, transferred("fiscal"), 6, 6),
    ],
    [
      heading(2, 2, "其他资金"),
      moneyBox(form, own("other"), 3, 3),
      heading(5, 5, "其他资金", 2),
      { ...moneyBox(form, transferred("other"), 6, 6), rows: 2 },
    ],
    [heading(2, 2, "结余结转资金"), moneyBox(form, own("carry-over"), 3, 3)],
    [heading(1, 2, "年度总体绩效目标"), text(3, 6, goalText(form, "year"))],
    ...indicatorRows(
      form,
      {
        vertical: { at: [1, 1], text: "绩效指标" },
        level1: [2, 2],
        level2: [3, 3],
        name: [4, 5],
        value: [6, 6],
        heads: {},
      },
      "2015",
    ),
    ...noteRows(form, 6),
  ],
};
