import { sheet } from "../../../test/draw-sheet";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w09-listed-items-exist";

const HEADING = "五、一般公共预算拨款基本支出情况";

const beside = (...paragraphs: readonly string[]) =>
  readTextBeside(
    [
      sheet(
        "表",
        `
2025年一般公共预算基本支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 60.25 | 50.00 | 10.25
'301' | 工资福利支出 | 50.00 | 50.00 |
'30101' | 基本工资 | 30.00 | 30.00 |
'30102' | 津贴补贴 | 20.00 | 20.00 |
'302' | 商品和服务支出 | 10.25 | | 10.25
'30201' | 办公费 | 5.25 | | 5.25
'30202' | 印刷费 | 1.00 | | 1.00
'30211' | 差旅费 | 4.00 | | 4.00`,
      ),
    ],
    HEADING,
    ...paragraphs,
  );

testRule(rule, {
  valid: {
    所列科目都有金额: beside("公用经费10.25万元，主要包括：办公费、印刷费、差旅费。"),
  },
  skipped: {
    没有科目清单: beside("人员经费50.00万元，公用经费10.25万元。"),
  },
  invalid: {
    照抄了全部科目: {
      book: beside("公用经费10.25万元，主要包括：办公费、印刷费、培训费、差旅费、会议费。"),
      findings: [
        {
          message:
            "“五、一般公共预算拨款基本支出情况”：列举了 2 个表内没有金额的科目（培训费、会议费）。建议只列有预算的科目。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "info",
        },
      ],
    },
  },
});
