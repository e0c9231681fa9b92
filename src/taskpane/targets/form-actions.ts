import type { EditedField, EditedForm, EditedIndicator } from "../../model/edited-form";
import type { Level2 } from "../../model/target";

/** Parts of an indicator that are one text each. */
export type IndicatorPart = "name" | "op" | "value" | "unit" | "medium" | "weight" | "remark";

/** Everything that can be done to a form. */
export type FormAction =
  | { readonly type: "field"; readonly field: EditedField; readonly text: string }
  | { readonly type: "money"; readonly index: number; readonly text: string }
  | { readonly type: "goal"; readonly index: number; readonly text: string }
  | { readonly type: "confirmGoal"; readonly index: number }
  | { readonly type: "task"; readonly id: string; readonly part: "name" | "content" | number; readonly text: string }
  | { readonly type: "addTask" }
  | { readonly type: "removeTask"; readonly id: string }
  | { readonly type: "indicator"; readonly id: string; readonly part: IndicatorPart; readonly text: string }
  | { readonly type: "confirm"; readonly id: string }
  | { readonly type: "confirmAll" }
  | { readonly type: "level"; readonly id: string; readonly level2: Level2 }
  | { readonly type: "add"; readonly rows: readonly EditedIndicator[] }
  | { readonly type: "replace"; readonly rows: readonly EditedIndicator[] }
  | { readonly type: "addBlank"; readonly level2: Level2 }
  | { readonly type: "paste"; readonly id: string; readonly rows: readonly PastedRow[] }
  | { readonly type: "remove"; readonly id: string }
  | { readonly type: "restore"; readonly indicator: EditedIndicator; readonly index: number }
  | { readonly type: "step"; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: "drop"; readonly id: string; readonly target: string; readonly side: "before" | "after" }
  | { readonly type: "lastYear"; readonly form: EditedForm };

/** A row of pasted cells: what it writes into its columns, and the second level where a column names it. */
export interface PastedRow {
  readonly parts: Readonly<Partial<Record<IndicatorPart, string>>>;
  readonly level2?: Level2;
}
