import { useMemo } from "react";
import type { CellRef } from "../../model/cell";
import type { TableReading } from "../../model/table-reading";
import { versionOf } from "../../questions/version";
import { useAnswer } from "../use-answer";
import { usePane } from "../use-pane";

/** `waiting` until it is read; undefined where no table is there any more. */
type Asked = TableReading | "waiting" | undefined;

/** How the table is read that covers a cell, with the user's latest word, read again after every check. */
export function useReading(cell: CellRef | undefined): Asked {
  const { checked, settings } = usePane().state;
  const snapshot = checked?.snapshot;
  const asked = useMemo(
    () => (cell && snapshot ? { version: versionOf(snapshot), settings, cell } : undefined),
    [cell, snapshot, settings],
  );
  const { answer, answered } = useAnswer("reading", asked);
  // the reading of another table is not shown in the place of this one
  return answered?.cell === cell ? answer : "waiting";
}
