import type { SheetSnapshot } from "../model/snapshot";
import { rowOfPage } from "../model/pages";
import type { Column, Page, Panel, Table } from "../model/table";
import { labelsIn } from "./printed-labels";

/**
 * Parts of one list as one table: its rows are those of all its sheets. A part that prints a row again, its own 合计 above
 * all, is another table as well; which of them it is nobody knows, and it stays apart.
 */
export function withPagesJoined(sheets: readonly SheetSnapshot[], tables: readonly Table[]): readonly Table[] {
  if (tables.every(({ continues }) => continues === undefined)) return tables;
  const joined: Table[] = [];
  const printed = new Set<string>();
  for (const table of tables) {
    const labels = labelsOf(sheets, table);
    const last = joined.at(-1);
    const isPage = last !== undefined && goesOnOn(last, table) && labels.every((label) => !printed.has(label));
    if (!isPage) printed.clear();
    for (const label of labels) printed.add(label);
    if (isPage) joined[joined.length - 1] = joinedWith(last, table);
    else joined.push(table);
  }
  return joined;
}

const labelsOf = (sheets: readonly SheetSnapshot[], table: Table): readonly string[] => {
  const sheet = sheets.find(({ name }) => name === table.sheet);
  return sheet ? labelsIn(sheet, table) : [];
};

const goesOnOn = ({ sheet, pages, goesOn }: Table, { continues }: Table): boolean =>
  goesOn === true && continues === (pages?.at(-1)?.sheet ?? sheet);

function joinedWith(first: Table, part: Table): Table {
  const pages = first.pages ?? [];
  const { sheet, area, headRows, repeatedRows, titleCell } = part;
  const page: Page = {
    sheet,
    area,
    headRows,
    ...(repeatedRows && { repeatedRows }),
    ...(titleCell && { titleCell }),
  };
  const { goesOn: _, ...whole } = first;
  return {
    ...whole,
    panels: first.panels.map((panel, i) => withRowsOf(panel, part.panels[i], pages.length + 1)),
    notes: [...first.notes, ...part.notes],
    empty: first.empty && part.empty,
    pages: [...pages, page],
    ...(part.goesOn && { goesOn: true }),
  };
}

/** What the user told of a column or a row of any page holds. */
function withRowsOf(panel: Panel, part: Panel | undefined, page: number): Panel {
  if (!part) return panel;
  const told = new Map(part.columns.flatMap((each) => (each.as === undefined ? [] : [[each.column, each] as const])));
  const columns = panel.columns.map((each): Column => (each.as === undefined && told.get(each.column)) || each);
  const rowsAs = Object.fromEntries(
    Object.entries(part.rowsAs ?? {}).map(([row, as]) => [rowOfPage(page, Number(row)), as]),
  );
  const all = { ...panel.rowsAs, ...rowsAs };
  return {
    ...panel,
    columns: told.size > 0 ? columns : panel.columns,
    rows: [...panel.rows, ...part.rows.map((row) => rowOfPage(page, row))],
    ...(Object.keys(all).length > 0 && { rowsAs: all }),
  };
}
