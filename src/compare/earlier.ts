import type { Ledger, LedgerFinding, LedgerUnit, SettledFinding } from "../model/ledger";
import { UnitIndex } from "./matching";

/**
 * A ledger with what became of each finding since the round before: still there, changed and still wrong, new, solved. A
 * finding that is gone is solved only if its rule was judged again. Marks of the reviewer are carried over.
 */
export function withEarlier(ledger: Ledger, before: Ledger): Ledger {
  const byFile = new Map(before.units.map((unit) => [unit.file, unit]));
  const index = new UnitIndex(before.units, ({ unitName, unitCode }) => ({
    ...(unitName !== undefined && { name: unitName }),
    ...(unitCode !== undefined && { code: unitCode }),
  }));
  return {
    ...ledger,
    earlier: before.checkedAt,
    units: ledger.units.map((unit) => {
      const { unitName, unitCode } = unit;
      const same = byFile.get(unit.file);
      // another unit's workbook may bear last round's name of a file
      const known =
        same && same.unitName === unitName
          ? same
          : index.find({
              ...(unitName !== undefined && { name: unitName }),
              ...(unitCode !== undefined && { code: unitCode }),
            });
      return known ? { ...sinceThen(unit, known), marks: marksOf(unit, known) } : unit;
    }),
  };
}

function sinceThen(unit: LedgerUnit, before: LedgerUnit): LedgerUnit {
  const former = counted(before.findings);
  const findings = unit.findings.map((finding): LedgerFinding => ({ ...finding, fate: former.fateOf(finding) }));
  const unjudged = new Set(unit.rules.skipped.map(({ rule }) => rule));
  const settled = former.left().map(({ code, severity, message, key }): SettledFinding => ({
    code,
    severity,
    message,
    key,
    outcome: unjudged.has(code) ? "unknown" : "solved",
  }));
  return { ...unit, findings, settled };
}

/** The findings of the round before, each taken once. */
function counted(findings: readonly LedgerFinding[]) {
  const left = new Set(findings);
  const take = (isIt: (each: LedgerFinding) => boolean): boolean => {
    for (const each of left) {
      if (!isIt(each)) continue;
      left.delete(each);
      return true;
    }
    return false;
  };
  return {
    fateOf: ({ key }: LedgerFinding): LedgerFinding["fate"] & string => {
      if (take((each) => each.key.about === key.about && each.key.stated === key.stated)) return "remaining";
      return take((each) => each.key.about === key.about) ? "changed" : "new";
    },
    left: (): readonly LedgerFinding[] => [...left],
  };
}

/** Marks of both, each once, the latest last. */
function marksOf({ marks }: Pick<LedgerUnit, "marks">, other: Pick<LedgerUnit, "marks">): LedgerUnit["marks"] {
  const byKey = new Map(
    [...other.marks, ...marks].map((mark) => [`${mark.at}|${mark.decision}|${mark.remark ?? ""}`, mark]),
  );
  return [...byKey.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Two ledgers of one round: every unit and every mark of both, of a unit that both checked the later check. */
export function merged(one: Ledger, other: Ledger): Ledger {
  const [older, newer] = one.checkedAt <= other.checkedAt ? [one, other] : [other, one];
  const byFile = new Map(older.units.map((unit) => [unit.file, unit]));
  const units = newer.units.map((unit) => {
    const twin = byFile.get(unit.file);
    byFile.delete(unit.file);
    return twin ? { ...unit, marks: marksOf(unit, twin) } : unit;
  });
  const read = new Set([...units, ...byFile.values()].map(({ file }) => file));
  const unread = new Map([...older.unread, ...newer.unread].map((each) => [each.file, each]));
  return {
    ...newer,
    units: [...units, ...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    unread: [...unread.values()].filter(({ file }) => !read.has(file)),
  };
}
