import type { BudgetBook } from "../model/book";
import { contains } from "../model/cell";
import { groupBy } from "../model/group-by";
import type { CellSnapshot } from "../model/snapshot";
import { linesInCell, type TextSource } from "../model/text-source";

/**
 * The entries of contents on sheets of their own, the heading left out. Beside a title stand numbers and pages: the
 * longest text of a row is its title.
 */
export function contentsSourcesOf({ snapshot, tables }: BudgetBook): readonly TextSource[] {
  return tables
    .filter(({ type }) => type === "contents")
    .map(({ sheet, area }) => {
      const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
      const texts = cells.filter(
        ({ row, column, value }) => row > area.top && contains(area, row, column) && typeof value === "string",
      );
      const rows = [...groupBy(texts, ({ row }) => row).values()];
      const titles = rows
        .flatMap((row) => longest(row) ?? [])
        .filter(({ value }) => !CONTENTS_HEAD.test(String(value)));
      const lines = titles.flatMap(({ row, column, value }) => linesInCell({ sheet, row, column }, String(value)));
      return { kind: "sheet", name: sheet, lines };
    });
}

const CONTENTS_HEAD = /^\s*(?:序\s*号|报?表\s*名\s*称?|报表名称|名\s*称|内\s*容|标\s*题|页\s*码|编\s*号|备\s*注)\s*$/;

const longest = (cells: readonly CellSnapshot[]): CellSnapshot | undefined =>
  cells.reduce<CellSnapshot | undefined>(
    (best, each) => (best && String(best.value).length >= String(each.value).length ? best : each),
    undefined,
  );

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
