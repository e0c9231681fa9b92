import type { BudgetBook } from "../model/book";
import { UserError } from "../model/user-error";

/** Throws a UserError when a workbook holds final accounts: nothing for a budget is written from final figures. */
export function requireBudget({ documentKind, snapshot }: Pick<BudgetBook, "documentKind" | "snapshot">): void {
  if (documentKind === "final-accounts")
    throw new UserError("finalAccounts", { file: snapshot.fileName ?? "这个工作簿" });
}
