import { readAccountText } from "../../../test/final-account-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./f13-self-assessed-projects";

const told = (sentence: string) => readAccountText("十、预算绩效管理情况", sentence);
const grades = (good: number) => `评级为“优”的项目2个，评级为“良”的项目${good}个，评级为“合格”的项目0个`;

testRule(rule, {
  valid: {
    各等级之和相等: told(`绩效自评的2025年度项目3个，平均得分98.50分（其中${grades(1)}）。`),
  },
  skipped: {
    没有写项目数: told("按照要求开展了绩效自评，结果良好，项目管理较为规范，资金使用符合规定。"),
  },
  invalid: {
    等级之和不等: {
      book: told(`绩效自评的2025年度项目4个，平均得分98.50分（其中${grades(1)}）。`),
      findings: [
        {
          message: "“十、预算绩效管理情况”：绩效自评的项目 4 个，各等级合计 3 个（优 2、良 1、合格 0）。请核对。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    得分超过一百: {
      book: told("绩效自评的2025年度项目3个，平均得分985.0分。"),
      findings: [
        {
          message: "“十、预算绩效管理情况”：自评得分写为 985 分，应在 0 至 100 之间。请核对。",
          cells: ["情况说明!A3"],
        },
      ],
    },
  },
});
