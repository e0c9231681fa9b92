import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./g09-placeholder-residue";

const text = (sentence: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
${sentence}
二、“三公”经费情况说明
本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。
本单位2025年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用。`;

const told = (sentence: string) => readSheets(sheet("情况说明", text(sentence)));

const table = (note: string): string => `
政府性基金预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 0.00 | 0.00 | 0.00
${note}`;

testRule(rule, {
  valid: {
    都已填写: told("本单位2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是新增人员。"),
    书名号里的字: told("本单位按照《XX单位预算管理办法（请参照执行）》编制预算，收入和支出都已列入预算。"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
  },
  invalid: {
    写给填表人看的括号: {
      book: readText("五、国有资产情况（增加内容）", "2025年支出80.25万元，比2024年（上一年度，下同）增加10.25万元。"),
      findings: [
        {
          message: "“五、国有资产情况（增加内容）”留有模板文字“（增加内容）”。请填写或删除。",
          cells: ["情况说明!A2"],
          severity: "warning",
        },
        {
          message: "“五、国有资产情况（增加内容）”留有模板文字“（上一年度，下同）”。请填写或删除。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    金额没有填: {
      book: told("本单位2025年收入预算XX万元，比上年预算增加××万元，主要原因是新增了人员。"),
      findings: [
        {
          message: "“一、收支预算情况说明”留有模板文字“XX”。请填写或删除。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
    待补充: {
      book: told("本单位2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是【待补充】。"),
      findings: [
        {
          message: "“一、收支预算情况说明”留有模板文字“【待补充】”。请填写或删除。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    增加减少没有选: {
      book: told("本单位2025年收入预算100.00万元，比上年预算增加（减少）2.00万元，原因是新增人员。"),
      findings: [
        {
          message: "“一、收支预算情况说明”留有模板文字“增加（减少）”。请填写或删除。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    填写要求没有删: {
      book: told("本单位2025年没有政府采购预算，如无此项请写无，主要原因是今年没有需要购买的设备。"),
      findings: [
        {
          message: "“一、收支预算情况说明”留有模板文字“如无此项请写”。请填写或删除。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    表下的说明: {
      book: readSheets(
        sheet("基金", table("备注：XX单位没有政府性基金预算安排的支出。")),
        sheet("情况说明", text("本单位2025年收入预算100.00万元，支出预算100.00万元，收支平衡，没有赤字。")),
      ),
      findings: [{ message: "“政府性基金预算支出表”下的说明留有模板文字“XX”。请填写或删除。", cells: ["基金!A5"] }],
    },
  },
});
