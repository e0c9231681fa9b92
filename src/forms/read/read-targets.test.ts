import { describe, expect, test } from "@jest/globals";
import { at, formIn, indicators, money } from "../../../test/drawn-forms";

describe("读绩效目标表", () => {
  test("2021 年部颁格式：运算符、数值、单位、权重各占一列", () => {
    const form = formIn(`
      项目支出绩效目标表
      （2025年度） | | | | | | 单位：万元
      项目名称 | 热线运维
      主管部门及代码 | 166-某局 | | 实施单位 | 某中心
      项目资金 | 年度资金总额： | 120.5
       | 其中：财政拨款 | 100
       | 上年结转 | 20.5
       | 其他资金 |
      年度总体目标 | 保障热线全年畅通，按期答复群众来电。
      一级指标 | 二级指标 | 三级指标 | 运算符号 | 指标值 | 计量单位 | 权重
      成本指标 | 经济成本指标 | 运维费 | ≤ | 120.5 | 万元 | 20
      产出指标 | 数量指标 | 运维系统数 | = | 4 | 个 | 20
       | 质量指标 | 可用率 | ≥ | 99.5 | % | 20
      效益指标 | 社会效益指标 | 重大事件 | = | 0 | 起 | 20
      满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥ | 90 | % | 10
    `);
    expect(form).toMatchObject({ layout: "ministry-2021", scheme: "2021", kind: "project" });
    expect(form.department?.value).toEqual({ name: "某局", code: "166" });
    expect(money(form)).toEqual([
      "year total 120.5 C5",
      "year fiscal 100 C6",
      "year carry-over 20.5 C7",
      "year other 空 C8",
    ]);
    expect(indicators(form)).toEqual([
      "cost economic-cost 运维费 ≤120.5万元 E11",
      "output quantity 运维系统数 =4个 E12",
      "output quality 可用率 ≥99.5% E13",
      "benefit social-benefit 重大事件 =0起 E14",
      "satisfaction served 用户满意度 ≥90% E15",
    ]);
    expect(form.indicators.map(({ weight }) => weight?.value)).toEqual([20, 20, 20, 20, 10]);
  });

  test("2015 年部颁格式：中期值与年度值并列，资金分中期和年度", () => {
    const form = formIn(`
      项目支出绩效目标申报表
      （2025年度）
      项目名称 | 热线运维
      项目属性 | 延续项目 | | 项目期 | 2024-2026年
      项目资金（万元） | 中期资金总额： | 300 | 年度资金总额： | 100
       | 其中：财政拨款 | 300 | 其中：财政拨款 | 90
       | 其他资金 | | 其他资金 | 10
      总体目标 | 中期目标（2024年—2026年） | | 年度目标
       | 三年内建成统一平台。 | | 完成一期建设。
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
       | | | | 中期值 | 年度值
       | 产出指标 | 数量指标 | 接入单位数 | ≥90家 | ≥30家
       | | 成本指标 | 单位成本 | ≤3万元/家 | ≤3万元/家
    `);
    expect(form).toMatchObject({ layout: "ministry-2015", scheme: "2015" });
    expect(form.period?.value).toEqual({ from: 2024, to: 2026 });
    expect(money(form)).toEqual([
      "whole total 300 C5",
      "year total 100 E5",
      "whole fiscal 300 C6",
      "year fiscal 90 E6",
      "whole other 空 C7",
      "year other 10 E7",
    ]);
    expect(form.goals.map(({ scope, text }) => [scope, text.value, at(text.cell)])).toEqual([
      ["whole", "三年内建成统一平台。", "B9"],
      ["year", "完成一期建设。", "D9"],
    ]);
    expect(form.indicators.map((each) => [each.mediumValue?.raw, each.value.raw, at(each.value.cell)])).toEqual([
      ["≥90家", "≥30家", "F12"],
      ["≤3万元/家", "≤3万元/家", "F13"],
    ]);
  });

  test("中期指标与年度指标左右并排，同名的合为一个", () => {
    const form = formIn(`
      项目名称 | 热线运维
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
       | 产出指标 | 数量指标 | 接入单位数 | ≥90家 | 数量指标 | 接入单位数 | ≥30家
       | | 质量指标 | 合格率 | =100% | 质量指标 | 抽查率 | ≥5%
    `);
    expect(
      form.indicators.map((each) => [each.level2.value, each.name.value, each.mediumValue?.raw, each.value.raw]),
    ).toEqual([
      ["quantity", "接入单位数", "≥90家", "≥30家"],
      ["quality", "合格率", "=100%", ""],
      ["quality", "抽查率", undefined, "≥5%"],
    ]);
  });

  test("二级指标写到一级指标列、名称和指标值错列的行按内容归位", () => {
    const form = formIn(`
      项目名称 | | 热线运维
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
       | 产出指标 | 数量指标 | 来电数 | ≥5万件
       | 质量指标 | | 接通率 | ≥95%
       | | 时效指标 | | ≤15秒
       | | 回复及时率 | ≥98% |
       | 效益指标 | 社会效益 | 知晓率 | ≥60%
       | | | 可持续影响指标 | 长效机制 | 健全
       | 满意度指标 | 服务对象满意度 | 来电人满意度 | ≥90%
    `);
    expect(indicators(form)).toEqual([
      "output quantity 来电数 ≥5万件 E3",
      "output quality 接通率 ≥95% E4",
      "output timeliness  ≤15秒 E5",
      "output timeliness 回复及时率 ≥98% D6",
      "benefit social-benefit 知晓率 ≥60% E7",
      "benefit sustainability 长效机制 健全 F8",
      "satisfaction served 来电人满意度 ≥90% E9",
    ]);
  });

  test("层级名称逐行重复、带分值和序号也认得", () => {
    const form = formIn(`
      项目名称 | 热线运维
      一级指标 | 二级指标 | 三级指标 | 指标值
      一、产出（50分） | 1.数量 | 来电数 | ≥5万件
      一、产出（50分） | 2.质量 | 接通率 | ≥95%
      二、效益（30分） | 1.社会效益 | 知晓率 | ≥60%
      三、满意度（10分） | 1.满意度 | 满意度 | ≥90%
    `);
    expect(indicators(form)).toEqual([
      "output quantity 来电数 ≥5万件 D3",
      "output quality 接通率 ≥95% D4",
      "benefit social-benefit 知晓率 ≥60% D5",
      "satisfaction served 满意度 ≥90% D6",
    ]);
  });

  test("标签与内容写在一格、金额横排在表头下、单位写在标签里", () => {
    const form = formIn(`
      某中心2025年项目绩效目标表
      项目名称：热线运维 | | 主管部门：某局（502）
      项目资金（元） | 资金总额 | 财政拨款 | 其他资金
       | 1205000 | 1205000 | 0
      年度绩效目标：保障热线畅通。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 来电数 | ≥5万件
    `);
    expect(form.name?.value).toBe("热线运维");
    expect(form.department?.value).toEqual({ name: "某局", code: "502" });
    expect(money(form)).toEqual(["whole total 120.5 B4", "whole fiscal 120.5 C4", "whole other 0 D4"]);
    expect(form.goals[0]?.text).toMatchObject({ value: "保障热线畅通。" });
    expect(form.year?.value).toBe(2025);
  });

  test("金额文字带单位，按所写单位换算并留下原文", () => {
    const form = formIn(`
      单位：万元
      项目名称 | 热线运维
      资金总额 | '不超过2万'
      其中：财政拨款 | 15000元
      其他资金 | '约0.5'
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 来电数 | ≥5万件
    `);
    expect(form.money.map(({ raw, amount, ownUnit }) => [raw, amount, ownUnit])).toEqual([
      ["不超过2万", 2_000_000, "万元"],
      ["15000元", 1_500_000, "元"],
      ["约0.5", 500_000, undefined],
    ]);
  });
});
