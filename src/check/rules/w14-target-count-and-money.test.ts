import { sheet } from "../../../test/draw-sheet";
import { GENERAL_TABLE, readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import { formSheet } from "../../../test/target-forms";
import rule from "./w14-target-count-and-money";

const HEADING = "九、预算绩效情况";
const PROJECTS = sheet(
  "项目",
  `
2025年项目支出表
 | 单位：万元
项目名称 | 金额
合计 | 20.00
档案扫描费 | 12.00
库房维修费 | 8.00`,
);
const tables = [sheet("表", GENERAL_TABLE), formSheet()];

testRule(rule, {
  valid: {
    所列项目之和相等: readText(
      HEADING,
      "本单位编报绩效目标的项目共2个，涉及项目预算资金21.00万元。其中：档案扫描费12.00万元，库房维修费9.00万元。",
    ),
    项目数和金额都与绩效目标表一致: readTextBeside(
      tables,
      HEADING,
      "2025年本单位设置1个项目绩效目标，涉及一般公共预算拨款100.00万元。",
    ),
    个数写在绩效目标之后: readTextBeside(
      tables,
      HEADING,
      "2025年，本单位共编报项目支出绩效目标1个，涉及资金100.00万元。",
    ),
  },
  skipped: {
    只说其中几个项目的不与项目表相比: readTextBeside(
      [sheet("表", GENERAL_TABLE), PROJECTS],
      HEADING,
      "2025年设置1个项目绩效目标。",
    ),
    绩效目标表另行公开: readText(HEADING, "2025年本单位设置3个项目绩效目标，涉及一般公共预算拨款120.00万元。"),
    没有写项目数: readTextBeside(tables, HEADING, "2025年本单位按要求编报绩效目标。"),
  },
  invalid: {
    全部项目的个数与项目表不等: {
      book: readTextBeside(
        [sheet("表", GENERAL_TABLE), PROJECTS],
        HEADING,
        "2025年填报绩效目标的项目支出共3个，涉及金额20.00万元，占全部预算项目的100%。",
      ),
      findings: [
        {
          message: "“九、预算绩效情况”：文中写全部项目编报绩效目标、项目 3 个，项目支出表列了 2 个。请核对。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    所列项目的个数不等: {
      book: readText(
        HEADING,
        "本单位编报绩效目标的项目共3个，涉及项目预算资金21.00万元。其中：档案扫描费12.00万元，库房维修费9.00万元。",
      ),
      findings: [
        {
          message: "“九、预算绩效情况”：文中写编报绩效目标的项目 3 个，其后列了 2 个，金额合计相符。请核对个数。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    所列项目之和不等: {
      book: readText(
        HEADING,
        "本单位编报绩效目标的项目共2个，涉及项目预算资金20.00万元。其中：档案扫描费12.00万元，库房维修费9.00万元。",
      ),
      findings: [
        {
          message:
            "“九、预算绩效情况”：文中写涉及资金 20.00万元，所列 2 个项目之和为 21.00万元，相差 1.00万元。请核对。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3"],
        },
      ],
    },
    编报绩效目标的项目: {
      book: readTextBeside(tables, HEADING, "本单位编报绩效目标的项目2个，涉及项目预算资金100.00万元。"),
      findings: [
        {
          message: "“九、预算绩效情况”：文中写编报绩效目标的项目 2 个，工作簿中有 1 份项目绩效目标表。请核对。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    个数写在绩效目标之后而不一致: {
      book: readTextBeside(tables, HEADING, "2025年，本单位共编报项目支出绩效目标4个，涉及资金100.00万元。"),
      findings: [
        {
          message: "“九、预算绩效情况”：文中写编报绩效目标的项目 4 个，工作簿中有 1 份项目绩效目标表。请核对。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    项目数和金额都不一致: {
      book: readTextBeside(tables, HEADING, "2025年本单位设置3个项目绩效目标，涉及一般公共预算拨款120.00万元。"),
      findings: [
        {
          message: "“九、预算绩效情况”：文中写编报绩效目标的项目 3 个，工作簿中有 1 份项目绩效目标表。请核对。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
        {
          message:
            "“九、预算绩效情况”：文中写涉及资金 120.00万元，1 份表的年度资金合计 100.00万元，相差 20.00万元。请核对。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
