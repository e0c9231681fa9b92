import { describe, expect, test } from "@jest/globals";
import { book, bookOf } from "./drawn-book";
import { factLines } from "./fact-lines";

describe("画成文字的预算表", () => {
  test("按真实表格读取：标题、单位、表头、各行", () => {
    const drawing = book`
      支出总表 元
      科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
               | 合计             | 100.00 | 60.00    | 40.00
      201      | 一般公共服务支出 | 100.00 | 60.00    | 40.00
    `;
    expect(drawing.tables).toMatchObject([{ type: "expenditure", unit: "元", unitSource: "declared", year: 2025 }]);
    expect(factLines(drawing)).toEqual([
      "C4 支2025 合计 = 100",
      "D4 支2025 basic = 60",
      "E4 支2025 project = 40",
      "C5 支2025 201 = 100",
      "D5 支2025 201·basic = 60",
      "E5 支2025 201·project = 40",
    ]);
  });

  test("表头可以有几行，合并的单元格用 < 和 ^ 表示", () => {
    const drawing = bookOf({ year: 2024 })`
      基本支出功能表
      科目编码 | 科目名称 | 基本支出 | <        | <
      ^        | ^        | 小计     | 人员经费 | 公用经费
      2010301  | 行政运行 | 100.00   | 60.00    | 40.00
    `;
    expect(drawing.snapshot.sheets[0]?.merges).toEqual([
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 4, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 5 },
    ]);
    expect(factLines(drawing)).toEqual([
      "C5 支2024 fiscal/general·2010301·basic = 100",
      "D5 支2024 fiscal/general·2010301·basic·personnel = 60",
      "E5 支2024 fiscal/general·2010301·basic·public = 40",
    ]);
  });

  test("没有认出的表不能用来测试规则", () => {
    expect(
      () => book`
        支出总表
        科目编码 | 科目名称 | 合计
        2010301  | 行政运行 | 10.00
      `,
    ).toThrow(/^画的“支出总表”应当认作“支出总表”，实际认作“其他表”：标题像“支出总表”，但表头缺少该表应有的栏目。/);
  });

  test("认作另一种表也不行", () => {
    expect(
      () => book`
        基本支出表
        科目编码 | 科目名称 | 合计
        2010301  | 行政运行 | 10.00
      `,
    ).toThrow(
      "画的“基本支出表”应当认作“一般公共预算基本支出表”，实际认作“一般公共预算基本支出表（功能分类）”。请按真实表样补全标题、表头或各行。",
    );
  });

  test("没有的表名是笔误", () => {
    expect(
      () => book`
        支出汇总表
        科目编码 | 科目名称 | 合计
      `,
    ).toThrow("没有叫“支出汇总表”的表");
  });
});
