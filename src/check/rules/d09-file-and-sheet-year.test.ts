import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d09-file-and-sheet-year";

const TABLE = `
2025年单位收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 2025年预算数 | 项目 | 2025年预算数
一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
收入总计 | 100.00 | 支出总计 | 100.00`;

const named = (name: string) => readSheets(sheet(name, TABLE));

testRule(rule, {
  valid: {
    写着本年: named("2025年收支总表"),
    写着上年的对比表: named("2024年收支总表"),
  },
  skipped: {
    名称中没有年份: named("收支总表"),
    较长的数字不是年份: named("收支总表120231"),
    没有读到年度: readDrawing(TABLE.replaceAll("2025年", ""), { name: "2023年收支总表" }),
  },
  invalid: {
    写着前年: {
      book: named("2023年收支总表"),
      findings: [
        { message: "工作表名“2023年收支总表”写着 2023 年，本文件为 2025 年。建议改名。", cells: ["2023年收支总表!A1"] },
      ],
    },
  },
});
