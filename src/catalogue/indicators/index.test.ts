import { describe, expect, test } from "@jest/globals";
import { LEVELS } from "../../model/target-terms";
import { coreIndicatorsNamed, kindsSuggestedBy, PROJECT_KINDS } from "./index";

describe("核心指标库", () => {
  test("九类项目共 106 个指标，类别和名称不重复", () => {
    expect(PROJECT_KINDS.map(({ name }) => name)).toHaveLength(9);
    expect(new Set(PROJECT_KINDS.map(({ id }) => id)).size).toBe(9);
    expect(PROJECT_KINDS.flatMap(({ indicators }) => indicators)).toHaveLength(106);
    for (const { indicators } of PROJECT_KINDS) {
      expect(new Set(indicators.map(({ name }) => name)).size).toBe(indicators.length);
    }
  });

  test("每个指标的二级指标都在 2021 年框架的一级指标之下", () => {
    const places = LEVELS["2021"].flatMap(([first, seconds]) => seconds.map((second) => `${first} ${second}`));
    const stray = PROJECT_KINDS.flatMap(({ indicators }) => indicators).filter(
      ({ level1, level2 }) => !places.includes(`${level1} ${level2}`),
    );
    expect(stray).toEqual([]);
  });

  test("每类都有成本、数量、质量、时效、效益、满意度的核心指标", () => {
    const lacking = PROJECT_KINDS.filter(({ indicators }) => {
      const core = indicators.filter(({ role }) => role === "core");
      const firsts = new Set(core.map(({ level1 }) => level1));
      const seconds = new Set(core.map(({ level2 }) => level2));
      return firsts.size < 4 || !["quantity", "quality", "timeliness"].every((each) => seconds.has(each as never));
    });
    expect(lacking).toEqual([]);
  });

  test("不给出目标值：只有比较符和单位，惯用值只作提示", () => {
    const indicators = PROJECT_KINDS.flatMap((kind) => kind.indicators);
    expect(indicators.filter((each) => "value" in each)).toEqual([]);
    expect(indicators.filter(({ op, unit }) => op !== "date" && unit === undefined)).toEqual([]);
  });

  test.each([
    ["12345热线服务外包经费", "hotline"],
    ["“12345”政务服务热线运维经费", "hotline"],
    ["12345响应平台场所运维费", "property"],
    ["政务信息系统运维", "it-operations"],
    ["办公设备购置", "equipment"],
    ["干部轮训及业务培训", "training"],
    ["预算绩效第三方评价", "commissioned"],
    ["会议室修缮改造工程", "construction"],
    ["公益性岗位补贴", "subsidy"],
    ["普法宣传活动", "publicity"],
  ])("由项目名称“%s”推测类别", (name, kind) => {
    expect(kindsSuggestedBy(name)[0]?.kind.id).toBe(kind);
  });

  test("名称没有关键词时不猜", () => {
    expect(kindsSuggestedBy("业务费")).toEqual([]);
  });

  test("按名称查指标时不计括号和空白", () => {
    expect(coreIndicatorsNamed("生活改善比例")).toHaveLength(1);
    expect(coreIndicatorsNamed("验收合格率")).toHaveLength(3);
    expect(coreIndicatorsNamed("没有的指标")).toEqual([]);
  });
});
