import { keyOfPlace } from "../../model/cell";
import type { Position } from "./cell-position";
import type { CellContent } from "./cell-xml";
import { LIMITS } from "./limits";

/** A cell we put a content into, and what reading has to find there. */
export interface WrittenCell extends Position {
  readonly expected: string | number | boolean;
}

/** Remembers what we put into a workbook, so that a saved file can be held against it. */
export class WrittenCells {
  private readonly bySheet = new Map<string, Map<number, WrittenCell>>();

  /** The last content of a cell counts. */
  note(sheet: string, { row, column }: Position, content: CellContent): void {
    const expected = "formula" in content ? `=${content.formula}` : content.constant;
    // no cell holds more, and reading cuts what is longer
    const held = typeof expected === "string" ? expected.slice(0, LIMITS.cellCharacters) : expected;
    const cells = this.bySheet.get(sheet) ?? new Map<number, WrittenCell>();
    this.bySheet.set(sheet, cells.set(keyOfPlace({ row, column }), { row, column, expected: held }));
  }

  /** Forgets a sheet that was removed, or is written anew as a whole. */
  forget(sheet: string): void {
    this.bySheet.delete(sheet);
  }

  in(sheet: string): readonly WrittenCell[] {
    return [...(this.bySheet.get(sheet)?.values() ?? [])];
  }

  get sheets(): readonly string[] {
    return [...this.bySheet.keys()];
  }
}
