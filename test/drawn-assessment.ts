import type { BudgetBook } from "../src/model/book";
import { sheet } from "./draw-sheet";
import { readSheets } from "./read-drawing";

/** What stands in a drawn 项目支出绩效自评表; what is not named is right. */
interface DrawnAssessment {
  readonly rate?: string;
  readonly ofMoney?: string;
  readonly fiscal?: string;
  readonly firstWeight?: string;
  readonly firstScore?: string;
  /** Why 用户满意度 lost a point. */
  readonly reason?: string;
  readonly total?: string;
}

/** A self-assessment of 98.50万元 that is right in every way, but for what is given. */
export const drawnAssessment = (given: DrawnAssessment = {}): BudgetBook => {
  const {
    rate = "97.00%",
    ofMoney = "9.70",
    fiscal = "78.50",
    firstWeight = "30",
    firstScore = "30",
    reason = "个别用户另有建议",
    total = "98.70",
  } = given;
  return readSheets(
    sheet(
      "自评",
      `
项目支出绩效自评表
（2024年度）
项目名称 | 示例系统运行维护 | | | | | | |
主管部门 | 示例局 | | | 实施单位 | 示例局 | | |
项目资金（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | | 100.50 | 98.50 | 95.55 | 10 | ${rate} | ${ofMoney}
 | 其中：当年财政拨款 | | 80.50 | ${fiscal} | 75.55 | — | | —
 | 上年结转资金 | | 20.00 | 20.00 | 20.00 | — | | —
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
 | 产出指标 | 数量指标 | 维护系统数量 | ≥5个 | 5个 | ${firstWeight} | ${firstScore} |
 | | 质量指标 | 系统可用率 | ≥99% | 99.5% | 20 | 20 |
 | 效益指标 | 社会效益指标 | 数据共享次数 | ≥100次 | 120次 | 30 | 30 | 需求增加
 | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 88% | 10 | 9 | ${reason}
总分 | | | | | | 100 | ${total} |`,
      {
        merged: [
          "A1:I1",
          "A2:I2",
          "B3:I3",
          "B4:D4",
          "F4:I4",
          "A5:A8",
          "B5:C5",
          "B6:C6",
          "B7:C7",
          "B8:C8",
          "A9:A13",
          "B10:B11",
          "A14:F14",
        ],
      },
    ),
  );
};

/** A workbook without any self-assessment. */
export const withoutAssessment = (): BudgetBook => readSheets(sheet("表", "2024年度支出决算表\n甲 | 乙"));
