import { expect, test } from "@jest/globals";
import type { EditedForm, EditedIndicator } from "../src/model/edited-form";
import { fen } from "../src/model/money";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import type { TargetLayoutId } from "../src/model/target";
import { editForm, judgeForms, kindChoices, newProject } from "../src/questions/index";
import { budgetSheets, formBook } from "./target-forms";

/** A draft with a value wherever one is asked for. */
const filled = (form: EditedForm): EditedForm => ({
  ...form,
  goals: form.goals.map((goal) => ({
    ...goal,
    text: (goal.text || "完成年度任务，群众满意。").replace(/【待填】/g, "90"),
  })),
  money: form.money.map((each) =>
    each.source === "total" && each.text === "" && !each.level ? { ...each, text: "1200.00" } : each,
  ),
  indicators: form.indicators.map((each) => (each.value === "" ? { ...each, value: valueFor(each) } : each)),
});

function valueFor({ op, unit, suggestion }: EditedIndicator): string {
  if (suggestion?.op === "date") return "2025年12月底前";
  if (unit !== "%") return "5";
  return op === "=" ? "100" : op === "≤" ? "3" : "95";
}

test.each<TargetLayoutId>(["ministry-2021", "ministry-2015"])(
  "只凭名称、金额、起止起草的表，填上待填的值以后没有错误和提醒：%s 的各类项目",
  (layout) => {
    const book = formBook(...budgetSheets("1200.00"));
    const of = { ...book, profile: { ...book.profile, targetLayout: layout } };
    const period = { from: { year: 2025, month: 1 }, to: { year: 2025, month: 12 } };
    const drafts = kindChoices().map(({ id, name }) =>
      newProject(of, { name: `${name}项目`, kind: id, amount: fen(1_200_000_000), fiscal: fen(1_200_000_000), period }),
    );
    const found = drafts.flatMap(({ draft }) =>
      judgeForms(of, DEFAULT_SETTINGS, [{ form: filled(editForm(draft, layout)) }]),
    );
    expect(
      found
        .flat()
        .filter(({ severity }) => severity !== "info")
        .map(({ message }) => message),
    ).toEqual([]);
  },
);
