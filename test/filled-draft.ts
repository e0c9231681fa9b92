import type { BudgetBook } from "../src/model/book";
import type { EditedForm, EditedIndicator } from "../src/model/edited-form";
import { fen } from "../src/model/money";
import type { TargetLayoutId } from "../src/model/target";
import { editForm, kindChoices, newProject } from "../src/questions/index";
import { budgetSheets, formBook } from "./target-forms";

/** A workbook whose unit spends 1,200万元 on projects and whose province prints its forms in this layout. */
export function bookPrinting(layout: TargetLayoutId): BudgetBook {
  const book = formBook(...budgetSheets("1200.00"));
  return { ...book, profile: { ...book.profile, targetLayout: layout } };
}

/** A form of every kind of project from its name, amount and period alone, with a value wherever one is asked for. */
export const filledDrafts = (book: BudgetBook, layout: TargetLayoutId): readonly EditedForm[] =>
  kindChoices().map(({ id, name }) => {
    const period = { from: { year: 2025, month: 1 }, to: { year: 2025, month: 12 } };
    const amount = fen(1_200_000_000);
    const { draft } = newProject(book, { name: `${name}项目`, kind: id, amount, fiscal: amount, period });
    return filled(editForm(draft, layout));
  });

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
