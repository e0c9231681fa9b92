import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import type { FiledSubmission } from "../../model/round";
import rule from "./z02-unit-twice";

const file = (name: string, fingerprint: string, more: Partial<FiledSubmission> = {}): FiledSubmission =>
  handed("甲中心", "支出总表 | 合计 | | 1.00 | C5", { file: name, fingerprint, ...more });

testAcross(rule, {
  valid: {
    部门和它的本级各一份: { submissions: [file("一.xlsx", "1"), file("二.xlsx", "2", { kind: "部门预算" })] },
    两年各一份: { submissions: [file("一.xlsx", "1"), file("二.xlsx", "2", { year: 2024 })] },
  },
  skipped: { 只有一份: { submissions: [file("一.xlsx", "1")] } },
  invalid: {
    两个名字一样的内容: {
      round: { submissions: [file("一.xlsx", "1"), file("二.xlsx", "1")] },
      findings: [
        {
          message: "“一.xlsx”、“二.xlsx” 的内容完全相同。请核对哪一份是要公开的，有没有单位交错了文件。",
          cells: ["一.xlsx 支出总表!C5", "二.xlsx 支出总表!C5"],
          severity: "warning",
        },
      ],
    },
    一个单位两份: {
      round: { submissions: [file("一.xlsx", "1"), file("二.xlsx", "2")] },
      findings: [
        {
          message: "“一.xlsx”、“二.xlsx” 都是“甲中心”2025年的预算，内容不同。请核对以哪一份为准。",
          cells: ["一.xlsx 支出总表!C5", "二.xlsx 支出总表!C5"],
        },
      ],
    },
  },
});
