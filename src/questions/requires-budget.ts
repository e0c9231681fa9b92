import { isWhole } from "../check/missing-tables";
import type { BudgetBook } from "../model/book";
import { UserError } from "../model/user-error";

/** Throws a UserError when a workbook holds final accounts: targets are set for a budget. */
export function requireBudget({ documentKind, snapshot }: Pick<BudgetBook, "documentKind" | "snapshot">): void {
  if (documentKind === "final-accounts")
    throw new UserError("finalAccounts", { file: snapshot.fileName ?? "这个工作簿" });
}

/** Throws a UserError when a workbook holds some tables of final accounts only: their text would be holes. */
export function requireWholeAccount(book: BudgetBook): void {
  if (book.documentKind !== "final-accounts" || isWhole(book)) return;
  const found = book.tables.filter(({ headRows }) => headRows.length > 0).length;
  throw new UserError("accountIncomplete", {
    file: book.snapshot.fileName ?? "这个工作簿",
    found: `只认出 ${found} 张`,
  });
}
