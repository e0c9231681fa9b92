import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { CellValue, PlacedResult } from "./contents";

const ERROR = /^#[A-Z/0]+[!?]?$/;

/** The results of formulas that the grid has calculated since the file was read. The file itself keeps old ones. */
export class Results {
  private readonly bySheet = new Map<string, Map<string, CellValue>>();

  get isEmpty(): boolean {
    return this.bySheet.size === 0;
  }

  add(results: readonly PlacedResult[]): void {
    for (const { cell, value } of results) {
      // a function the grid does not know: the result in the file is better than none
      if (value === "#NAME?") continue;
      const inSheet = this.bySheet.get(cell.sheet) ?? new Map<string, CellValue>();
      this.bySheet.set(cell.sheet, inSheet);
      inSheet.set(keyOf(cell), value);
    }
  }

  all(): readonly PlacedResult[] {
    return [...this.bySheet].flatMap(([sheet, results]) =>
      [...results].map(([key, value]) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return { cell: { sheet, row, column }, value };
      }),
    );
  }

  /** The snapshot with these results. */
  within(snapshot: WorkbookSnapshot): WorkbookSnapshot {
    if (this.isEmpty) return snapshot;
    return { ...snapshot, sheets: snapshot.sheets.map((sheet) => this.withinSheet(sheet)) };
  }

  private withinSheet(sheet: SheetSnapshot): SheetSnapshot {
    const results = this.bySheet.get(sheet.name);
    return results ? { ...sheet, cells: sheet.cells.map((cell) => withResult(cell, results)) } : sheet;
  }
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row},${column}`;

function withResult(cell: CellSnapshot, results: ReadonlyMap<string, CellValue>): CellSnapshot {
  const value = cell.formula === undefined ? undefined : results.get(keyOf(cell));
  if (value === undefined || value === cell.value) return cell;
  const { isError: _, result: __, ...rest } = cell;
  return { ...rest, value, ...(typeof value === "string" && ERROR.test(value) && { isError: true as const }) };
}
