import { toA1 } from "../model/cell";
import type { Finding, FindingCell } from "../model/finding";
import { type Mark, MARK_KINDS } from "../model/write";

/**
 * The cells to highlight: those the findings that still stand speak of, in the colour of the gravest one. Addends are
 * left out, or half a table would be coloured for one wrong total; so are cells that only give a finding its place.
 */
export function marksFor(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const finding of findings.filter(({ waived }) => waived === undefined)) {
    for (const { sheet, row, column } of speakingCells(finding).filter(({ isPlaceOnly }) => !isPlaceOnly)) {
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
