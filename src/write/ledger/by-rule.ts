import type { Ledger, LedgerFinding, LedgerUnit } from "../../model/ledger";
import { groupBy } from "../../model/group-by";
import { LIGHTNESS, type RuleCode, type Severity } from "../../model/finding";

/** What a list knows of a rule. */
interface RuleWords {
  readonly title: string;
  readonly basis: string;
}

export type RuleOf = (code: RuleCode) => RuleWords | undefined;

/** What one rule found in all workbooks. */
interface RuleTally {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly findings: number;
  readonly units: number;
  /** In how many workbooks it could not be judged, and the reason that most of them have. */
  readonly unjudged: number;
  readonly reason?: string;
  readonly example: { readonly unit: LedgerUnit; readonly finding: LedgerFinding };
}

/** Rules with open findings: errors first, then by the number of units. */
export function talliesOf({ units }: Ledger): readonly RuleTally[] {
  const open = units.flatMap((unit) =>
    unit.findings.filter(({ waived }) => waived === undefined).map((finding) => ({ unit, finding })),
  );
  const skipped = groupBy(
    units.flatMap(({ rules }) => rules.skipped),
    ({ rule }) => rule,
  );
  return [...groupBy(open, ({ finding }) => finding.code)]
    .flatMap(([code, own]): readonly RuleTally[] => {
      const [first] = [...own].sort((a, b) => LIGHTNESS[a.finding.severity] - LIGHTNESS[b.finding.severity]);
      if (!first) return [];
      const unjudged = skipped.get(code) ?? [];
      const [reason] = [...groupBy(unjudged, (each) => each.reason)].sort(([, a], [, b]) => b.length - a.length);
      return [
        {
          code,
          severity: first.finding.severity,
          findings: own.length,
          units: new Set(own.map(({ unit }) => unit)).size,
          unjudged: unjudged.length,
          ...(reason && { reason: reason[0] }),
          example: first,
        },
      ];
    })
    .sort((a, b) => LIGHTNESS[a.severity] - LIGHTNESS[b.severity] || b.units - a.units || (a.code < b.code ? -1 : 1));
}
