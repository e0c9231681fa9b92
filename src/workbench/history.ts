import type { CellRef } from "../model/cell";
import type { ScreenContent } from "./grid/contents";

/** One cell that the user or a command of ours changed. */
export interface ContentEdit {
  readonly cell: CellRef;
  readonly from: ScreenContent;
  readonly to: ScreenContent;
}

/**
 * What can be undone in one workbook. The grid has a history of its own, but it ends with the grid: when another
 * workbook comes to the front or a sheet is added. This one belongs to the file.
 */
export class History {
  private past: (readonly ContentEdit[])[] = [];
  private future: (readonly ContentEdit[])[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  add(step: readonly ContentEdit[]): void {
    if (step.length === 0) return;
    this.past.push(step);
    this.future = [];
  }

  /** The edits that take the last step back; undefined when there is none. */
  undo(): readonly ContentEdit[] | undefined {
    const step = this.past.pop();
    if (step) this.future.push(step);
    return step?.map(({ cell, from, to }) => ({ cell, from: to, to: from }));
  }

  /** The edits that do the last undone step again; undefined when there is none. */
  redo(): readonly ContentEdit[] | undefined {
    const step = this.future.pop();
    if (step) this.past.push(step);
    return step;
  }
}
