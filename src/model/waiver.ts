import { toA1 } from "./cell";
import type { Finding } from "./finding";
import type { Waiver } from "./settings";

/** The waiver that would accept this finding for that reason. */
export const waiverOf = (finding: Finding, reason: string): Waiver => ({
  rule: finding.code,
  cells: finding.cells.map(toA1),
  reason,
});

/** True while rule and cells of the finding are those of the waiver, in any order. Without a reason it has no effect. */
export function isWaivedBy(finding: Finding, waiver: Waiver): boolean {
  return waiver.reason.trim() !== "" && waiver.rule === finding.code && sameSet(finding.cells.map(toA1), waiver.cells);
}

/** The finding with the user's reason for accepting it, or without one where no waiver holds (any longer). */
export function applyWaivers(finding: Finding, waivers: readonly Waiver[]): Finding {
  const waiver = waivers.find((each) => isWaivedBy(finding, each));
  if (waiver) return { ...finding, waived: waiver.reason };
  const { waived, ...standing } = finding;
  return waived === undefined ? finding : standing;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((each) => right.has(each));
}
