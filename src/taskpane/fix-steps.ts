import { contentOf, heldCell } from "../model/held-cell";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite } from "../model/write";

/** One click that can be taken back: what it was called, and the writes that give the cells their former content. */
export interface FixStep {
  readonly label: string;
  readonly undo: readonly CellWrite[];
}

/** The steps that can still be taken back: the cells of the last one hold what it put there. */
export function standingSteps(steps: readonly FixStep[], snapshot: WorkbookSnapshot): readonly FixStep[] {
  const holds = ({ cell, before }: CellWrite): boolean => contentOf(heldCell(snapshot, cell)) === before;
  const last = steps.findLastIndex(({ undo }) => undo.every(holds));
  return steps.slice(0, last + 1);
}
