import type { BudgetBook } from "../model/book";
import { contains } from "../model/cell";
import { linesInCell, type TextSource } from "../model/text-source";

/** The texts a workbook holds itself: sheets with the narrative, and the notes beside its tables. */
export function textSourcesOf({ snapshot, tables }: BudgetBook): readonly TextSource[] {
  const narratives = tables.filter(({ type }) => type === "narrative");
  const sheets = narratives.flatMap(({ sheet, area }): TextSource[] => {
    const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const own = cells.filter(({ row, column, value }) => contains(area, row, column) && typeof value === "string");
    const lines = own.flatMap(({ row, column, value }) => linesInCell({ sheet, row, column }, String(value)));
    return lines.length > 0 ? [{ kind: "sheet", name: sheet, lines }] : [];
  });
  const notes = tables.flatMap((table): TextSource[] => {
    const lines = table.notes.flatMap(({ cell, text }) => linesInCell(cell, text));
    return lines.length > 0 ? [{ kind: "note", name: table.sheet, lines, table }] : [];
  });
  return [...sheets, ...notes];
}
