import { cellsOfSheet, sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import { addressInSheet } from "../../model/cell";
import type { Fix, FixEdit } from "../../model/fix";
import { cellAt } from "../workbook-cells";
import type { Verdict } from "../verdict";
import type { FixDraft, FixDrafts } from "./draft";
import { GapFixes } from "./gap-fixes";
import { labelOf } from "./label";

/**
 * Adds to each finding the values that would mend it. None where anything it rests on was not understood, nor where a
 * cell holds a formula: that would be lost, so the finding says it.
 */
export function withFixes(verdicts: readonly Verdict[], book: BudgetBook): readonly Verdict[] {
  const gaps = new GapFixes(verdicts, book);
  return verdicts.map((verdict) => {
    const { finding } = verdict;
    if (finding.cappedBy) return verdict;
    const drafts = verdict.fixes ?? gaps.of(verdict);
    if (drafts.length === 0) return verdict;
    const fixes = drafts.filter((draft) => draft.edits.every((edit) => isPossible(edit, book)));
    const near = finding.cells[0]?.sheet ?? "";
    const noFix = fixes.length < drafts.length ? formulaText(drafts, book) : undefined;
    return {
      ...verdict,
      finding: {
        ...finding,
        ...(fixes.length > 0 && { fixes: fixes.map((fix) => finished(fix, near, fixes.length === 1 && !noFix)) }),
        ...(noFix !== undefined && { noFix }),
      },
    };
  });
}

/** One of several possible values is never certain. */
function finished(draft: FixDraft, near: string, isOnly: boolean): Fix {
  const { kind, edits, isCertain } = draft;
  return { kind, edits, isCertain: isCertain && isOnly, label: labelOf(draft, near) };
}

/** The cell takes it, and holds what the fix was made for. A text beside the workbook is looked at by whoever holds it. */
function isPossible({ cell, span, before, afterIsFormula }: FixEdit, book: BudgetBook): boolean {
  if (!sheetOf(book.snapshot, cell.sheet)) return span !== undefined;
  const held = cellAt(book, cell);
  if (held?.formula !== undefined && !afterIsFormula) return false;
  if (held === undefined && cellsOfSheet(book.snapshot, cell.sheet)?.isCovered(cell.row, cell.column)) return false;
  return span === undefined || String(held?.value ?? "").slice(span.start, span.end) === before;
}

/** “C8 是公式（=C6+C7），请改公式引用的单元格。” */
function formulaText(drafts: FixDrafts, book: BudgetBook): string | undefined {
  const edits = drafts.flatMap((draft) => draft.edits).filter(({ afterIsFormula }) => !afterIsFormula);
  const found = edits.find(({ cell }) => cellAt(book, cell)?.formula !== undefined);
  const formula = found && cellAt(book, found.cell)?.formula;
  if (!found || formula === undefined) return undefined;
  const text = formula.length > 40 ? `${formula.slice(0, 40)}…` : formula;
  return `${addressInSheet(found.cell)} 是公式 ${text}，直接填数会丢掉公式。请改公式引用的单元格或公式本身。`;
}
