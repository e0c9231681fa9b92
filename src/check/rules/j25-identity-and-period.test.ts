import {
  MONEY,
  budgetSheets,
  formBook,
  formSheet,
  noForm,
  oneForm,
  projectSheet,
  withLevel,
} from "../../../test/target-forms";
import type { BudgetBook } from "../../model/book";
import { testRule } from "../../../test/rule-tester";
import rule from "./j25-identity-and-period";

const inUnitBudget = (book: BudgetBook): BudgetBook => ({
  ...book,
  identity: { year: 2025, unitName: "某市12345政务服务便民热线中心", kind: "单位预算" },
});

testRule(rule, {
  valid: {
    差的一个字另成一个词: oneForm({ indicators: withLevel("时效指标", "按时提交率", "≥95%") }),
    实施单位写简称: inUnitBudget(oneForm({ lines: [...MONEY, "实施单位 | 12345热线中心"] })),
    满意的人各有各的叫法: oneForm({ indicators: withLevel("满意度指标", "群众满意度", "≥95%") }),
    名称单位年度都一致: formBook(
      ...budgetSheets("100.00"),
      projectSheet([["热线运行", "100.00"]]),
      formSheet({ title: "2025年项目绩效目标表", lines: [...MONEY, "项目期 | 2025-2026"] }),
    ),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    年度和项目期是去年的: {
      book: formBook(
        ...budgetSheets("100.00"),
        formSheet({ title: "2024年项目绩效目标表", lines: [...MONEY, "项目期 | 2024-2024"] }),
      ),
      findings: [
        {
          message: "“热线运行经费”的年度为“2024年项目绩效目标表”（绩效!A1），应为“2025年”。请核对。",
          cells: ["绩效!A1"],
          severity: "warning",
        },
        {
          message: "“热线运行经费”的项目期为“2024-2024”（绩效!B7），应为“包含 2025 年的期间”。请核对。",
          cells: ["绩效!B7"],
          severity: "warning",
        },
      ],
    },
    项目名称与项目表略有不同: {
      book: formBook(...budgetSheets("100.00"), projectSheet([["12345热线运行", "100.00"]]), formSheet()),
      findings: [
        {
          message: "“热线运行经费”的项目名称为“热线运行经费”（绩效!B3），应为“12345热线运行”。请核对。",
          cells: ["绩效!B3"],
          severity: "warning",
        },
      ],
    },
    项目不在项目表中: {
      book: formBook(...budgetSheets("100.00"), projectSheet([["办公楼修缮", "100.00"]]), formSheet()),
      findings: [
        {
          message: "“热线运行经费”（绩效!B3）不在项目支出表所列的项目中。请核对项目名称。",
          cells: ["绩效!B3"],
          severity: "warning",
        },
      ],
    },
    实施单位不是本单位: {
      book: inUnitBudget(oneForm({ lines: [...MONEY, "实施单位 | 某市信访局"] })),
      findings: [
        {
          message: "“热线运行经费”的实施单位为“某市信访局”（绩效!B7），应为“某市12345政务服务便民热线中心”。请核对。",
          cells: ["绩效!B7"],
          severity: "warning",
        },
      ],
    },
    标题词语重复: {
      book: oneForm({ title: "热线运行项目项目绩效目标表" }),
      findings: [
        {
          message: "绩效目标表标题“热线运行项目项目绩效目标表”（绩效!A1）中“项目”重复。请删去一处。",
          cells: ["绩效!A1"],
          severity: "info",
        },
      ],
    },
    指标名称疑有笔误: {
      book: oneForm({ indicators: withLevel("质量指标", "端路可用率", "≥99%") }),
      findings: [
        {
          message: "“热线运行经费”的指标“端路可用率”（绩效!C11）与常用指标“链路可用率”只差一个字，疑有笔误。请核对。",
          cells: ["绩效!C11"],
          severity: "info",
        },
      ],
    },
  },
});
