import { useEffect, useState } from "react";
import type { CellRef } from "../../model/cell";
import type { TableReading } from "../../model/table-reading";
import { useServices } from "../services";
import { useBug } from "../use-bug";
import { usePane } from "../use-pane";
import { versionOf } from "../../questions/version";

/** `waiting` until it is read; undefined where no table is there any more. */
export type Asked = TableReading | "waiting" | undefined;

/** How the table is read that covers a cell, with the user's latest word, read again after every check. */
export function useReading(cell: CellRef | undefined): Asked {
  const { ask } = useServices();
  const { state } = usePane();
  const onTrouble = useBug();
  const [reading, setReading] = useState<Asked>("waiting");
  const snapshot = state.checked?.snapshot;
  const { settings } = state;
  useEffect(() => {
    if (!cell || !snapshot) return undefined;
    const abort = new AbortController();
    ask("reading", { version: versionOf(snapshot), settings, cell }, abort.signal).then(
      (answer) => !abort.signal.aborted && setReading(answer),
      (error: unknown) => void (!abort.signal.aborted && onTrouble(error)),
    );
    return () => abort.abort();
  }, [ask, cell, snapshot, settings, onTrouble]);
  useEffect(() => setReading("waiting"), [cell]);
  return reading;
}
