import { addressInSheet, fromA1 } from "../../src/model/cell";
import type { DrawnSheet } from "./drawing";

/** Totals become formulas over their parts, wherever these stand by now. */
export function withFormulas(sheets: readonly DrawnSheet[]): readonly DrawnSheet[] {
  const formulas = new Map(
    sheets.flatMap(({ table }) => (table?.sums ?? []).map(({ whole, parts }) => [whole, formulaFor(whole, parts)])),
  );
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const formula = cell.fact?.kind === "amount" ? formulas.get(`${sheet.name}!${addressInSheet(cell)}`) : undefined;
      return formula === undefined ? cell : { ...cell, formula };
    }),
  }));
}

/** A run of cells of one column as SUM, anything else cell by cell. */
function formulaFor(whole: string, parts: readonly string[]): string {
  const own = fromA1(whole).sheet;
  const cells = parts.map(fromA1);
  const written = cells.map((cell) => (cell.sheet === own ? "" : `'${cell.sheet}'!`) + addressInSheet(cell));
  const [first] = cells;
  const isRun = cells.every(
    ({ sheet, row, column }, i) => sheet === own && column === first?.column && row === first.row + i,
  );
  return isRun && cells.length > 1 ? `=SUM(${written[0]}:${written.at(-1)})` : `=${written.join("+")}`;
}
