import { planReport } from "../../../src/questions/index";
import type { PaneServices } from "../../../src/taskpane/services";
import { sheet, workbook } from "../../draw-sheet";
import { asking, realAnswers } from "../asking";
import type { FakeHost } from "../fake-host";

/** A table with a column and a row that no word explains, and a table of two sides. */
export const READ_WORKBOOK = workbook(
  sheet(
    "一般公共预算支出表",
    `
示例市档案馆2025年一般公共预算支出表
 | | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 机动安排 | 上年执行数
 | 合计 | 100.00 | 60.00 | 30.00 | 10.00 | 95.00
'201' | 一般公共服务支出 | 80.00 | 50.00 | 20.00 | 10.00 | 75.00
'20126' | 档案事务 | 80.00 | 50.00 | 20.00 | 10.00 | 75.00
'2012604' | 档案馆 | 80.00 | 50.00 | 20.00 | 5% | 75.00
'208' | 社会保障和就业支出 | 20.00 | 10.00 | 10.00 | | 20.00
'20805' | 行政事业单位养老支出 | 20.00 | 10.00 | 10.00 | | 20.00
'2080505' | 机关事业单位基本养老保险缴费支出 | 20.00 | 10.00 | 10.00 | | 20.00`,
  ),
  sheet(
    "收支总表",
    `
示例市档案馆2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 80.00 | 一、基本支出 | 70.00
其中：往期留用 | 5.00 | 二、项目支出 | 30.00
二、上年结转 | 10.00 | |
三、杂项来款 | 10.00 | |
收入总计 | 100.00 | 支出总计 | 100.00`,
  ),
);

/** The real pipeline over drawn tables: for the view of how they were read. */
export function readingServices(services: PaneServices, host: FakeHost, show: string): PaneServices {
  host.snapshot = READ_WORKBOOK;
  return {
    ...services,
    planReport: async (reviewed, checkedAt) => planReport(reviewed, checkedAt),
    ask: asking(realAnswers()),
    // as on the page, where colours leave the file as it is
    ...(show === "reading-page" && { recheckAfter: 60_000 }),
  };
}
