import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g07-title-and-unit-lines";

const general = (unit: string): string => `
一般公共预算支出表
${unit}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.25 | 60.25 | 40`;

testRule(rule, {
  valid: {
    单位行在末格: readDrawing(general(" | | | | 单位：万元")),
    单位写在表头里: readDrawing(
      general("-").replace("合计 | 基本支出 | 项目支出", "合计（元） | 基本支出（元） | 项目支出（元）"),
    ),
  },
  skipped: { 没有表格: readDrawing("没有表格") },
  invalid: {
    两张表没有单位: {
      book: readSheets(sheet("甲", general("-")), sheet("乙", general("-").replace("一般公共预算支出表", "支出总表"))),
      findings: [
        {
          message:
            "2 张表没有注明计量单位：“一般公共预算支出表”、“支出总表”。已按万元读取，请确认并在表上补注“单位：万元”。",
          cells: ["甲!A1", "乙!A1"],
          severity: "warning",
        },
      ],
    },
    没有标题: {
      book: readDrawing(`
单位：万元
项目 | 预算数
合计 | 3.00
1、因公出国（境）费 | 1.00
2、公务接待费 | 1.00
3、公务用车购置及运行费 | 1.00`),
      findings: [
        {
          message: "工作表“表”第 1 行的表格没有标题，已按表头读作“‘三公’经费支出表”。请确认并补上标题。",
          cells: ["表!A1"],
          severity: "warning",
        },
      ],
    },
  },
});
