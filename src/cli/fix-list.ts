import * as v from "valibot";
import { addressInSheet } from "../model/cell";
import type { Finding } from "../model/finding";
import type { Fix } from "../model/fix";
import { certainFixes, withoutOverlap } from "../model/fix-plan";
import { parseJson } from "../model/json";
import { UserError } from "../model/user-error";
import { fixJson } from "./fixes-json";

/** A fix as `check --format json` prints it; what else it holds is for people. */
const Wanted = v.object({
  sheet: v.string(),
  cell: v.string(),
  before: v.string(),
  after: v.string(),
  span: v.optional(v.object({ start: v.number(), end: v.number() })),
});
type Wanted = v.InferOutput<typeof Wanted>;

/** What is to be carried out, and what is left with its reason in Chinese. */
export interface ChosenFixes {
  readonly chosen: readonly Fix[];
  readonly left: readonly { readonly fix: Wanted; readonly reason: string }[];
}

/** Every fix of which one value alone is right. */
export const allCertain = (findings: readonly Finding[]): ChosenFixes => ({
  chosen: certainFixes(findings).map(({ fix }) => fix),
  left: [],
});

/** Those that a list names: only what the check offers for the workbook as it is now. */
export function chosenFrom(list: string, file: string, findings: readonly Finding[]): ChosenFixes {
  const parsed = v.safeParse(v.array(Wanted), parseJson(list));
  if (!parsed.success) throw new UserError("fixListInvalid", { file });
  const offered = findings.flatMap(({ fixes = [] }) => fixes);
  const found = parsed.output.map((wanted) => ({ wanted, fix: offered.find((fix) => isMeant(fix, wanted)) }));
  const known = found.flatMap(({ wanted, fix }) => (fix ? [{ wanted, fix }] : []));
  const { kept, others } = withoutOverlap(known);
  return {
    chosen: kept.map(({ fix }) => fix),
    left: [
      ...found.flatMap(({ wanted, fix }) => (fix ? [] : [{ fix: wanted, reason: NOT_OFFERED }])),
      ...others.map(({ wanted }) => ({ fix: wanted, reason: SAME_PLACE })),
    ],
  };
}

const NOT_OFFERED = "这一处现在没有这样的修正（内容已经改动，或问题已经不在），没有改";
const SAME_PLACE = "与清单中前面的一条改的是同一处，没有改";

function isMeant(fix: Fix, { sheet, cell, before, after, span }: Wanted): boolean {
  const [first] = fix.edits;
  if (!first || first.cell.sheet !== sheet || addressInSheet(first.cell) !== cell) return false;
  const own = fixJson(fix);
  const isSameSpan = span === undefined || (own.span?.start === span.start && own.span.end === span.end);
  return own.before === before && own.after === after && isSameSpan;
}
