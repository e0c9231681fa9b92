import { toA1 } from "../model/cell";
import type { Finding, FindingCell, RuleCode } from "../model/finding";
import { type Mark, MARK_KINDS } from "../model/write";

/** What they say is wrong with no cell: a table is missing, the file has an author. Theirs only gives them a place. */
const OF_NO_CELL: ReadonlySet<RuleCode> = new Set(["G01", "G02", "P04"]);

/**
 * The cells to highlight: those the findings that still stand speak of, in the colour of the gravest one. Addends are
 * left out, or half a table would be coloured for one wrong total.
 */
export function marksFor(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const finding of findings.filter(({ code, waived }) => waived === undefined && !OF_NO_CELL.has(code))) {
    for (const { sheet, row, column } of speakingCells(finding)) {
      const mark: Mark = { cell: { sheet, row, column }, severity: finding.severity };
      const key = toA1(mark.cell);
      const former = byCell.get(key);
      if (!former || MARK_KINDS.indexOf(former.severity) < MARK_KINDS.indexOf(mark.severity)) byCell.set(key, mark);
    }
  }
  return [...byCell.values()];
}

/** The cells a finding is about, without what was only added up. */
export function speakingCells({ cells }: Finding): readonly FindingCell[] {
  const speaking = cells.filter(({ role }) => role !== "addend");
  return speaking.length > 0 ? speaking : cells.slice(0, 1);
}
