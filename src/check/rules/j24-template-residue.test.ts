import { SOUND, formBook, formSheet, noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j24-template-residue";

const blankForm = (notes: readonly string[]) =>
  formSheet({
    sheet: "表15",
    title: "专项资金绩效目标表",
    name: "",
    lines: ["实施期资金总额： | "],
    goal: "目标1：",
    indicators: [
      ["产出指标", "数量指标", "指标1：", ""],
      ["", "", "……", ""],
    ],
    below: notes,
  });

testRule(rule, {
  valid: {
    没有残留: oneForm(),
    空表已经说明: formBook(blankForm(["注：本单位没有专项资金，已公开空表。"])),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    填写过的表留有模板行: {
      book: oneForm({ indicators: [...SOUND, ["", "", "指标2：", ""], ["", "", "……", ""]] }),
      findings: [
        {
          message: "“项目绩效目标表”留有模板文字“指标2：、……”（绩效!C15、C16）。请填写，或清空这些行。",
          cells: ["绩效!C15", "绩效!C16"],
          severity: "error",
        },
      ],
    },
    整张表没有填写: {
      book: formBook(blankForm([])),
      findings: [
        {
          message:
            "“专项资金绩效目标表”没有填写，只有模板文字“目标1：、指标1：、……”（表15!B5、C7、C8）。请填写，或清空并注明本年无此项。",
          cells: ["表15!B5", "表15!C7", "表15!C8"],
          severity: "warning",
        },
      ],
    },
  },
});
