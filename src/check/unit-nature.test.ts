import { describe, expect, test } from "@jest/globals";
import { book } from "../../test/drawn-book";
import { judgeNature } from "./unit-nature";

const natureOf = (drawing: ReturnType<typeof book>) => judgeNature(drawing, {});

describe("单位性质由所用科目推断", () => {
  test("用行政运行的是行政单位，并说明依据", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称     | 合计  | 基本支出 | 项目支出
      2010301  | 行政运行     | 10.00 | 10.00    |
      2101101  | 行政单位医疗 | 1.00  | 1.00     |
    `;
    expect(natureOf(drawing)).toEqual({
      nature: "administrative",
      decidedBy: "codes",
      evidence: ["使用了“2010301 行政运行”（支出总表!A4）", "使用了“2101101 行政单位医疗”（支出总表!A5）"],
    });
  });

  test("用事业运行、绩效工资的是事业单位", () => {
    const drawing = book`
      基本支出表
      科目编码 | 科目名称 | 合计
      30107    | 绩效工资 | 10.00

      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2010350  | 事业运行 | 10.00 | 10.00    |
    `;
    expect(natureOf(drawing).nature).toBe("institution");
  });

  test("两类科目都有金额的是含多种单位的部门", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2010301  | 行政运行 | 10.00 | 10.00    |
      2010350  | 事业运行 | 10.00 | 10.00    |
    `;
    expect(natureOf(drawing).nature).toBe("mixed");
  });

  test("总表误用机关政府经济科目不改变结论", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称     | 合计  | 基本支出 | 项目支出
      2010350  | 事业运行     | 10.00 | 10.00    |
      2101102  | 事业单位医疗 | 1.00  | 1.00     |

      经济分类表
      部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计
      30101    | 基本工资 | 50101    | 工资奖金津补贴 | 10.00
    `;
    expect(natureOf(drawing).nature).toBe("institution");
  });

  test("没有金额的科目不作依据", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      2010301  | 行政运行 |      |          |
    `;
    expect(natureOf(drawing)).toEqual({ decidedBy: "unknown", evidence: [] });
  });

  test("用户的设定优先，依据仍然列出", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2010301  | 行政运行 | 10.00 | 10.00    |
    `;
    expect(judgeNature(drawing, { unitNature: "civil-service-managed" })).toEqual({
      nature: "civil-service-managed",
      decidedBy: "user",
      evidence: ["使用了“2010301 行政运行”（支出总表!A4）"],
    });
  });
});
