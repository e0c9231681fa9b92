import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../../test/draw-sheet";
import { GENERAL_TABLE } from "../../../test/read-text";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { textSourceOf } from "../../model/text-source";
import { review } from "../../pipeline";

const TEXT = `示例市档案馆2025年单位预算
一、支出预算情况说明
2025年一般公共预算支出88.25万元，其中基本支出60.25万元，项目支出20.00万元。
经办人身份证号110101199001010015，本单位的职责是保管档案并向社会提供查阅。
以上情况依照规定向社会公开，接受监督，如有疑问可以在工作时间来电来函了解。`;

test("标题太长，省去谁的哪一年的预算，留下它说什么", () => {
  const told = TEXT.replace("支出预算情况说明", "关于示例市公共档案馆‘兰台’服务中心2025年单位预算支出总体情况的说明");
  const texts = [textSourceOf("document", "情况说明.docx", told)];
  const { findings } = review(workbook(sheet("表", GENERAL_TABLE)), DEFAULT_SETTINGS, texts);
  expect(findings.find(({ code }) => code === "P01")?.message).toContain("“一、单位预算支出总体情况的说明”");
});

test("文档里的位置写明章节、段落和开头几个字，单元格仍在", () => {
  const texts = [textSourceOf("document", "情况说明.docx", TEXT)];
  const { findings } = review(workbook(sheet("表", GENERAL_TABLE)), DEFAULT_SETTINGS, texts);
  const [amount, identity] = ["W03", "P01"].map((code) => findings.find((each) => each.code === code));
  expect(amount?.cells[0]).toMatchObject({
    sheet: "情况说明.docx",
    row: 3,
    place: "“一、支出预算情况说明”第 3 段“2025年一般公共预算支…”",
  });
  expect(identity?.message).toBe(
    "情况说明.docx“一、支出预算情况说明”第 4 段“经办人身份证号…，本单位…” 写有身份证号码（110…15）。公开前请删除。",
  );
});
