import type { EditedForm } from "../../model/edited-form";
import { edit, textKey } from "./form-edit";
import type { FormAction } from "./form-actions";

/** A form with the way back. Letters typed into one field are one step. */
export interface EditHistory {
  readonly present: EditedForm;
  readonly past: readonly EditedForm[];
  readonly future: readonly EditedForm[];
  /** The text the last step typed into. */
  readonly typing: string | undefined;
}

/** Steps that can be taken back. */
const MOST_STEPS = 100;

export const begin = (form: EditedForm): EditHistory => ({ present: form, past: [], future: [], typing: undefined });

export function act(history: EditHistory, action: FormAction): EditHistory {
  const present = edit(history.present, action);
  const typing = textKey(action);
  if (JSON.stringify(present) === JSON.stringify(history.present)) return history;
  const isSameText = typing !== undefined && typing === history.typing;
  const past = isSameText ? history.past : [...history.past.slice(-MOST_STEPS + 1), history.present];
  return { present, past, future: [], typing };
}

export function undo({ present, past, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  if (!before) return { present, past, future, typing: undefined };
  return { present: before, past: past.slice(0, -1), future: [present, ...future], typing: undefined };
}

export function redo({ present, past, future }: EditHistory): EditHistory {
  const [next, ...rest] = future;
  if (!next) return { present, past, future, typing: undefined };
  return { present: next, past: [...past, present], future: rest, typing: undefined };
}
