/** Where a value stands. Rows and columns count from 1, as Excel shows them. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on a sheet, both ends included, 1-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet has at most 16,384 columns; they count from 1. */
const COLUMNS = 16_384;

/** One number for each place of a sheet: the address as text would cost more than all that is looked up with it. */
export const placeKey = (row: number, column: number): number => row * COLUMNS + column - 1;

/** The same for a place or a cell; keys grow in reading order. */
export const keyOfPlace = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  placeKey(row, column);

/** 28 → "AB" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AB" → 28 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

/** { row: 20, column: 2 } → "B20" */
export const addressInSheet = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column)}${row}`;

/** { sheet: "收支总表", row: 20, column: 2 } → "收支总表!B20" */
export const toA1 = (cell: CellRef): string => `${cell.sheet}!${addressInSheet(cell)}`;

/** "收支总表!B20" → its CellRef; throws a RangeError on anything else. */
export function fromA1(address: string): CellRef {
  const match = /^(.+)!\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) throw new RangeError(`Not a cell address: ${address}`);
  const [, sheet = "", letters = "", row = ""] = match;
  return { sheet: sheet.replace(/^'(.*)'$/, "$1"), row: Number(row), column: columnNumber(letters) };
}

/** { top: 1, left: 1, bottom: 18, right: 5 } → "A1:E18"; a single cell gives "A1". */
export function areaToA1({ top, left, bottom, right }: Area): string {
  const first = addressInSheet({ row: top, column: left });
  const last = addressInSheet({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/** "A1:E18" → its Area; undefined when the text is no range of one sheet. */
export function areaFromA1(text: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Whether two areas of one sheet have a cell in common. */
export const areasMeet = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
