import { describe, expect, test } from "@jest/globals";
import { readDrawing } from "../../test/read-drawing";
import { unitNameOf } from "./preamble";
import { unitOf } from "./row-kinds";

describe("表头上面的行", () => {
  test.each([
    ["部门：示例市档案局    单位：万元", "万元"],
    ["填报单位：[105001]示例市档案局　金额单位：元", "元"],
    ["部门：示例市档案局单位：元", "元"],
    ["部门：105_示例市档案局 金额单位：万元", "万元"],
  ])("单位名称和计量单位写在一格里：%s", (line, unit) => {
    expect([unitNameOf(line), unitOf(line)]).toEqual(["示例市档案局", unit]);
  });

  test.each(["单位：万元", "金额单位：元", "（单位：万元）", "单位主要负责人审签情况：已审签"])(
    "计量单位、别的情况，不是单位名称：%s",
    (line) => {
      expect(unitNameOf(line)).toBeUndefined();
    },
  );

  test("一格里写了两样的那一行声明了这张表的单位", () => {
    const { identity, tables } = readDrawing(`
      2025年一般公共预算支出表
      部门：示例市档案局    单位：元
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      | 合计 | 400000 | 400000 |
      '201' | 一般公共服务支出 | 400000 | 400000 |`);
    expect(identity.unitName).toBe("示例市档案局");
    expect(tables.map(({ unit, unitSource }) => [unit, unitSource])).toEqual([["元", "declared"]]);
  });
});
