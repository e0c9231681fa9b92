import type { EditedAmount, EditedTask } from "../../model/edited-form";
import { freshId, inserted } from "./edited-rows";
import type { FormAction } from "./form-actions";

export const withText = (amounts: readonly EditedAmount[], index: number, text: string): readonly EditedAmount[] =>
  amounts.map((amount, i) => (i === index ? { ...amount, text } : amount));

type TaskAction = Extract<FormAction, { readonly type: "task" | "addTask" | "removeTask" }>;

/** The tasks of a unit form after one action; new ones stand before 金额合计. */
export function tasksAfter(tasks: readonly EditedTask[], action: TaskAction): readonly EditedTask[] {
  if (action.type === "removeTask") return tasks.filter(({ id }) => id !== action.id);
  if (action.type === "addTask") {
    const amounts = (["total", "fiscal", "other"] as const).map((source) => ({
      period: "year" as const,
      source,
      label: "",
      text: "",
    }));
    const total = tasks.findIndex(({ isTotal }) => isTotal);
    const at = total < 0 ? tasks.length : total;
    return inserted(tasks, at, { id: freshId(tasks, "t")(), name: "", content: "", amounts, isTotal: false });
  }
  const { part, text } = action;
  return tasks.map((task) => {
    if (task.id !== action.id) return task;
    return typeof part === "number"
      ? { ...task, amounts: withText(task.amounts, part, text) }
      : { ...task, [part]: text };
  });
}
