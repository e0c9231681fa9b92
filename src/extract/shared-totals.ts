import { largest } from "../model/extremes";
import { amountColumns } from "../book/panel-structure";
import type { Panel } from "../model/table";
import { plain } from "../model/text";
import type { PanelNumbers, StatedNumber } from "./panel-numbers";
import type { SheetCells } from "../book/sheet-cells";
import { wordColumnsOf } from "./row-words";
import { totalRank } from "./total-word";

/**
 * 支出合计 printed once for two sub-panels of one side: the label stands in this panel, the amount in the one beside it,
 * which has no label of its own in that row. The numbers of those rows.
 */
export function sharedTotals(
  { panel, stated }: PanelNumbers,
  beside: PanelNumbers | undefined,
  cells: SheetCells,
): readonly StatedNumber[] {
  if (!beside || beside.panel.flow !== panel.flow) return [];
  if (amountColumns(panel).length !== 1 || amountColumns(beside.panel).length !== 1) return [];
  const own = new Set(stated.map(({ row }) => row));
  const last = largest([...own], 0);
  // below the last amount of its own every label is one of a total or of a balance, whatever it is called
  const isLabelled = (row: number): boolean =>
    row > last ? hasWords(panel, cells, row) : hasTotalWord(panel, cells, row);
  return beside.stated.filter(
    ({ row, number }) => !number.percent && !own.has(row) && isLabelled(row) && !hasWords(beside.panel, cells, row),
  );
}

const hasTotalWord = (panel: Panel, cells: SheetCells, row: number): boolean =>
  wordColumnsOf(panel).some(({ column }) => totalRank(plain(String(cells.at(row, column)?.value ?? ""))) !== undefined);

const hasWords = (panel: Panel, cells: SheetCells, row: number): boolean =>
  wordColumnsOf(panel).some(({ column }) => cells.at(row, column) !== undefined);
