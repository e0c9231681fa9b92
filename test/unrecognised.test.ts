import { describe, expect, test } from "@jest/globals";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

const reasons = (drawing: string, kinds: readonly string[] = [], name = "附表"): readonly string[] => {
  const book = readBudget(workbook(sheet(name, drawing)));
  expect(book.tables.map(({ type }) => type)).toEqual(kinds);
  expect(book.facts.all).toEqual([]);
  return book.unrecognised.map(({ reason }) => reason);
};

/** Read as a table of its own, compared with nothing. */
const OTHER = ["other"];

describe("不是预算公开表格的内容", () => {
  test("工资表不会被当成预算表，并说明原因", () => {
    const drawing = `
2025年1月工资发放表
序号 | 姓名 | 基本工资 | 津贴补贴 | 绩效工资 | 合计
1 | 甲 | 3000 | 2000 | 1500 | 6500
2 | 乙 | 3100 | 2000 | 1500 | 6600`;
    expect(reasons(drawing)).toEqual(["表头有“姓名”，是人员名册或工资表，不是预算公开表格"]);
  });

  test("没有标题的分科目表不猜是哪一张，除非工作表名就是表名", () => {
    const drawing = `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
2012604 | 档案馆 | 100.00 | 60.00 | 40.00`;
    const [reason, ...more] = reasons(drawing, OTHER);
    expect(reason).toMatch(/^没有标题，无法确定是“.+”、“.+”中的哪一张。请补上标题，或在窗格中指定表格类型$/);
    expect(more).toEqual([]);
    const named = readBudget(workbook(sheet("一般公共预算支出表", drawing)));
    expect(named.tables.map(({ type, confidence }) => [type, confidence < 0.9])).toEqual([["general-function", true]]);
  });

  test("标题对、表头不对的表说明缺什么", () => {
    const drawing = `
部门收支总表
车牌号 | 购置日期 | 金额
甲00001 | 2019年 | 100.00`;
    expect(reasons(drawing, OTHER)).toEqual([
      "标题像“收支总表”，但表头缺少该表应有的栏目。请核对表头文字，或在窗格中指定表格类型",
    ]);
  });

  test("别的工作底稿说出它的标题", () => {
    const drawing = `
2025年经费测算底表
科目编码 | 科目名称 | 金额
30201 | 办公费 | 100.00`;
    expect(reasons(drawing, OTHER)).toEqual(["标题“经费测算底表”不是预算公开表格的名称"]);
  });
});

describe("像表格的清单", () => {
  const kindsOf = (drawing: string): readonly string[] =>
    readBudget(workbook(sheet("说明", drawing))).tables.map(({ type }) => type);

  test("各行都是表名的清单是目录，标题不写目录二字也是", () => {
    expect(
      kindsOf(`
青川市示例局2025年部门预算公开表
表1 | 部门收支总表
表2 | 部门收入总表
表3 | 部门支出总表`),
    ).toEqual(["contents"]);
  });

  test("只讲各级指标含义、没有指标值的，不是绩效目标表", () => {
    const drawing = `
指标体系说明
一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标说明
产出     | 数量     | 培训人数 | 场次     | 按年度统计
效益     | 社会效益 | 知晓率   | 比例     | 按问卷统计`;
    expect(kindsOf(drawing)).not.toContain("project-target");
    expect(kindsOf(drawing.replace("指标说明", "指标值"))).toContain("project-target");
  });

  test("部门名称和编码的对照，没有标题就不是预算单位构成表", () => {
    const drawing = `
部门名称 | 部门编码 | 说明
甲学院   | 101      |
乙学院   | 102      |`;
    expect(kindsOf(drawing)).not.toContain("unit-list");
    expect(kindsOf(`2025年预算单位基本情况表${drawing}`)).toContain("unit-list");
  });
});

test("用户指定的表格类型优先于一切判断", () => {
  const drawing = sheet(
    "底稿",
    `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
2012604 | 档案馆 | 100.00 | 60.00 | 40.00`,
  );
  const settings = { profile: "auto", rules: {}, waivers: [] } as const;
  const as = (type: "general-function" | "ignore") =>
    readBudget(workbook(drawing), { ...settings, tableTypes: [{ sheet: "底稿", top: 1, type }] });
  expect(as("general-function").tables).toMatchObject([
    { type: "general-function", evidence: expect.arrayContaining(["由用户指定"]) },
  ]);
  expect(as("general-function").facts.all).toHaveLength(3);
  expect(as("ignore").unrecognised).toMatchObject([{ reason: "由用户指定：不是预算公开表格" }]);
});
