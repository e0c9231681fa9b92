import type { ICellData, IWorkbookData } from "@univerjs/core";
import type { CellRef } from "../../model/cell";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { CELL_TYPE } from "./library-numbers";

/** What the user typed into a cell: a constant, a formula with its "=", or "" for an emptied cell. */
export interface GridEdit {
  readonly cell: CellRef;
  readonly input: string | number | boolean;
}

type Input = GridEdit["input"];
type GridCells = ReadonlyMap<string, ICellData>;

/** Cells by sheet name and position, from the saved data of the grid. */
export function cellsOfGrid(data: IWorkbookData): ReadonlyMap<string, GridCells> {
  return new Map(
    Object.values(data.sheets).map((sheet) => {
      const cells = new Map<string, ICellData>();
      for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
        for (const [column, cell] of Object.entries((line ?? {}) as Record<string, ICellData | null>)) {
          if (cell) cells.set(`${Number(row) + 1},${Number(column) + 1}`, cell);
        }
      }
      return [sheet.name ?? "", cells];
    }),
  );
}

/** The cells whose constant or formula differs from the workbook: what the user changed since. */
export function editsBetween(before: WorkbookSnapshot, now: ReadonlyMap<string, GridCells>): readonly GridEdit[] {
  return before.sheets.flatMap((sheet) => editsOfSheet(sheet, now.get(sheet.name) ?? new Map<string, ICellData>()));
}

function editsOfSheet(sheet: SheetSnapshot, cells: GridCells): readonly GridEdit[] {
  const known = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, inputOfSnapshot(cell)]));
  const edits: GridEdit[] = [];
  for (const place of new Set([...known.keys(), ...cells.keys()])) {
    const input = inputOfGrid(cells.get(place));
    if (input === (known.get(place) ?? "")) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    edits.push({ cell: { sheet: sheet.name, row, column }, input });
  }
  return edits;
}

const inputOfSnapshot = ({ value, formula }: CellSnapshot): Input => formula ?? value;

function inputOfGrid(cell: ICellData | undefined): Input {
  if (!cell) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f.startsWith("=") ? cell.f : `=${cell.f}`;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return valueOf(cell);
}

function valueOf({ v, t }: ICellData): Input {
  if (v === undefined || v === null) return "";
  if (t === CELL_TYPE.boolean) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CELL_TYPE.number && typeof v === "string" && v.trim() !== "") return Number(v);
  return v;
}

/** The workbook with the results that the grid has calculated since it was read. */
export function withResults(snapshot: WorkbookSnapshot, now: ReadonlyMap<string, GridCells>): WorkbookSnapshot {
  const recalculated = (sheet: SheetSnapshot, cell: CellSnapshot): CellSnapshot => {
    if (cell.formula === undefined) return cell;
    const found = now.get(sheet.name)?.get(`${cell.row},${cell.column}`);
    const value = found && found.v !== undefined && found.v !== null ? valueOf(found) : cell.value;
    if (value === cell.value) return cell;
    const { isError: _, ...rest } = cell;
    return {
      ...rest,
      value,
      ...(typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value) && { isError: true as const }),
    };
  };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => recalculated(sheet, cell)) })),
  };
}
