import { append } from "./append";
import { type CellRef, toA1 } from "./cell";
import type { Finding } from "./finding";
import type { Fix, FixEdit } from "./fix";
import { groupBy } from "./group-by";
import { contentOf, heldCell } from "./held-cell";
import type { CellSnapshot, WorkbookSnapshot } from "./snapshot";
import type { CellWrite } from "./write";

/** A workbook's cells to write, and the places that no longer hold what the fix was made for. */
interface PlannedFixes {
  readonly writes: readonly CellWrite[];
  readonly changed: readonly CellRef[];
}

/** What several edits write into the workbook as it is now: each cell once, words within a text put into the whole. */
export function planFixes(edits: readonly FixEdit[], snapshot: WorkbookSnapshot): PlannedFixes {
  const writes: CellWrite[] = [];
  const changed: CellRef[] = [];
  for (const group of groupBy(edits, ({ cell }) => toA1(cell)).values()) {
    const [first] = group;
    const write = first && writeOf(group, first.cell, heldCell(snapshot, first.cell));
    if (write) writes.push(write);
    else if (first) changed.push(first.cell);
  }
  return { writes, changed };
}

function writeOf(edits: readonly FixEdit[], cell: CellRef, held: CellSnapshot | undefined): CellWrite | undefined {
  const before = contentOf(held);
  const [whole, ...others] = edits.filter(({ span }) => !span);
  if (!whole) {
    const after = typeof before === "string" && !held?.formula ? withWords(before, edits) : undefined;
    return after === undefined ? undefined : { cell, before, after, onlyWords: true };
  }
  const isSame = others.every(({ after }) => after === whole.after) && others.length + 1 === edits.length;
  if (before !== whole.before || !isSame) return undefined;
  const { after, afterIsFormula, numberFormat } = whole;
  return { cell, before, after, ...(afterIsFormula && { afterIsFormula }), ...(numberFormat && { numberFormat }) };
}

/** The text with other words at some places; undefined where other words stand there by now, or two fixes overlap. */
function withWords(text: string, edits: readonly FixEdit[]): string | undefined {
  let rest = text;
  let end = text.length;
  for (const { span, before, after } of [...edits].sort((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0))) {
    if (!span || span.end > end || text.slice(span.start, span.end) !== before) return undefined;
    rest = rest.slice(0, span.start) + String(after) + rest.slice(span.end);
    end = span.start;
  }
  return rest;
}

/** The writes that give the cells back what they held, in one step. `snapshot` is of before. */
export const undoing = (writes: readonly CellWrite[], snapshot: WorkbookSnapshot): readonly CellWrite[] =>
  writes.map(({ cell, before, after, numberFormat, onlyWords }) => {
    const former = heldCell(snapshot, cell);
    return {
      cell,
      before: after,
      after: before,
      ...(former?.formula !== undefined && { afterIsFormula: true as const }),
      ...(onlyWords && { onlyWords }),
      ...(numberFormat !== undefined && { numberFormat: former?.numberFormat ?? "General" }),
    };
  });

/** The fixes of a list that do not change the same place as an earlier one, and the others. */
export function withoutOverlap<Item extends { readonly fix: Fix }>(
  items: readonly Item[],
): { readonly kept: readonly Item[]; readonly others: readonly Item[] } {
  const taken: FixEdit[] = [];
  const kept: Item[] = [];
  const others: Item[] = [];
  for (const item of items) {
    const { edits } = item.fix;
    if (edits.some((edit) => taken.some((each) => isSamePlace(edit, each)))) others.push(item);
    else {
      kept.push(item);
      append(taken, edits);
    }
  }
  return { kept, others };
}

function isSamePlace(a: FixEdit, b: FixEdit): boolean {
  if (toA1(a.cell) !== toA1(b.cell)) return false;
  return !a.span || !b.span || (a.span.start < b.span.end && b.span.start < a.span.end);
}

/** The fixes that may be carried out together: the only right value each, none at a place of another. */
export const certainFixes = (
  findings: readonly Pick<Finding, "fixes" | "waived">[],
): readonly { readonly fix: Fix; readonly finding: number }[] =>
  withoutOverlap(
    findings.flatMap(({ fixes = [], waived }, finding) =>
      fixes.flatMap((fix) => (fix.isCertain && waived === undefined ? [{ fix, finding }] : [])),
    ),
  ).kept;
