import type { WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite } from "../model/write";

/** One click that can be taken back: what it was called, and the writes that give the cells their former content. */
export interface FixStep {
  readonly label: string;
  readonly undo: readonly CellWrite[];
}

/** The steps that can still be taken back: the cells of the last one hold what it put there. */
export function standingSteps(steps: readonly FixStep[], snapshot: WorkbookSnapshot): readonly FixStep[] {
  const holds = ({ cell, before }: CellWrite): boolean => {
    const cells = snapshot.sheets.find(({ name }) => name === cell.sheet)?.cells;
    const held = cells?.find(({ row, column }) => row === cell.row && column === cell.column);
    return (held?.formula ?? held?.value ?? "") === before;
  };
  const last = steps.findLastIndex(({ undo }) => undo.every(holds));
  return steps.slice(0, last + 1);
}
