import { sheet } from "../../../test/draw-sheet";
import { budgetSheets, formBook, noForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./k15-entries-of-closed-lists";

const projects = (...kinds: readonly string[]) =>
  formBook(
    ...budgetSheets("100.00"),
    sheet(
      "项目表",
      [
        "2025年项目支出表",
        " | | 单位：万元",
        "项目类别 | 项目名称 | 金额",
        `合计 | | ${kinds.length}.00`,
        ...kinds.map((kind, i) => `${kind} | 项目${"甲乙丙丁戊"[i]} | 1.00`),
      ].join("\n"),
    ),
  );

testRule(rule, {
  valid: { 带编码的选项: projects("2-运转类", "31 特定目标类", "人员类") },
  skipped: {
    没有这样的栏: noForm,
    自由填写的栏: projects("修缮", "购置", "运转类"),
  },
  invalid: {
    旧类别和别的词: {
      book: projects("特定目标类", "运转类", "人员类", "专项业务费", "甲类"),
      findings: [
        {
          message: "“项目类别”一栏的“专项业务费”（项目表!A8）不是项目类别的选项。最接近的是“其他运转类”，请核对。",
          cells: ["项目表!A8"],
          severity: "info",
        },
        {
          message: "“项目类别”一栏的“甲类”（项目表!A9）不是项目类别的选项（人员类、运转类、特定目标类）。请核对。",
          cells: ["项目表!A9"],
          severity: "info",
        },
      ],
    },
  },
});
