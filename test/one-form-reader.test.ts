import { describe, expect, test } from "@jest/globals";
import { type Area, areaToA1 } from "../src/model/cell";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

const INDICATORS = `
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 受理来电 | ≥100次`;

/** "项目 A1:E5": the kind and the place of each form, as the list of tables has it and as the rules have it. */
function askedTwice(drawing: string): readonly (readonly string[])[] {
  const { tables, targets = [] } = readBudget(workbook(sheet("绩效", drawing)));
  const said = (kind: string, { area }: { readonly area: Area }) => `${kind} ${areaToA1(area)}`;
  return [
    tables
      .filter(({ type }) => type.endsWith("-target"))
      .map((table) => said(table.type.replace("-target", ""), table)),
    targets.flatMap(({ kind, place }) => (place ? [said(kind, place)] : [])),
  ];
}

/** Both askers give this one answer. */
const bothSay = (...forms: readonly string[]) => [forms, forms];

describe("绩效目标表由一处读取：表格清单和规则说的是同一类、同一处", () => {
  test("题为部门整体支出、写着项目名称的，是项目的表", () => {
    const drawing = `
部门整体支出项目绩效目标表
项目名称 | 热线运行
资金总额 | 10.00${INDICATORS}`;
    expect(askedTwice(drawing)).toEqual(bothSay("project A1:E5"));
  });

  test("专项资金项目绩效目标表是项目的表", () => {
    const drawing = `
专项资金项目绩效目标表
项目名称 | 热线运行
资金总额 | 10.00${INDICATORS}`;
    expect(askedTwice(drawing)).toEqual(bothSay("project A1:E5"));
  });

  test("列年度主要任务、没有金额的，是整个部门的表", () => {
    const drawing = `
部门绩效目标表
部门名称 | 某局
年度主要任务 | 受理来电${INDICATORS}`;
    expect(askedTwice(drawing)).toEqual(bothSay("unit A1:E5"));
  });

  test("标题不以“表”字结尾，也在表内", () => {
    const drawing = `
部门绩效目标
项目名称 | 热线运行
资金总额 | 10.00${INDICATORS}`;
    expect(askedTwice(drawing)).toEqual(bothSay("project A1:E5"));
  });

  test("标题上方的填报单位、表号在两处一样", () => {
    const drawing = `
附件2
2025年绩效目标申报书
填报单位：某局
项目名称 | 热线运行
资金总额 | 10.00${INDICATORS}`;
    expect(askedTwice(drawing)).toEqual(bothSay("project A1:E7"));
  });

  test("左右并排的两张表各有各的栏", () => {
    const drawing = `
项目绩效目标表 | | | | 项目绩效目标表
项目名称 | 热线运行 | | | 项目名称 | 设备购置
一级指标 | 三级指标 | 指标值 | | 一级指标 | 三级指标 | 指标值
产出指标 | 受理来电 | ≥100次 | | 产出指标 | 购置设备 | 5台`;
    expect(askedTwice(drawing)).toEqual(bothSay("project A1:C4", "project E1:G4"));
  });

  test("只讲各级指标含义、没有指标值的，两处都不是绩效目标表", () => {
    const drawing = `
指标体系说明
一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标说明
产出     | 数量     | 培训人数 | 场次     | 按年度统计`;
    expect(askedTwice(drawing)).toEqual(bothSay());
  });

  test.each([
    ["只有绩效指标一栏", "绩效指标 | 指标值", "受理来电 | ≥100次", "受理来电 ≥100次"],
    [
      "三级指标写作绩效指标",
      "一级指标 | 二级指标 | 绩效指标 | 指标值",
      "产出指标 | 数量指标 | 受理来电 | ≥100次",
      "受理来电 ≥100次",
    ],
    ["数值写在指标里", "一级指标 | 二级指标 | 三级指标", "产出指标 | 数量指标 | 受理来电≥100次", "受理来电≥100次 "],
  ])("%s的，两处都是，指标也读出", (_, head, row, indicator) => {
    const drawing = `
项目绩效目标表
项目名称 | 热线运行
资金总额 | 10.00
${head}
${row}`;
    const right = String.fromCharCode(64 + head.split("|").length);
    expect(askedTwice(drawing)).toEqual(bothSay(`project A1:${right}5`));
    const { targets = [] } = readBudget(workbook(sheet("绩效", drawing)));
    expect(
      targets.flatMap(({ indicators }) => indicators.map(({ name, value }) => `${name.value} ${value.raw}`)),
    ).toEqual([indicator]);
  });
});
