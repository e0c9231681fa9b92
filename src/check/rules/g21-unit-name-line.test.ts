import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g21-unit-name-line";

const table = (title: string, line: string): string => `
2025年${title}
${line} | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 80.25 | 60.25 | 20.00
'201' | 一般公共服务支出 | 80.25 | 60.25 | 20.00`;

const read = (line: string, other = "编制部门：示例市档案局") =>
  readSheets(
    sheet("支出", table("部门支出总表", other)),
    sheet("一般", table("一般公共预算支出表", "编制部门：示例市档案局")),
    sheet("基金", table("政府性基金预算支出表", line)),
  );

testRule(rule, {
  valid: {
    都填写了: read("编制部门：示例市档案局"),
    名称在右边一格: readSheets(
      sheet("支出", table("部门支出总表", "编制部门：示例市档案局")),
      sheet("一般", table("一般公共预算支出表", "编制部门：示例市档案局")),
      sheet(
        "基金",
        table("政府性基金预算支出表", "编制部门：").replace("编制部门： | |", "编制部门： | 示例市档案局 |"),
      ),
    ),
    没有这一行的表: read(""),
  },
  skipped: {
    只有一张表有这一行: readDrawing(table("部门支出总表", "编制部门：示例市档案局")),
    没有表写明: readDrawing(table("部门支出总表", "编制部门：")),
  },
  invalid: {
    只写单位两字_旁边另有金额单位: {
      book: readSheets(
        ...["单位：示例市档案局", "单位："].map((line, at) =>
          sheet(
            `表${at}`,
            table(at === 0 ? "部门支出总表" : "一般公共预算支出表", line).replace("| 单位：", "| 金额单位："),
          ),
        ),
      ),
      findings: [
        {
          message: "1 张表的“单位”没有填写：“2025年一般公共预算支出表”。其他表填写的是“示例市档案局”，请补填。",
          cells: ["表1!A2"],
        },
      ],
    },
    一张表没有填写: {
      book: read("编制部门："),
      findings: [
        {
          message: "1 张表的“编制部门”没有填写：“2025年政府性基金预算支出表”。其他表填写的是“示例市档案局”，请补填。",
          cells: ["基金!A2"],
        },
      ],
    },
  },
});
