import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./f19-uses-equal-classes";

const told = (personnel: string) =>
  readDrawing(`
2025年度一般公共预算财政拨款基本支出决算表
 | | | | | 单位：万元
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
'301' | 工资福利支出 | 40.15 | '302' | 商品和服务支出 | 9.00
'30101' | 基本工资 | 40.15 | '30201' | 办公费 | 9.00
'303' | 对个人和家庭的补助 | 5.00 | '310' | 资本性支出 | 1.00
'30302' | 退休费 | 5.00 | '31002' | 办公设备购置 | 1.00
人员经费合计 | | ${personnel} | 公用经费合计 | | 10.00`);

testRule(rule, {
  valid: { 合计等于各类之和: told("45.15") },
  skipped: { 没有基本支出表: readDrawing("2025年度支出决算表\n甲 | 乙") },
  invalid: {
    人员经费多一万元: {
      book: told("46.15"),
      findings: [
        {
          message:
            "人员经费合计 46.15万元（表!C8）与所属各类之和 45.15万元（表!C4、C6）相差 1.00万元。请核对合计和各类金额。",
          cells: ["表!C8", "表!C4", "表!C6"],
          severity: "error",
        },
      ],
    },
  },
});
