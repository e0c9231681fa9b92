import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { CellRef } from "../../model/cell";
import { type FindingRow, isAbout, isStanding, type Row } from "../findings-view";

/**
 * Brings the first finding about the cell the user went to in the sheet into sight, once for each move: after a re-check
 * the user goes on reading where they were. The focus stays in the sheet.
 * @param onFound told of the finding
 */
export function useRowAt(
  rows: readonly Row[],
  cell: CellRef | undefined,
  list: Virtualizer<HTMLDivElement, Element>,
  onFound: (row: FindingRow) => void,
): void {
  const shown = useRef<CellRef>(undefined);
  useEffect(() => {
    if (!cell || shown.current === cell) return;
    const found = rows.findIndex((row) => row.kind === "finding" && isStanding(row) && isAbout(row.finding, cell));
    const row = rows[found];
    if (row?.kind !== "finding") return;
    shown.current = cell;
    list.scrollToIndex(found, { align: "auto" });
    onFound(row);
  }, [cell, rows, list, onFound]);
}
