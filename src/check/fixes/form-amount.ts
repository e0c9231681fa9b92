import type { BudgetBook } from "../../model/book";
import { FEN_PER_UNIT, type Fen, formatFen, toFen, type Unit, UNITS } from "../../model/money";
import { decimalOf, grouped, readNumber } from "../../model/number";
import type { TargetAmount, TargetForm } from "../../model/target";
import { placesFor } from "../wording";
import { asPrinted, cellFix, type FixDrafts, heldIn } from "./draft";

/** Another amount in a cell of a form, in the unit and the way it writes amounts. */
export function formAmountFix(book: BudgetBook, form: TargetForm, amount: TargetAmount, needed: Fen): FixDrafts {
  const { cell } = amount;
  if (!cell) return [];
  const unit =
    unitIn(book, amount) ??
    unitIn(
      book,
      form.money.find((each) => unitIn(book, each) !== undefined),
    );
  if (unit === undefined) return [];
  const held = heldIn(book, cell);
  const written = typeof held === "string" ? readNumber(held) : undefined;
  const decimals = placesFor(needed, { unit, decimals: written?.decimals ?? 0 });
  const decimal = formatFen(needed, unit, decimals);
  const after = typeof held === "string" && written ? asPrinted(held, decimal) : Number(decimal);
  const kind = held === "" ? "fill-in" : "amount";
  const shown = {
    before: typeof held === "number" ? grouped(decimalOf(held)) : String(held),
    after: typeof after === "string" ? after : grouped(decimal),
  };
  return cellFix(book, cell, after, { kind, isCertain: false, shown });
}

/** The unit in which a cell writes its amount: that in which the number it holds is the amount that was read. */
function unitIn(book: BudgetBook, amount: TargetAmount | undefined): Unit | undefined {
  if (!amount?.cell || amount.amount === undefined || amount.amount === 0) return undefined;
  const held = heldIn(book, amount.cell);
  const written = typeof held === "number" ? decimalOf(held) : readNumber(String(held))?.decimal;
  if (written === undefined) return undefined;
  const isSafe = (unit: Unit): boolean => Math.abs(Number(written)) <= Number.MAX_SAFE_INTEGER / FEN_PER_UNIT[unit];
  return UNITS.find((unit) => isSafe(unit) && toFen(written, unit) === amount.amount);
}
