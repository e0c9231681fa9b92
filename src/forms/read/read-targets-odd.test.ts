import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../../test/draw-sheet";
import { readTargets } from "./read-targets";
import { at, formsIn, formIn, indicators, money } from "../../../test/drawn-forms";

describe("绩效目标表中的特殊写法", () => {
  test("百分比格式和日期格式的数值按显示的意思读", () => {
    const drawn = sheet(
      "绩效",
      `
      项目名称 | 热线运维
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 质量指标 | 接通率 | 0.985
       | 时效指标 | 完成时间 | 46022
    `,
    );
    const formats = new Map([
      [3, "0.0%"],
      [4, 'yyyy"年"m"月"d"日"'],
    ]);
    const cells = drawn.cells.map((cell) => {
      const numberFormat = cell.column === 4 ? formats.get(cell.row) : undefined;
      return numberFormat === undefined ? cell : { ...cell, numberFormat };
    });
    const [form] = readTargets(workbook({ ...drawn, cells }));
    expect(form?.indicators.map(({ value }) => value.raw)).toEqual(["98.5%", "2025年12月31日"]);
  });

  test("旁边隔一空列的预算表不算进来", () => {
    const form = formIn(`
      功能科目 | 合计 | | 项目名称 | 热线运维 |
      201 | 20 | | 年度资金总额 | 12 |
      20103 | 20 | | 一级指标 | 二级指标 | 三级指标 | 指标值
      2010302 | 8 | | 产出指标 | 数量指标 | 来电数 | ≥5次
    `);
    expect(form.name?.value).toBe("热线运维");
    expect(money(form)).toEqual(["year total 12 E2"]);
    expect(indicators(form)).toEqual(["output quantity 来电数 ≥5次 G4"]);
  });

  test("模板文字不是指标，“指标1：来电数”去掉模板编号", () => {
    const form = formIn(`
      项目名称 |
      年度目标 | '目标1：……'
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 指标1：来电数 | ≥5万件
       | | 指标2： |
       | | …… |
    `);
    expect(indicators(form)).toEqual(["output quantity 来电数 ≥5万件 D4"]);
    expect(form.residue.map(({ raw, cell }) => [raw, at(cell)])).toEqual([
      ["目标1：……", "B2"],
      ["指标2：", "C5"],
      ["……", "C6"],
    ]);
    expect(form.goals[0]?.text.value).toBe("");
  });

  test("同一格列出几条编号指标、指标值也列出几条时逐条对应", () => {
    const drawn = sheet(
      "绩效",
      `
      项目名称 | 热线运维
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 甲 | 乙
    `,
    );
    const texts: Readonly<Record<string, string>> = { 甲: "1.来电数\n2.回访数", 乙: "1.≥5万件\n2.≥1万件" };
    const cells = drawn.cells.map((cell) => ({ ...cell, value: texts[String(cell.value)] ?? cell.value }));
    const [form] = readTargets(workbook({ ...drawn, cells }));
    expect(indicators(form!)).toEqual(["output quantity 来电数 ≥5万件 D3", "output quantity 回访数 ≥1万件 D3"]);
  });

  test("预算表下面的绩效表单独成表，不吞掉上面的表", () => {
    const form = formIn(`
      项目支出表
      项目名称 | 金额
      热线运维 | 120.5
      合计 | 120.5
      -
      项目绩效目标表
      项目名称 | 热线运维
      资金总额 | 120.5
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 来电数 | ≥5万件
      -
      支出总表
      科目编码 | 科目名称 | 基本支出 | 项目支出
      201 | 一般公共服务支出 | 10 | 20
    `);
    expect(form.place?.area).toEqual({ top: 6, left: 1, bottom: 10, right: 4 });
    expect(form.title?.value).toBe("项目绩效目标表");
    expect(form.indicators).toHaveLength(1);
  });

  test("三级指标占两列、备注和说明行不算指标，其他栏目原样保留", () => {
    const form = formIn(
      `
      项目名称 | 热线运维
      立项依据 | 某办〔2024〕1号
      一级指标 | 二级指标 | 三级指标 | | 指标值 | 备注
      产出指标 | 数量指标 | 来电数 | | ≥5万件 | 含短信
       | | | 回访数 | ≥1万件
      保障措施 | 按月调度
      备注 | 无
      注：1、指标可选择填写。
         2、应公开整体绩效。
    `,
      { merged: ["C3:D3", "C4:D4"] },
    );
    expect(indicators(form)).toEqual(["output quantity 来电数 ≥5万件 E4", "output quantity 回访数 ≥1万件 E5"]);
    expect(form.indicators[0]?.remark?.value).toBe("含短信");
    expect(form.fields.map(({ label, text }) => `${label} ${text.value}`)).toEqual([
      "立项依据 某办〔2024〕1号",
      "保障措施 按月调度",
    ]);
    expect(form.remark?.value).toBe("无");
    expect(form.notes.map(({ value }) => value)).toEqual(["注：1、指标可选择填写。", "2、应公开整体绩效。"]);
  });

  test("没有表名、没有项目名称的表也读得到", () => {
    const form = formIn(`
      资金总额 | 20
      年度目标 | 完成采购并验收合格。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 购置数量 | =20台
    `);
    expect(money(form)).toEqual(["whole total 20 B1"]);
    expect(form.name).toBeUndefined();
  });

  test("财政拨款下再列一般公共预算时，只作明细，不重复相加", () => {
    const form = formIn(`
      项目名称 | 热线运维
      资金总额 | 20
      财政拨款 | 20
      其中：一般公共预算 | 20
      其他资金 | 0
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 购置数量 | =20台
    `);
    expect(form.money.map(({ source, isDetail }) => [source, isDetail ?? false])).toEqual([
      ["total", false],
      ["fiscal", false],
      ["fiscal", true],
      ["other", false],
    ]);
  });

  test("普通预算表、本程序写的表都不当作绩效表", () => {
    expect(formsIn("科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10")).toEqual([]);
    const own = "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 来电数 | ≥5万件";
    expect(formsIn(own, { own: "targets" })).toEqual([]);
  });
});
