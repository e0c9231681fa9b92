import { toA1 } from "../model/cell";
import type { Finding } from "../model/finding";
import type { Waiver } from "../model/settings";

/** Marks what the user has verified as right; it stays listed, with the reason. A waiver without a reason has no effect. */
export function withWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  const reasons = new Map(
    waivers.filter(({ reason }) => reason.trim() !== "").map(({ rule, cells, reason }) => [keyOf(rule, cells), reason]),
  );
  return findings.map((finding) => {
    const waived = reasons.get(keyOf(finding.code, finding.cells.map(toA1)));
    return waived === undefined ? finding : { ...finding, waived };
  });
}

/** The order of the cells does not matter. */
const keyOf = (rule: string, cells: readonly string[]): string => `${rule}|${[...new Set(cells)].sort().join("|")}`;
