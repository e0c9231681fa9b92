import { sheet } from "../../../test/draw-sheet";
import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w30-organ-running-and-public-money";

const HEADING = "八、机关运行经费情况";

const BASIC = sheet(
  "基本支出表",
  `
2025年一般公共预算基本支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 60.25 | 50.25 | 10.00
'301' | 工资福利支出 | 50.25 | 50.25 |
'30101' | 基本工资 | 50.25 | 50.25 |
'302' | 商品和服务支出 | 10.00 | | 10.00
'30201' | 办公费 | 10.00 | | 10.00`,
);

const ORGAN = sheet("表", GENERAL_TABLE.replace("'2012604' | 档案馆", "'2012601' | 行政运行"));

const told = (sentence: string) => readTextBeside([ORGAN, BASIC], HEADING, sentence);

testRule(rule, {
  valid: {
    等于公用经费: told("2025年机关运行经费预算10.00万元。"),
    其中的一项不是机关运行经费: told("2025年机关运行经费预算10.00万元，其中：办公费28.00万元。"),
  },
  skipped: {
    没有说明: readDrawing(GENERAL_TABLE),
    没有写金额: told("机关运行经费用于日常公用支出。"),
    没有基本支出表: readTextBeside([sheet("表", GENERAL_TABLE)], HEADING, "2025年机关运行经费预算10.00万元。"),
  },
  invalid: {
    大于公用经费: {
      book: told("2025年机关运行经费预算12.00万元。"),
      findings: [
        {
          message:
            "“八、机关运行经费情况”：文中机关运行经费 12.00万元 大于公用经费 10.00万元（基本支出表!E4），多 2.00万元。机关运行经费一般是行政、参公单位的公用经费，请核对口径。",
          cells: ["情况说明!A3", "基本支出表!E4"],
          severity: "warning",
        },
      ],
    },
  },
});
