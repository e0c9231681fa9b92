import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./s09-general-expenditure-reduced";

const table = (meetings: string, training: string) =>
  readSheets(
    sheet(
      "基本支出表",
      `
2025年一般公共预算基本支出表
 | | | 单位：万元
科目编码 | 科目名称 | 2024年预算数 | 2025年预算数
'302' | 商品和服务支出 | 9.00 | 9.00
'30201' | 办公费 | 5.00 | 5.00
'30215' | 会议费 | ${meetings}
'30216' | 培训费 | ${training}`,
    ),
  );

testRule(rule, {
  valid: { 一增一减而合计减少: table("2.00 | 2.50", "2.00 | 1.00") },
  skipped: {
    没有上年数: readSheets(
      sheet(
        "基本支出表",
        `
2025年一般公共预算基本支出表
 | | 单位：万元
科目编码 | 科目名称 | 2025年预算数
'302' | 商品和服务支出 | 9.00
'30215' | 会议费 | 4.00
'30216' | 培训费 | 5.00`,
      ),
    ),
  },
  invalid: {
    合计增加: {
      book: table("2.00 | 3.00", "2.00 | 2.50"),
      findings: [
        {
          message:
            "“2025年一般公共预算基本支出表”中会议费、培训费合计 5.50万元 比上年 4.00万元 增加 1.50万元（基本支出表!D6、基本支出表!D7）。一般性支出要求压减，确需增加的请写明原因。",
          cells: ["基本支出表!D6", "基本支出表!C6", "基本支出表!D7", "基本支出表!C7"],
          severity: "warning",
        },
      ],
    },
  },
});
