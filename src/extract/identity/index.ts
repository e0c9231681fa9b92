import type { Identity } from "../../model/book";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { Table, Unrecognised } from "../../model/table";
import type { TextSource } from "../../model/text-source";
import { kindOf } from "./kind";
import { identityTexts } from "./texts";
import { onlyListedUnit, unitNameOf } from "./unit-name";
import { yearOf } from "./year";

/** Whose budget of which year a workbook holds, with the words that say so. `beside` are texts given with it. */
export function identify(
  snapshot: WorkbookSnapshot,
  tables: readonly Table[],
  unrecognised: readonly Unrecognised[],
  beside: readonly TextSource[] = [],
): Identity {
  const texts = identityTexts(snapshot, tables, unrecognised, beside);
  const year = yearOf(tables, texts);
  const kind = kindOf(texts);
  const unitName = unitNameOf(tables, texts.opening) ?? onlyListedUnit(snapshot, tables);
  return {
    ...(unitName !== undefined && { unitName }),
    ...(year && { year: year.value }),
    ...(kind && { kind: kind.value }),
    evidence: { ...(year && { year: year.evidence }), ...(kind && { kind: kind.evidence }) },
  };
}
