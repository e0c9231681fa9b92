import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../../test/draw-sheet";
import { importLibrary, kindNamed, projectKind } from "./index";

const HEAD = "项目类型 | 一级指标 | 二级指标 | 三级指标 | 指标方向 | 计量单位 | 指标解释 | 取值依据 | 参考值";

const library = (...rows: readonly string[]) =>
  importLibrary([sheet("指标库", ["县级指标库", HEAD, ...rows].join("\n"))]);

describe("导入本级的指标库", () => {
  const { kinds, taken, refused } = library(
    "养老院运营 | 产出指标 | 数量指标 | 在院老人数 | 正向 | 人 | 年末在册人数 | 计划标准 | 120",
    " | | 质量指标 | 护理员持证率 | ≥ | % | 持证人数占比 | 行业标准",
    " | 成本指标 | 经济成本指标 | 床均运营成本 | 反向 | 元/床 | | 预算支出标准",
    " | 效益指标 | 社会效益 | 政策知晓情况 | 定性",
    " | 满意度指标 | 满意度指标 | 老人满意度 | 正向 | %",
    "路灯养护 | 产出指标 | 数量指标 | 灯具套数 | = | 台（套）",
    " | 产出指标 | 数量指标 | 亮灯率≥98% | ≥ | %",
    " | 产出指标 | 规模指标 | 里程 | ≥ | 公里",
  );

  test("各列都读到，合并的类别和级次向下填，参考值只作提示", () => {
    expect(kinds.map(({ id, keywords }) => [id, keywords])).toEqual([
      ["养老院运营", ["养老院运营"]],
      ["路灯养护", ["路灯养护"]],
    ]);
    expect(taken).toBe(6);
    expect(kinds[0]?.indicators).toEqual([
      {
        role: "core",
        level1: "output",
        level2: "quantity",
        name: "在院老人数",
        op: "≥",
        unit: "人",
        valueSource: "plan",
        explanation: "年末在册人数",
        customary: "120",
      },
      {
        role: "core",
        level1: "output",
        level2: "quality",
        name: "护理员持证率",
        op: "≥",
        unit: "%",
        valueSource: "trade",
        explanation: "持证人数占比",
      },
      {
        role: "core",
        level1: "cost",
        level2: "economic-cost",
        name: "床均运营成本",
        op: "≤",
        unit: "元/床",
        valueSource: "standard",
      },
      { role: "core", level1: "benefit", level2: "social-benefit", name: "政策知晓情况", op: "grade" },
      { role: "core", level1: "satisfaction", level2: "served", name: "老人满意度", op: "≥", unit: "%" },
    ]);
  });

  test("没有采用的行说明原因", () => {
    expect(refused.map(({ row, name, reason }) => [row, name, reason])).toEqual([
      [9, "亮灯率≥98%", "名称里有指标值"],
      [10, "里程", "不认识的指标级次“规模指标”"],
    ]);
  });

  test("由名称认类别时先用本级的，没有的用随本工具提供的", () => {
    expect(kindNamed("县养老院运营补贴", kinds)?.isImported).toBe(true);
    expect(kindNamed("森林防火经费", kinds)?.id).toBe("forest-fire");
    expect(projectKind("路灯养护", kinds)?.indicators.map(({ unit }) => unit)).toEqual(["台（套）"]);
  });

  test("没有写类别的表以工作表名为类别，行业领域和资金用途合为类别", () => {
    const plain = importLibrary([
      sheet("校园安保", "二级指标 | 指标名称 | 计量单位\n数量 | 保安人数 | 人\n质量 | 巡查到位率 | %"),
      sheet("行业", "行业领域 | 资金用途 | 二级指标 | 指标名称 | 度量单位\n教育 | 营养餐 | 数量指标 | 供餐人数 | 人"),
    ]);
    expect(plain.kinds.map(({ id, indicators }) => [id, indicators.length])).toEqual([
      ["校园安保", 2],
      ["教育/营养餐", 1],
    ]);
  });

  test("不是指标库的说明原因", () => {
    expect(importLibrary([sheet("收支", "项目 | 金额\n收入 | 10")]).problem).toContain("没有找到“二级指标”");
  });
});
