import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@jest/globals";
import { recalculated } from "../../src/calculate/index";
import { toA1 } from "../../src/model/cell";
import type { Fix } from "../../src/model/fix";
import { planFixes, undoing } from "../../src/model/fix-plan";
import type { Finding } from "../../src/model/finding";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { review } from "../../src/pipeline";
import { MemoryHost } from "../memory-host";

/** What became of a finding whose fix was carried out in a workbook, and taken back. */
export interface CarriedOut {
  readonly fix: Fix;
  readonly fixes: readonly Fix[];
  /** Findings of the same rule at the same cells that are still there. */
  readonly left: readonly string[];
  /** Findings, by rule and cell, that were not there before. */
  readonly added: readonly string[];
  readonly isRestored: boolean;
}

const SETTINGS = { ...DEFAULT_SETTINGS, profile: "national" };

/** Carries out one of the fixes of the first finding of a rule that has any; the host is asked as the pane asks it. */
export async function carryOut(snapshot: WorkbookSnapshot, code: string, choice = 0): Promise<CarriedOut> {
  const host = new MemoryHost({ ...snapshot, fills: [], states: [], marks: [] });
  const before = await host.read();
  const { findings } = review(before, SETTINGS);
  const finding = findings.find((each) => each.code === code && each.fixes);
  const fix = finding?.fixes?.[choice];
  if (!finding || !fix)
    throw new Error(`no fix of ${code}: ${findings.map((each) => `${each.code} ${each.message}`).join("\n")}`);
  const { writes, changed } = planFixes(fix.edits, before);
  const { changedMeanwhile } = await host.applyWrites(writes);
  if (changed.length + changedMeanwhile.length > 0) throw new Error(`not carried out: ${fix.label}`);
  const after = review(recalculated(await host.read()), SETTINGS).findings;
  await host.applyWrites(undoing(writes, before));
  return {
    fix,
    fixes: finding.fixes ?? [],
    left: after.filter(({ message }) => message === finding.message).map(({ message }) => message),
    added: moreThan(after, findings),
    isRestored: isDeepStrictEqual(recalculated(await host.read()), recalculated(before)),
  };
}

/** A workbook, the rule whose finding is mended, and the labels of all it offers, the first of which is carried out. */
export type FixCase = readonly [what: string, code: string, snapshot: WorkbookSnapshot, ...labels: string[]];

/** Carries out the first fix of each case. */
export const testFixes = (cases: readonly FixCase[]): void =>
  test.each(cases)("%s（%s）：改正后问题消失，没有新问题，撤销后复原", async (_, code, snapshot, ...labels) => {
    const { fixes, left, added, isRestored } = await carryOut(snapshot, code);
    expect({ labels: fixes.map(({ label }) => label), left, added, isRestored }).toEqual({
      labels,
      left: [],
      added: [],
      isRestored: true,
    });
  });

/** By rule and first cell: words of a message may change where a number in them did. */
function moreThan(after: readonly Finding[], before: readonly Finding[]): readonly string[] {
  const known = before.map(placeOf);
  return after.flatMap((finding) => {
    const at = known.indexOf(placeOf(finding));
    if (at < 0) return [`${placeOf(finding)} ${finding.message}`];
    known.splice(at, 1);
    return [];
  });
}

const placeOf = ({ code, cells: [first] }: Finding): string => `${code} ${first ? toA1(first) : ""}`;
