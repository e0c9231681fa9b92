import { toA1 } from "../model/cell";
import type { Finding, FindingCell } from "../model/finding";
import { type Mark, MARK_KINDS, type MarkResult } from "../model/write";
import type { Notice } from "./pane-state";
import { NOTICES } from "./strings";

/**
 * The cells to highlight: those the findings that still stand speak of, in the colour of the gravest one. Addends are
 * left out, or half a table would be coloured for one wrong total.
 */
export function marksFor(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const finding of findings.filter(({ waived }) => waived === undefined)) {
    for (const { sheet, row, column } of speakingCells(finding)) {
      const mark: Mark = { cell: { sheet, row, column }, severity: finding.severity };
      const key = toA1(mark.cell);
      const former = byCell.get(key);
      if (!former || MARK_KINDS.indexOf(former.severity) < MARK_KINDS.indexOf(mark.severity)) byCell.set(key, mark);
    }
  }
  return [...byCell.values()];
}

/** What became of a request to highlight. */
export function markedNotice({ applied, skipped }: MarkResult): Notice {
  const done = applied + skipped.length > 0 ? NOTICES.marked(applied) : NOTICES.nothingToMark;
  if (skipped.length === 0) return { intent: "success", text: done };
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join("；");
  return { intent: "warning", text: done + NOTICES.skippedMarks(skipped.length, reasons) };
}

/** What became of a request to take the highlights away. */
export function clearedNotice({ restored, missing }: { readonly restored: number; readonly missing: number }): Notice {
  if (missing === 0) return { intent: "success", text: NOTICES.cleared(restored) };
  return { intent: "warning", text: NOTICES.cleared(restored) + NOTICES.missing(missing) };
}

/** The cells a finding is about, without what was only added up. */
export function speakingCells({ cells }: Finding): readonly FindingCell[] {
  const speaking = cells.filter(({ role }) => role !== "addend");
  return speaking.length > 0 ? speaking : cells.slice(0, 1);
}
