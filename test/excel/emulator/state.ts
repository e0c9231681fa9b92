import { type EmulatedSheet, columnOf, keyOf, rowOf } from "./sheet";
import { EmulatedWorkbook } from "./workbook";

/** Everything a user could see in the workbook or its file, to compare before and after. */
export function stateOf(book: EmulatedWorkbook): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      cells: sorted(sheet.cells),
      formats: sorted(sheet.formats),
      merges: sheet.merges,
      notes: sorted(sheet.notes),
      rules: sheet.rules.map(({ id: _, ...rule }) => rule),
      hiddenRows: [...sheet.hiddenRows].sort(),
      widths: sorted(sheet.widths),
    })),
    settings: [...book.settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    xmlParts: [...book.xmlParts.values()],
    comments: [...book.comments.values()].map(({ sheet, ...each }) => ({ sheet: sheet.name, ...each })),
    names: [...book.names].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const sorted = <V>(map: ReadonlyMap<number, V>) => [...map].sort(([a], [b]) => a - b);

/** Saved, closed and opened again: contents stay, what lived in Excel's memory does not, and ids are new. */
export function reopened(book: EmulatedWorkbook): EmulatedWorkbook {
  const next = new EmulatedWorkbook(7);
  for (const old of book.sheets) {
    const sheet = next.addSheet(old.name);
    copy(old, sheet);
    sheet.rules = old.rules.map((rule) => ({ ...rule, id: next.newRuleId() }));
  }
  for (const [key, value] of book.settings) next.settings.set(key, structuredClone(value));
  for (const { sheet, ...each } of book.comments.values())
    next.comments.set(next.newPartId(), { ...each, sheet: next.sheet(sheet.name) });
  for (const xml of book.xmlParts.values()) next.xmlParts.set(next.newPartId(), xml);
  for (const [name, item] of book.names) next.names.set(name, { ...item });
  return next;
}

function copy(from: EmulatedSheet, to: EmulatedSheet): void {
  for (const [key, cell] of from.cells) to.cells.set(key, cell);
  for (const [key, formats] of from.formats) to.formats.set(key, formats);
  for (const [key, text] of from.notes) to.notes.set(key, text);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  to.merges = from.merges;
  to.visibility = from.visibility;
  to.isProtected = from.isProtected;
}

/** The user inserts rows above `row`: contents and formats move down. */
export function insertRows(sheet: EmulatedSheet, row: number, count: number): void {
  moveRules(sheet, (at) => (at >= row ? at + count : at));
  for (const map of [sheet.cells, sheet.formats, sheet.notes] as Map<number, unknown>[]) {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries)
      map.set(rowOf(key) >= row ? keyOf(rowOf(key) + count, columnOf(key)) : key, value);
  }
}

/** The user deletes one row: what is below moves up. */
export function deleteRow(sheet: EmulatedSheet, row: number): void {
  moveRules(sheet, (at) => (at > row ? at - 1 : at === row ? undefined : at));
  for (const map of [sheet.cells, sheet.formats, sheet.notes] as Map<number, unknown>[]) {
    const entries = [...map].filter(([key]) => rowOf(key) !== row);
    map.clear();
    for (const [key, value] of entries) map.set(rowOf(key) > row ? keyOf(rowOf(key) - 1, columnOf(key)) : key, value);
  }
}

/** Conditional formats go with their rows. */
function moveRules(sheet: EmulatedSheet, moved: (row: number) => number | undefined): void {
  for (const rule of sheet.rules) {
    rule.areas = rule.areas.flatMap(({ top, bottom, left, right }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => moved(top + index)).flatMap((row) =>
        row === undefined ? [] : [{ top: row, bottom: row, left, right }],
      ),
    );
  }
  sheet.rules = sheet.rules.filter(({ areas }) => areas.length > 0);
}
