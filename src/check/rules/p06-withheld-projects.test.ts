import { formBook, noForm, projectSheet } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./p06-withheld-projects";

testRule(rule, {
  valid: { 寻常的项目: formBook(projectSheet([["热线运行经费", "100"]])) },
  skipped: { 没有项目: noForm },
  invalid: {
    涉密的项目: {
      book: formBook(
        projectSheet([
          ["热线运行经费", "100"],
          ["涉密机房改造", "20"],
        ]),
      ),
      findings: [
        {
          message: "项目“涉密机房改造”（项目表!A6）的名称含“涉密”。公开前请确认已完成保密审查，或改用可以公开的名称。",
          cells: ["项目表!A6"],
          severity: "warning",
        },
      ],
    },
  },
});
