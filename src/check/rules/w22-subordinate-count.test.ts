import { sheet } from "../../../test/draw-sheet";
import { readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w22-subordinate-count";

const HEADING = "二、部门预算单位构成";
const stated = (count: number) => `纳入本部门2025年预算编制范围的预算单位共${count}个。`;

const units = sheet(
  "单位构成",
  `
2025年预算单位构成表
序号 | 单位名称 | 单位性质 | 经费来源
1 | 示例市档案馆本级 | 行政单位 | 财政全额拨款
2 | 示例市档案服务中心 | 事业单位 | 财政全额拨款`,
);

testRule(rule, {
  valid: {
    名称里有和字: readText(HEADING, "本单位设4个内设机构，包括：办公室、规划和资源科、财务科和护理部。"),
    与单位构成表一致: readTextBeside([units], HEADING, stated(2)),
  },
  skipped: {
    没有列全: readText(HEADING, "本部门有27个内设机构，包括：办公室、研究室、财务处等。"),
    没有写单位数: readTextBeside([units], HEADING, "本部门各单位的情况见表。"),
    没有单位构成表: readText(HEADING, stated(3)),
  },
  invalid: {
    内设机构的个数与所列名称不符: {
      book: readText(HEADING, "本单位设4个内设机构，包括：院长室、办公室、财务室、后勤部、护理部。"),
      findings: [
        {
          message: "“二、部门预算单位构成”：“4个内设机构，包括：院长室、办公”写的是 4 个，列了 5 个名称。请核对。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    没有下属单位又写所属单位: {
      book: readText(
        HEADING,
        "本部门预算包括本级以及下属0家预算单位。",
        "行政运行主要用于局本级及所属单位的人员经费。",
      ),
      findings: [
        {
          message:
            "“二、部门预算单位构成”：写的是“下属0家预算单位”，“二、部门预算单位构成”写“本级及所属单位”（共 1 处），说法不一。请核对有无所属单位。",
          cells: ["情况说明!A3", "情况说明!A4"],
          severity: "info",
        },
      ],
    },
    比单位构成表多一个: {
      book: readTextBeside([units], HEADING, stated(3)),
      findings: [
        {
          message: "“二、部门预算单位构成”：文中预算单位为 3 个，“单位构成”表列了 2 个。请核对。",
          cells: ["情况说明!A3", "单位构成!A1"],
          severity: "warning",
        },
      ],
    },
  },
});
