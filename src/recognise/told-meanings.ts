import {
  type ColumnCorrection,
  columnPlaces,
  isSameColumn,
  isSameRow,
  type RowCorrection,
  rowPlaces,
  type ToldMeanings,
} from "../model/correction";
import { columnLetters, placeKey } from "../model/cell";
import { type ColumnMeaning, type RowMeaning, saysOf } from "../model/meaning";
import type { SheetSnapshot } from "../model/snapshot";
import type { Column, Panel, Table } from "../model/table";

/** The tables as the user told them to be read: a word on a column or a row is certain, whatever is printed there. */
export function asTold(
  tables: readonly Table[],
  sheets: readonly SheetSnapshot[],
  { columns = [], rows = [] }: ToldMeanings,
): readonly Table[] {
  const touched = new Set([...columns, ...rows].map(({ sheet }) => sheet));
  if (touched.size === 0) return tables;
  const told = new Map<Panel, Panel>();
  for (const sheet of sheets) {
    if (!touched.has(sheet.name)) continue;
    const here = tables.filter((table) => table.sheet === sheet.name);
    const wordsOf = wordsOn(here, sheet, columns, rows);
    for (const table of here)
      for (const panel of table.panels) told.set(panel, panelAsTold(table, panel, wordsOf(panel)));
  }
  return tables.map((table) => ({ ...table, panels: table.panels.map((panel) => told.get(panel) ?? panel) }));
}

/** What was told about one panel, by column and by row. */
interface Words {
  readonly columns: ReadonlyMap<number, ColumnCorrection["as"]>;
  readonly rows: Readonly<Record<number, RowMeaning>>;
}

function wordsOn(
  tables: readonly Table[],
  sheet: SheetSnapshot,
  columns: readonly ColumnCorrection[],
  rows: readonly RowCorrection[],
): (panel: Panel) => Words {
  const placedColumns = columnPlaces(tables).flatMap(([panel, column, place]) => {
    const found = columns.findLast((each) => isSameColumn(each, place));
    return found ? [{ panel, column, as: found.as }] : [];
  });
  const texts = new Map(sheet.cells.map(({ row, column, value }) => [placeKey(row, column), String(value)]));
  const inRows = rows.some((each) => each.sheet === sheet.name);
  const places = inRows ? rowPlaces(tables, (row, column) => texts.get(placeKey(row, column)) ?? "") : [];
  const placedRows = places.flatMap(([panel, row, place]) => {
    const found = rows.findLast((each) => isSameRow(each, place));
    return found ? [{ panel, row, as: found.as }] : [];
  });
  return (panel) => ({
    columns: new Map(placedColumns.filter((each) => each.panel === panel).map(({ column, as }) => [column, as])),
    rows: Object.fromEntries(placedRows.filter((each) => each.panel === panel).map(({ row, as }) => [row, as])),
  });
}

function panelAsTold(table: Table, panel: Panel, { columns, rows }: Words): Panel {
  return {
    ...panel,
    columns: panel.columns.map((column) => {
      const as = columns.get(column.column);
      // rows are known by their names and codes: these columns stay what they are
      const isName = column.holds === "label" || column.holds === "code";
      return as === undefined || isName ? column : columnAsTold(table, column, as);
    }),
    ...(Object.keys(rows).length > 0 && { rowsAs: rows }),
  };
}

/** A column of amounts says what its table says as well, as every other one does. */
function columnAsTold({ narrows }: Table, { column, path }: Column, as: ColumnCorrection["as"]): Column {
  const told = columnOfMeaning(as, path.at(-1) ?? `${columnLetters(column)}列`);
  return { column, path, as, ...told, ...(told.holds !== "text" && { narrows: { ...narrows, ...told.narrows } }) };
}

/** What a column with this meaning is to the reader; `own` is its name where no dimension says what it is. */
function columnOfMeaning(
  as: ColumnMeaning,
  own: string,
): Pick<Column, "holds" | "narrows" | "period" | "isTotal" | "ofWhich"> {
  switch (as) {
    case "total":
      return { holds: "money", narrows: {}, isTotal: true };
    case "own":
      return { holds: "money", narrows: { line: own } };
    case "of-which":
      return { holds: "money", narrows: { line: own }, ofWhich: true };
    case "before":
      return { holds: "money", narrows: {}, isTotal: true, period: { offset: -1, stage: "budget" } };
    case "before-outturn":
      return { holds: "money", narrows: {}, isTotal: true, period: { offset: -1, stage: "outturn" } };
    case "change":
    case "growth":
      return { holds: as, narrows: {} };
    case "text":
    case "ignored":
      return { holds: "text", narrows: {} };
    default:
      return { holds: "money", narrows: saysOf(as) };
  }
}
