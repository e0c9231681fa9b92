import { withoutListPrefix } from "../lexicon/index";
import type { CellRef } from "../model/cell";
import type { NarrativeLine } from "../model/passage";
import { textOf } from "../model/passage";
import type { SheetSnapshot } from "../model/snapshot";
import type { PlannedCell, SheetPlan } from "../model/write";
import { planNarrativeSheet, withoutIndent } from "./narrative-sheet";

/**
 * Our sheet as it stands by now, with the text of one cell replaced: every row stays where it is, and what the user
 * wrote beside the text stays as well. Roles come from the lines as generated; other paragraphs are plain ones.
 */
export function planOwnText(
  sheet: SheetSnapshot,
  generated: readonly NarrativeLine[],
  cell: CellRef,
  text: string,
): SheetPlan {
  const known = new Map(generated.map((line) => [bare(textOf(line.runs)), line]));
  const rows = sheet.cells.flatMap(({ row, column, value }) => {
    if (column !== 1) return [];
    const { role, level } = known.get(bare(withoutIndent(String(value)))) ?? { role: "body" as const, level: 0 };
    const now = row === cell.row && cell.column === 1 ? text : String(value);
    return [{ row, line: { key: String(row), role, level, runs: [{ kind: "text" as const, text: now }] } }];
  });
  const plan = planNarrativeSheet(rows.map(({ line }) => line));
  const rowOf = (planned: number): number => rows[planned - 1]?.row ?? planned;
  const beside = sheet.cells.flatMap(({ row, column, value }): readonly PlannedCell[] =>
    column === 1 ? [] : [{ row, column, value: typeof value === "boolean" ? String(value) : value, style: "text" }],
  );
  return {
    ...plan,
    name: sheet.name,
    cells: [...plan.cells.map((each) => ({ ...each, row: rowOf(each.row) })), ...beside].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    heights: Object.fromEntries(Object.entries(plan.heights).map(([row, height]) => [rowOf(Number(row)), height])),
  };
}

/** Without its numbering, which changes with the chapters before. */
const bare = (text: string): string => withoutListPrefix(text).trim();
