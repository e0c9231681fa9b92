import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../../test/draw-sheet";
import { GENERAL_TABLE } from "../../../test/read-text";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { textSourceOf } from "../../model/text-source";
import { readBudget } from "../../pipeline";
import { pastedTables } from "./pasted-tables";

const TEXT = `示例市档案馆2025年单位预算
一、单位职责
收集、整理、保管本地区的档案资料，并向社会提供查阅和利用服务。
二、支出预算总表
科目编码 科目名称 合计 基本支出 项目支出
合计 80.25 60.25 20.00
2012604 档案馆 70.25 50.25 20.00
（二十三）预备费
2080505 机关事业单位基本养老保险缴费支出 10.00 10.00
三、支出预算情况说明
2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，主要原因是新增项目。
四、其他事项`;

test("整份文件的文字里，表格各行不算说明", () => {
  const book = readBudget(workbook(sheet("表", GENERAL_TABLE)), DEFAULT_SETTINGS, [
    textSourceOf("document", "公开.txt", TEXT),
  ]);
  const texts = [...pastedTables(book)].map(({ text }) => text);
  expect(texts).toContain("(二十三)预备费");
  expect(texts.some((text) => text.startsWith("2080505"))).toBe(true);
  expect(texts.some((text) => /主要原因|收集|其他事项/.test(text))).toBe(false);
});
