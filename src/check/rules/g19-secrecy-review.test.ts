import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g19-secrecy-review";

const text = (field: string): string => `
2025年单位预算情况说明
一、本单位2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是人员增加。
二、本单位2025年支出预算100.00万元，其中基本支出60.00万元，项目支出40.00万元。
三、本单位2025年机关运行经费预算5.00万元，比上年预算减少1.00万元，主要原因是压减办公费。
${field}`;

const told = (field: string) => readSheets(sheet("情况说明", text(field)));

testRule(rule, {
  valid: {
    填在冒号后: told("保密审查情况：已审查"),
    填在右边单元格: told("保密审查情况： | 已审查"),
  },
  skipped: {
    没有保密审查栏: told("四、其他情况：本单位今年没有其他需要说明的重要事项，特此说明。"),
    没有说明也没有封面: readDrawing("收支总表"),
  },
  invalid: {
    没有填写: {
      book: told("保密审查情况："),
      findings: [
        {
          cells: ["情况说明!A5"],
          message: "“保密审查情况”没有填写（情况说明!A5）。公开前请完成审查并填写。",
        },
      ],
    },
    还没有审查: {
      book: told("保密审查情况：待审查"),
      findings: [
        {
          cells: ["情况说明!A5"],
          message: "“保密审查情况”写的是“待审查”（情况说明!A5）。公开前请完成审查并填写结果。",
        },
      ],
    },
  },
});
