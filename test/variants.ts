import type { CellRef } from "../src/model/cell";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../src/model/snapshot";

/** A workbook drawn differently, and where each cell went. The budget in it is the same. */
export interface Variant {
  readonly snapshot: WorkbookSnapshot;
  readonly moved: (cell: CellRef) => CellRef;
}

const same = (cell: CellRef): CellRef => cell;

const mapSheets = (snapshot: WorkbookSnapshot, map: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map(map),
});

/** Moves everything on every sheet down and to the right. */
export function shifted(snapshot: WorkbookSnapshot, rows: number, columns: number): Variant {
  return {
    snapshot: mapSheets(snapshot, (sheet) => shiftSheet(sheet, rows, columns)),
    moved: (cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }),
  };
}

function shiftSheet(sheet: SheetSnapshot, rows: number, columns: number): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    })),
  };
}

const isText = (sheet: SheetSnapshot): boolean => sheet.cells.every(({ column }) => column === 1);

/** All tables below each other on one sheet, `gap` blank rows between; sheets of text stay as they are. */
export function stacked(snapshot: WorkbookSnapshot, gap: number): Variant {
  const tables = snapshot.sheets.filter((sheet) => !isText(sheet));
  const offsets = new Map<string, number>();
  let next = 0;
  for (const sheet of tables) {
    offsets.set(sheet.name, next);
    next += lastRow(sheet) + gap;
  }
  return joined(snapshot, tables, (sheet) => [offsets.get(sheet.name) ?? 0, 0]);
}

/** All tables beside each other on one sheet, `gap` (at least one) blank columns between. */
export function sideBySide(snapshot: WorkbookSnapshot, gap: number): Variant {
  const tables = snapshot.sheets.filter((sheet) => !isText(sheet));
  const offsets = new Map<string, number>();
  let next = 0;
  for (const sheet of tables) {
    offsets.set(sheet.name, next);
    next += lastColumn(sheet) + gap;
  }
  return joined(snapshot, tables, (sheet) => [0, offsets.get(sheet.name) ?? 0]);
}

const lastRow = (sheet: SheetSnapshot): number =>
  Math.max(0, ...sheet.cells.map(({ row }) => row), ...sheet.merges.map(({ bottom }) => bottom));
const lastColumn = (sheet: SheetSnapshot): number =>
  Math.max(0, ...sheet.cells.map(({ column }) => column), ...sheet.merges.map(({ right }) => right));

function joined(
  snapshot: WorkbookSnapshot,
  tables: readonly SheetSnapshot[],
  offsetOf: (sheet: SheetSnapshot) => readonly [rows: number, columns: number],
): Variant {
  const name = "全部";
  const parts = tables.map((sheet) => shiftSheet(sheet, ...offsetOf(sheet)));
  const cells = parts.flatMap((part) => part.cells).sort((a, b) => a.row - b.row || a.column - b.column);
  const first = tables[0];
  if (!first) return { snapshot, moved: same };
  const sheet: SheetSnapshot = { ...first, name, cells, merges: parts.flatMap((part) => part.merges) };
  return {
    snapshot: { ...snapshot, sheets: [sheet, ...snapshot.sheets.filter((each) => !tables.includes(each))] },
    moved: (cell) => {
      const from = tables.find((each) => each.name === cell.sheet);
      if (!from) return cell;
      const [rows, columns] = offsetOf(from);
      return { sheet: name, row: cell.row + rows, column: cell.column + columns };
    },
  };
}

/** Every merge undone: headings and labels stand in the first cell only, as Excel hands them out. */
export const unmerged = (snapshot: WorkbookSnapshot): Variant => ({
  snapshot: mapSheets(snapshot, (sheet) => ({ ...sheet, merges: [] })),
  moved: same,
});

/** Sheet names and order that tell nothing; every second sheet is hidden. */
export function anonymous(snapshot: WorkbookSnapshot): Variant {
  const names = new Map(snapshot.sheets.map(({ name }, i) => [name, `Sheet${snapshot.sheets.length - i}`]));
  const sheets = snapshot.sheets.map((sheet, i): SheetSnapshot => ({
    ...sheet,
    name: names.get(sheet.name) ?? sheet.name,
    visibility: i % 2 === 0 ? "visible" : "hidden",
  }));
  return {
    snapshot: { ...snapshot, sheets: sheets.reverse() },
    moved: (cell) => ({ ...cell, sheet: names.get(cell.sheet) ?? cell.sheet }),
  };
}

/** Changes single cells; `undefined` keeps a cell. */
export function withCells(
  snapshot: WorkbookSnapshot,
  change: (cell: CellSnapshot, sheet: SheetSnapshot) => CellSnapshot["value"] | undefined,
): Variant {
  const redraw = (cell: CellSnapshot, sheet: SheetSnapshot): CellSnapshot => {
    const value = change(cell, sheet);
    return value === undefined ? cell : { row: cell.row, column: cell.column, value };
  };
  return {
    snapshot: mapSheets(snapshot, (sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => redraw(cell, sheet)) })),
    moved: same,
  };
}

/** Fractions as text the way people type them: "1,234.50", "147. 45", "１４７．４５". */
export const numbersAsText = (snapshot: WorkbookSnapshot): Variant => {
  let n = 0;
  return withCells(snapshot, ({ value }) => {
    if (typeof value !== "number" || Number.isInteger(value)) return undefined;
    const fixed = String(Number(value.toPrecision(15)));
    const grouped = fixed.replace(/^(-?\d+)/, (whole) => Number(whole).toLocaleString("en-US").replace(/^0$/, whole));
    n += 1;
    if (n % 3 === 0) return grouped;
    if (n % 3 === 1) return fixed.replace(".", ". ");
    return fixed.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  });
};

/** Codes stored as numbers, wherever they are text of digits only. */
export const codesAsNumbers = (snapshot: WorkbookSnapshot): Variant =>
  withCells(snapshot, ({ value }) =>
    typeof value === "string" && /^\d{3,7}$/.test(value.trim()) ? Number(value) : undefined,
  );

/** Codes indented with ideographic blanks by their length, in full-width digits. */
export const codesIndented = (snapshot: WorkbookSnapshot): Variant =>
  withCells(snapshot, ({ value }) => {
    if (typeof value !== "string" || !/^[\s\u3000]*\d{3,7}$/.test(value)) return undefined;
    const code = value.trim().replace(/\u3000/g, "");
    return (
      "\u3000".repeat(code.length - 3) +
      code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    );
  });

/** 款 codes with their last two digits only, under the 类 above. */
export const partialGroupCodes = (snapshot: WorkbookSnapshot): Variant =>
  withCells(snapshot, ({ value }) => {
    const code = typeof value === "string" ? /^[\s\u3000]*([12]\d{4})$/.exec(value)?.[1] : undefined;
    return code?.slice(3);
  });

/** The unit lines gone: only agreement with other amounts tells the unit. */
export const withoutUnitLines = (snapshot: WorkbookSnapshot, keepOn: string): Variant => ({
  snapshot: mapSheets(snapshot, (sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ value }) => sheet.name === keepOn || !/^单位[:：](万?元)$/.test(String(value))),
  })),
  moved: same,
});
