import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Fen } from "../../model/money";
import type { NarrativeMemory, SourceCell } from "../../model/passage";

/** A number of the written text whose cell says something else by now. */
export interface StaleNumber {
  /** Key of the line it stands in. */
  readonly key: string;
  /** Position in the line as we wrote it. */
  readonly start: number;
  readonly text: string;
  readonly cell: SourceCell;
  /** What the cell states now; undefined when it states no amount any more. */
  readonly now?: Fen;
}

/** Numbers whose cells changed since the text was written. Cells of last year's workbook are not looked at. */
export function staleNumbers({ lines }: NarrativeMemory, { facts, targets = [] }: BudgetBook): readonly StaleNumber[] {
  const inForms = new Map(
    targets.flatMap(({ money }) => money).flatMap(({ cell, amount }) => (cell ? [[toA1(cell), amount]] : [])),
  );
  return lines.flatMap(({ key, numbers }) =>
    numbers.flatMap(({ start, text, cells }) => {
      const changed = cells.find((cell) => cell.book === undefined && isChanged(cell));
      if (!changed) return [];
      const now = amountAt(changed);
      return [{ key, start, text, cell: changed, ...(now !== undefined && { now }) }];
    }),
  );

  function amountAt(cell: SourceCell): Fen | undefined {
    const found = facts.at(cell);
    return found && found.kind !== "growth" ? found.amount : inForms.get(toA1(cell));
  }

  function isChanged(cell: SourceCell): boolean {
    const now = amountAt(cell);
    return cell.isBlank
      ? now !== undefined && now !== 0
      : now !== cell.amount && !(cell.amount === 0 && now === undefined);
  }
}

/** Where a number of a remembered line stands in the line after edits: the nearest same number, or undefined. */
export function placeIn(
  text: string,
  { start, text: number }: Pick<StaleNumber, "start" | "text">,
): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const isWhole = !/[\d.]/.test(text.charAt(at - 1)) && !/[\d.]/.test(text.charAt(at + number.length));
    if (isWhole && (best === undefined || Math.abs(at - start) < Math.abs(best - start))) best = at;
  }
  return best;
}
