import { MONEY, noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j32-dates-within-period";

const dated = (value: string, period?: string) =>
  oneForm({
    title: "2025年项目绩效目标表",
    lines: [...MONEY, ...(period === undefined ? [] : [`项目期 | ${period}`])],
    indicators: withLevel("时效指标", "设备到货时间", value),
  });

testRule(rule, {
  valid: {
    本年内: dated("2025年12月底前"),
    几年的项目在期内: dated("2025年6月30日前", "2024-2026"),
    按月写的项目期内: dated("9月底前", "2025年3月至2025年9月"),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有写年份: dated("12月底前"),
  },
  invalid: {
    上一年的日期: {
      book: dated("2024年12月底前"),
      findings: [
        {
          message: "“热线运行经费”：指标“设备到货时间”的完成时间“2024年12月底前”（绩效!D12）不在 2025 年内。请核对。",
          cells: ["绩效!D12", "绩效!C12"],
          severity: "warning",
        },
      ],
    },
    项目期九月结束而十二月完成: {
      book: dated("12月底前", "2025年3月至2025年9月"),
      findings: [
        {
          message:
            "“热线运行经费”：指标“设备到货时间”的完成时间“12月底前”（绩效!D13）不在项目期“2025年3月至2025年9月”内。请核对。",
          cells: ["绩效!D13", "绩效!C13"],
          severity: "warning",
        },
      ],
    },
    几年的项目以后才完成: {
      book: dated("2026年6月底前", "2025-2026"),
      findings: [
        {
          message:
            "“热线运行经费”：指标“设备到货时间”的完成时间“2026年6月底前”（绩效!D13）在本年度以后。请核对是否为年度目标。",
          cells: ["绩效!D13", "绩效!C13"],
          severity: "info",
        },
      ],
    },
  },
});
