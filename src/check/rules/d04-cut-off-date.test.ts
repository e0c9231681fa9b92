import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d04-cut-off-date";

const text = (date: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年收入预算100.00万元，支出预算100.00万元，收支平衡，没有赤字。
二、“三公”经费情况说明
本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。
三、国有资产占用情况说明
${date}本单位共有车辆2辆，其他用车2辆；没有单位价值100万元以上的设备。`;

const told = (date: string) => readSheets(sheet("情况说明", text(date)));

testRule(rule, {
  valid: {
    上年年末: told("截至2024年12月31日，"),
    上年的某一日: told("截至2024年9月30日，"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有写日期: told("目前，"),
  },
  invalid: {
    写成前年年末: {
      book: told("截至2023年12月31日，"),
      findings: [
        {
          message: "“三、国有资产占用情况说明”：资产截止日期为 2023年12月31日，应在 2024 年。请核对。",
          cells: ["情况说明!A7"],
        },
      ],
    },
    只写到年底: {
      book: told("截止2025年底，"),
      findings: [
        {
          message: "“三、国有资产占用情况说明”：资产截止日期为 2025年底，应在 2024 年。请核对。",
          cells: ["情况说明!A7"],
        },
      ],
    },
  },
});
