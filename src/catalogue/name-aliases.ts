import type { Classification, CatalogueEntry, EntryStatus, NameAlias } from "../model/catalogue";
import { ALIASES } from "./data/aliases";
import { groupBy } from "../model/group-by";
import { isValidIn } from "./entry-index";
import { normaliseName, withOfficialOther } from "./names";
import { type AliasRow, statusOf } from "./rows";

let byName: ReadonlyMap<string, readonly AliasRow[]> | undefined;

/** Known deviations that read like this name, whatever their code. */
export function aliasesNamed(classification: Classification, name: string): readonly AliasRow[] {
  byName ??= groupBy(ALIASES, ([kind, , alias]) => `${kind}|${normaliseName(alias)}`);
  return byName.get(`${classification}|${normaliseName(name)}`) ?? [];
}

/** Why a printed name stands for this entry although it differs from its name; undefined when we do not know it. */
export function aliasOfEntry(
  entry: CatalogueEntry,
  history: readonly CatalogueEntry[],
  name: string,
  year: number,
): NameAlias | undefined {
  if (name.trim() === entry.name) return undefined;
  const found = (category: NameAlias["category"], reason: string, status: EntryStatus): NameAlias => ({
    alias: name,
    standardName: entry.name,
    category,
    reason,
    status,
  });
  const form = normaliseName(name);
  const standard = normaliseName(entry.name);
  if (form === standard) return found("variant", "只有空格、括号、标点或序号不同", entry.status);
  const row = aliasesNamed(entry.classification, name).find(([, code]) => code === entry.code);
  if (row) return found(row[3], row[5], statusOf(row[4]));
  const other = history.find((each) => normaliseName(each.name) === form);
  if (other) return otherName(other, entry, year, found);
  return withOfficialOther(form) === withOfficialOther(standard)
    ? found("misspelling", "应写“其他”", entry.status)
    : undefined;
}

/** A name the code had before, or has later; a later name is accepted only where the year of change is doubtful. */
function otherName(
  other: CatalogueEntry,
  entry: CatalogueEntry,
  year: number,
  found: (category: NameAlias["category"], reason: string, status: EntryStatus) => NameAlias,
): NameAlias | undefined {
  const isDoubtful = other.areYearsDoubtful ?? entry.areYearsDoubtful ?? false;
  const status = weaker(entry.status, other.status);
  if (other.validTo !== undefined && other.validTo < year) {
    const since = other.validTo + 1;
    return found("obsolete", `${isDoubtful ? "约 " : ""}${since} 年起改名`, status);
  }
  if (isValidIn(other, year)) return found("variant", "同一编码的另一名称", status);
  return isDoubtful ? found("variant", "后来的名称，改名年份未核实", "likely") : undefined;
}

const SURENESS: readonly EntryStatus[] = ["likely", "known", "documented", "official"];

/** Nothing is surer than the weaker of its two sources. */
export const weaker = (a: EntryStatus, b: EntryStatus): EntryStatus =>
  SURENESS.indexOf(a) <= SURENESS.indexOf(b) ? a : b;
