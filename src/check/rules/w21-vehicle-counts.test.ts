import { sheet } from "../../../test/draw-sheet";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w21-vehicle-counts";

const HEADING = "十、国有资产占有使用情况";

const beside = (text: string, purchase = "0.00") =>
  readTextBeside(
    [
      sheet(
        "表",
        `
2025年一般公共预算“三公”经费支出表
 | 单位：万元
项目 | 预算数
合计 | 25.50
1、因公出国（境）费 | 0.00
2、公务接待费 | 1.00
3、公务用车购置及运行费 | 24.50
其中：公务用车购置费 | ${purchase}
公务用车运行费 | 4.50`,
      ),
    ],
    HEADING,
    text,
  );

testRule(rule, {
  valid: {
    各类相加等于合计: beside("本单位共有车辆5辆，其中：机要通信用车2辆，应急保障用车3辆。"),
    只举了主要的一类: beside("本单位共有车辆5辆，其中主要包括：机要通信用车2辆。"),
    有购置也有购置费: beside("2025年安排购置车辆1辆。", "20.00"),
  },
  skipped: {
    没有车辆数量: beside("本单位办公用房由机关事务部门统一调配。"),
  },
  invalid: {
    各类之和多于合计: {
      book: beside("本单位共有车辆5辆，其中：机要通信用车2辆，应急保障用车2辆，其他用车3辆。"),
      findings: [
        {
          message: "“十、国有资产占有使用情况”：车辆合计 5 辆与各类之和 7 辆不符。请核对各类车辆数。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
    有购置而没有购置费: {
      book: beside("2025年安排购置车辆2辆。"),
      findings: [
        {
          message:
            "“十、国有资产占有使用情况”：购置车辆 2 辆，而公务用车购置费为 0.00万元（表!B8）。请核对；购置“三公”以外的特种专业技术用车可以说明。",
          cells: ["情况说明!A3", "表!B8"],
          severity: "warning",
        },
      ],
    },
  },
});
