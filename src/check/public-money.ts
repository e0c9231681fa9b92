import type { BudgetBook } from "../model/book";
import { type Quantity, sumOf } from "./judge";
import { evaluate } from "./relations/evaluate";

/** The column 公用经费 of the basic table, else its classes 302 and 310. */
export function publicMoney(book: BudgetBook): Quantity | undefined {
  const column = evaluate({ table: "basic-economic", row: "total", column: { use: "public" } }, book);
  const direct = "amounts" in column ? column.amounts.get("")?.quantity : undefined;
  if (direct) return direct;
  const classes = evaluate({ table: "basic-economic", each: "economic class" }, book);
  if (!("amounts" in classes)) return undefined;
  const entries = ["302", "307", "309", "310"].flatMap((code) => classes.amounts.get(code)?.quantity.entries ?? []);
  return sumOf(entries);
}
