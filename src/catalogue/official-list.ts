import type { Catalogue, Classification, CatalogueEntry, OfficialList } from "../model/catalogue";
import type { SheetSnapshot } from "../model/snapshot";
import { bundledIndex, EntryIndex, isValidIn } from "./entry-index";
import { classificationOf, normaliseCode, normaliseName, printedName } from "./names";
import { type OfficialRow, type RejectedRow, readOfficialSheet } from "./official-sheet";
import { levelOf, parentOf } from "./rows";
import { type Replacement, YearCatalogue } from "./year-catalogue";

/** What the list changes, compared with the bundled entries of the year. */
interface ImportReport {
  readonly added: readonly CatalogueEntry[];
  /** Bundled entries that a complete list no longer has. */
  readonly removed: readonly CatalogueEntry[];
  readonly renamed: readonly { readonly before: CatalogueEntry; readonly now: CatalogueEntry }[];
  readonly unchanged: number;
  readonly rejectedRows: readonly RejectedRow[];
  /** Classifications of which the list states only a part: it then adds to the bundled entries, a missing code stays a hole. */
  readonly partial: readonly Classification[];
  /** Where the codes come from; empty for rows without a sheet. */
  readonly sheets: readonly SheetShare[];
  /** Why nothing could be read, in Chinese, for the user. */
  readonly problem?: string;
}

export interface OfficialImport {
  readonly list: OfficialList;
  readonly catalogue: Catalogue;
  readonly report: ImportReport;
}

const CLASSIFICATIONS: readonly Classification[] = ["functional", "economic", "governmentEconomic"];

/** A list with fewer of the known classes or entries is an extract, and a code missing from it proves nothing. */
const SHARE_OF_CLASSES = 0.9;
const SHARE_OF_ENTRIES = 0.5;

/** What one sheet gave to the list: how many codes of each classification. */
export interface SheetShare {
  readonly sheet: string;
  readonly counts: Partial<Readonly<Record<Classification, number>>>;
}

/**
 * Reads the official list of a year from the sheets of a workbook, or from rows of code and name. The classifications
 * often stand on sheets of their own; sheets without a list are left alone.
 */
export function importOfficialList(
  source: readonly SheetSnapshot[] | readonly OfficialRow[],
  year: number,
): OfficialImport {
  const sheets = source.flatMap((each) => ("cells" in each ? [readOfficialSheet(each)] : []));
  const rows = [...source.flatMap((each) => ("cells" in each ? [] : [each])), ...sheets.flatMap((each) => each.rows)];
  const rejected: RejectedRow[] = sheets.flatMap(({ rejectedRows }) => rejectedRows);
  const list: OfficialList = { year, entries: collect(rows, year, rejected) };
  const unread = rows.length === 0 ? sheets.find(({ problem }) => problem !== undefined)?.problem : undefined;
  const report = reportOf(list, rejected, unread ?? problemOf(list, rejected));
  return { list, catalogue: catalogueWith(year, [list]), report: { ...report, sheets: sharesOf(rows, list) } };
}

/** Which sheet states which codes of the list, in the order of the sheets. */
function sharesOf(rows: readonly OfficialRow[], { entries }: OfficialList): readonly SheetShare[] {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, code } of rows) {
    const read = normaliseCode(code);
    if (sheet === undefined || read === undefined) continue;
    bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(read));
  }
  return [...bySheet].map(([sheet, codes]) => {
    const counts = CLASSIFICATIONS.map(
      (each) => [each, (entries[each] ?? []).filter(([code]) => codes.has(code)).length] as const,
    );
    return { sheet, counts: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
  });
}

function problemOf(list: OfficialList, rejected: readonly RejectedRow[]): string | undefined {
  if (CLASSIFICATIONS.some((each) => list.entries[each] !== undefined)) return undefined;
  const count = rejected.length === 0 ? "" : `（${rejected.length} 行无法采用）`;
  return `没有读到支出功能分类或经济分类科目${count}。请核对“科目编码”“科目名称”两列的内容。`;
}

/** The catalogue of a year in which the lists of that year stand in the place of the bundled entries. */
export function catalogueWith(year: number, lists: readonly OfficialList[]): Catalogue {
  const replacements: Partial<Record<Classification, Replacement>> = {};
  for (const list of lists.filter((each) => each.year === year)) {
    for (const classification of CLASSIFICATIONS) {
      if (list.entries[classification]) replacements[classification] = replacementOf(list, classification);
    }
  }
  return new YearCatalogue(year, replacements);
}

type Pairs = Partial<Record<Classification, (readonly [string, string])[]>>;

/** Sorts the rows into classifications by their codes; says of every row that does not fit why. */
function collect(rows: readonly OfficialRow[], year: number, rejected: RejectedRow[]): Pairs {
  const rowByCode = new Map<string, OfficialRow>();
  for (const row of rows) {
    const reject = (reason: string) => rejected.push({ ...row, reason });
    const code = normaliseCode(row.code);
    const name = printedName(row.name);
    const known = code === undefined ? undefined : rowByCode.get(code)?.name;
    if (code === undefined) reject(reasonOf(row.code));
    else if (name === "") reject("没有科目名称");
    else if (known === undefined) rowByCode.set(code, { ...row, code, name: spelling(code, name, year) });
    else if (normaliseName(known) !== normaliseName(name)) reject(`编码重复，前面的名称为“${known}”`);
  }
  return sortedPairs(rowByCode, year, rejected);
}

function reasonOf(code: string | number): string {
  const digits = String(code).normalize("NFKC").replace(/\s/g, "");
  if (digits === "") return "没有科目编码";
  return /^1\d{2,6}$/.test(digits) ? "收入科目，不属于支出分类" : "不是 3、5、7 位的支出科目编码";
}

function sortedPairs(rowByCode: ReadonlyMap<string, OfficialRow>, year: number, rejected: RejectedRow[]): Pairs {
  const pairs: Pairs = {};
  for (const [code, row] of [...rowByCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const classification = classificationOf(code);
    if (classification === undefined) continue;
    const parent = parentOf(code);
    const hasParent =
      parent === undefined || rowByCode.has(parent) || bundledIn(classification, parent, year) !== undefined;
    if (hasParent) (pairs[classification] ??= []).push([code, row.name]);
    else rejected.push({ ...row, reason: `上级科目“${parent}”既不在清单中，也不在内置目录中` });
  }
  return pairs;
}

const bundledIn = (classification: Classification, code: string, year: number): CatalogueEntry | undefined =>
  bundledIndex(classification)
    .byCode.get(code)
    ?.findLast((entry) => isValidIn(entry, year));

/** Where only brackets or blanks differ, our spelling stays: exports of the list often have half-width brackets. */
function spelling(code: string, name: string, year: number): string {
  const classification = classificationOf(code);
  const bundled = classification && bundledIn(classification, code, year);
  return bundled && normaliseName(bundled.name) === normaliseName(name) ? bundled.name : name;
}

function replacementOf({ year, entries }: OfficialList, classification: Classification): Replacement {
  const pairs = entries[classification] ?? [];
  const bundled = bundledIndex(classification).all;
  const official = pairs.map(([code, name]) => officialEntry(classification, code, name, year));
  const listed = new Map(official.map((entry) => [entry.code, entry]));
  const isComplete = isCompleteList(classification, [...listed.keys()], year);
  const kept = bundled.flatMap((entry): readonly CatalogueEntry[] => {
    const now = listed.get(entry.code);
    if (!isValidIn(entry, year)) return [entry];
    if (now === undefined) return isComplete && !isParentOfListed(entry.code, listed) ? ended(entry, year) : [entry];
    return now.name === entry.name ? [] : ended(entry, year);
  });
  return { index: new EntryIndex([...kept, ...official]), isComplete };
}

/** Lists that print 项 only leave out 类 and 款, which are valid all the same. */
const isParentOfListed = (code: string, listed: ReadonlyMap<string, CatalogueEntry>): boolean =>
  [...listed.keys()].some((each) => each.length > code.length && each.startsWith(code));

/** The list shows that the entry is not valid in its year; since when is not known. */
const ended = (entry: CatalogueEntry, year: number): readonly CatalogueEntry[] =>
  (entry.validFrom ?? 0) < year ? [{ ...entry, validTo: year - 1, areYearsDoubtful: true }] : [];

function officialEntry(classification: Classification, code: string, name: string, year: number): CatalogueEntry {
  const earlier = bundledIndex(classification).byCode.get(code) ?? [];
  const same = earlier.find((entry) => entry.name === name && isValidIn(entry, year));
  const parent = parentOf(code);
  return {
    classification,
    code,
    level: levelOf(code),
    name,
    ...(parent !== undefined && { parent }),
    funds: [...new Set(earlier.flatMap(({ funds }) => funds))],
    ...(same?.validFrom !== undefined && { validFrom: same.validFrom }),
    ...(same?.areYearsDoubtful && { areYearsDoubtful: true as const }),
    ...(!same && { validFrom: year, areYearsDoubtful: true as const }),
    status: "official",
    ...(same?.notes !== undefined && { notes: same.notes }),
  };
}

function isCompleteList(classification: Classification, codes: readonly string[], year: number): boolean {
  const valid = bundledIndex(classification).all.filter((entry) => isValidIn(entry, year));
  const classes = valid.filter(({ level, status }) => level === "class" && status === "documented");
  const covered = classes.filter(({ code }) => codes.some((each) => each.startsWith(code)));
  return covered.length >= classes.length * SHARE_OF_CLASSES && codes.length >= valid.length * SHARE_OF_ENTRIES;
}

function reportOf(
  list: OfficialList,
  rejectedRows: readonly RejectedRow[],
  problem: string | undefined,
): Omit<ImportReport, "sheets"> {
  const catalogue = catalogueWith(list.year, [list]);
  const present = CLASSIFICATIONS.filter((each) => list.entries[each] !== undefined);
  const listed = present.flatMap((each) =>
    (list.entries[each] ?? []).flatMap(([code]) => catalogue.find(each, code) ?? []),
  );
  const pairs = listed.map((now) => ({ now, before: bundledIn(now.classification, now.code, list.year) }));
  const removed = present
    .flatMap((each) => bundledIndex(each).all.filter((entry) => isValidIn(entry, list.year)))
    .filter((entry) => catalogue.find(entry.classification, entry.code) === undefined);
  return {
    added: pairs.filter(({ before }) => !before).map(({ now }) => now),
    removed,
    renamed: pairs.flatMap(({ before, now }) => (before && before.name !== now.name ? [{ before, now }] : [])),
    unchanged: pairs.filter(({ before, now }) => before?.name === now.name).length,
    rejectedRows,
    partial: present.filter((each) => !catalogue.isComplete(each)),
    ...(problem !== undefined && { problem }),
  };
}
