import { describe, expect, test } from "@jest/globals";
import { addressInSheet } from "../src/model/cell";
import type { SheetSnapshot } from "../src/model/snapshot";
import { review } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

/** Consistent tables as some places print them, and the cell to spoil. */
interface Strange {
  readonly sheets: readonly (readonly [drawing: string, ...merged: string[]])[];
  readonly wrong: readonly [sheet: number, cell: string, value: number];
}

const LAYOUTS: Readonly<Record<string, Strange>> = {
  单位小计印在各单位各行之下: {
    sheets: [
      [
        `
2025年部门支出总表
 | | | | | | 单位：万元
单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
部门合计 | | | | 210 | 150 | 60
'145001' | 某市水务局机关 | '2130301' | 行政运行 | 100 | 100 |
 | | '2130304' | 水利行业业务管理 | 40 | | 40
 | | 单位小计 | | 140 | 100 | 40
'145002' | 某市河道管理站 | '2130301' | 行政运行 | 50 | 50 |
 | | '2130304' | 水利行业业务管理 | 20 | | 20
 | | 单位小计 | | 70 | 50 | 20`,
        "A4:D4",
        "C7:D7",
        "C10:D10",
      ],
    ],
    wrong: [0, "E7", 150],
  },
  其中之后的行与其中之前的行对齐: {
    sheets: [
      [
        `
2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
财政拨款收入 | 90 | 基本支出 | 80
'  其中：一般公共预算' | 70 | 项目支出 | 35
'        政府性基金' | 20 | |
事业收入 | 15 | |
其他收入 | 10 | |
本年收入合计 | 115 | 本年支出合计 | 115`,
      ],
    ],
    wrong: [0, "B10", 125],
  },
  其中之后的行按意义不是其中的一部分: {
    sheets: [
      [
        `
2025年“三公”经费、会议费、培训费预算表
 | 单位：万元
项目 | 2025年预算数
1.因公出国（境）费用 | 0
2.公务接待费 | 1.5
3.公务用车购置及运行维护费 | 6
其中：公务用车购置费 | 0
公务用车运行维护费 | 6
会议费 | 3
培训费 | 4`,
      ],
    ],
    wrong: [0, "B8", 16],
  },
  收入总数与支出总数: {
    sheets: [
      [
        `
2025年财政拨款收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、本年收入 | 90 | 一、本年支出 | 95
一般公共预算拨款 | 70 | 一般公共服务支出 | 60
政府性基金预算拨款 | 20 | 城乡社区支出 | 35
二、上年结转 | 5 | 二、结转下年 |
一般公共预算拨款 | 5 | |
-
收入总数 | 95 | 支出总数 | 95`,
      ],
    ],
    wrong: [0, "B5", 93],
  },
  编码分为类款与项两列: {
    sheets: [
      [
        `
2025年支出总表
 | | | | | 单位：万元
科目编码 | | 科目名称 | 合计 | 基本支出 | 项目支出
类款 | 项 | | | |
'213' | | 农林水支出 | 140 | 100 | 40
'21303' | | 水利 | 140 | 100 | 40
'21303' | '01' | 行政运行 | 100 | 100 |
'21303' | '04' | 水利行业业务管理 | 40 | | 40
 | | 总 计 | 140 | 100 | 40`,
        "A3:B3",
        "C3:C4",
        "D3:D4",
        "E3:E4",
        "F3:F4",
      ],
    ],
    wrong: [0, "D7", 110],
  },
  项目清单折成左右两栏合计只印一次: {
    sheets: [
      [
        `
2025年项目支出预算表
 | | | 单位：万元
项目名称 | 金额 | 项目名称 | 金额
河道清淤 | 12.5 | 泵站维护 | 7.25
水质监测 | 3.4 | 防汛演练 | 1.15
 | | 合计 | 24.3`,
      ],
    ],
    wrong: [0, "D6", 34.3],
  },
  本年支出与上年结转支出各列项目支出: {
    sheets: [
      [
        `
2025年支出总表
 | | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 本年支出 | | | 上年结转支出
 | | | 小计 | 基本支出 | 项目支出 | 项目支出
'2130301' | 行政运行 | 100 | 100 | 100 | |
'2130304' | 水利行业业务管理 | 46 | 40 | | 40 | 6
 | 总计 | 146 | 140 | 100 | 40 | 6`,
        "A3:A4",
        "B3:B4",
        "C3:C4",
        "D3:F3",
      ],
      [
        `
2025年项目支出预算表
 | 单位：万元
项目名称 | 金额
河道清淤 | 30
水质监测 | 16
合计 | 46`,
      ],
    ],
    wrong: [1, "B6", 64],
  },
  一般公共预算项目支出表只列一般公共预算: {
    sheets: [
      [
        `
2025年支出总表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'2120803' | 城市建设支出 | 20 | | 20
'2130301' | 行政运行 | 100 | 100 |
'2130304' | 水利行业业务管理 | 46 | | 46
 | 合计 | 166 | 100 | 66`,
      ],
      [
        `
2025年一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'2130301' | 行政运行 | 100 | 100 |
'2130304' | 水利行业业务管理 | 46 | | 46
 | 合计 | 146 | 100 | 46`,
      ],
      [
        `
2025年一般公共预算项目支出情况表
 | | | 单位：万元
科目编码 | 科目名称 | 项目名称 | 金额
'2130304' | 水利行业业务管理 | 河道清淤 | 30
'2130304' | 水利行业业务管理 | 水质监测 | 16
合计 | | | 46`,
      ],
    ],
    wrong: [2, "D6", 56],
  },
  财政拨款收支总表把上年结转列在各项资金之内: {
    sheets: [
      [
        `
2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
财政拨款 | 90 | 一般公共服务支出 | 105
事业收入 | 10 | |
财政拨款结转 | 5 | |
收入总计 | 105 | 支出总计 | 105`,
      ],
      [
        `
2025年财政拨款收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算 | 75 | 一般公共服务支出 | 95
二、政府性基金预算 | 20 | |
收入总计 | 95 | 支出总计 | 95`,
      ],
    ],
    wrong: [0, "B5", 89],
  },
};

/** Sums, equalities, codes and formats; what else a budget must publish is not drawn here. */
const alarmsOf = (sheets: readonly SheetSnapshot[]) =>
  review(workbook(...sheets)).findings.filter(({ severity, code }) => severity !== "info" && /^[NXKES]/.test(code));

const drawn = ({ sheets }: Strange): readonly SheetSnapshot[] =>
  sheets.map(([drawing, ...merged], i) => sheet(`表${i}`, drawing, { merged }));

describe("各地不同的版式", () => {
  test.each(Object.entries(LAYOUTS))("%s：数都相符时没有误报，改错一个数就报告", (_, layout) => {
    const sheets = drawn(layout);
    expect(alarmsOf(sheets).map(({ message }) => message)).toEqual([]);
    const [at, cell, value] = layout.wrong;
    const spoilt = sheets.map((each, i) =>
      i === at
        ? { ...each, cells: each.cells.map((one) => (addressInSheet(one) === cell ? { ...one, value } : one)) }
        : each,
    );
    const found = alarmsOf(spoilt).filter(({ cells }) => cells.some((one) => addressInSheet(one) === cell));
    expect(found.map((each) => each.severity)).toContain("error");
  });
});
