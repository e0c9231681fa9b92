import { UserError } from "../model/user-error";
import type { Notice } from "./pane-state";
import { isCancelled, userMessage } from "./store/user-message";

/** What the user can do about the error is to hand on the diagnosis: Excel refused for a reason it does not tell. */
const NEEDS_DIAGNOSIS: ReadonlySet<string> = new Set(["excelMistaken", "excelRefused", "excelService"]);

/** The error as a notice; undefined for our own bugs. */
export function errorNotice(error: unknown): Notice | undefined {
  const text = userMessage(error);
  if (text === undefined) return undefined;
  const offersDiagnosis = error instanceof UserError && NEEDS_DIAGNOSIS.has(error.id);
  return { intent: isCancelled(error) ? "info" : "error", text, ...(offersDiagnosis && { offersDiagnosis, error }) };
}
