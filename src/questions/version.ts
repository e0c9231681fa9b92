import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";

/**
 * A workbook as it was at one reading, by its number. Questions name it: its cells go to a worker once, and everything
 * read from them is kept there for the next question.
 */
export interface Version {
  readonly id: number;
}

/** The workbook a question is about, and what the user decided about it. */
export interface OfWorkbook {
  readonly version: Version;
  readonly settings: Settings;
}

/** So many workbooks are compared with the next one: this one, last year's, and one more that is open. */
const RECENT = 3;

const versions = new WeakMap<WorkbookSnapshot, Version>();
const snapshots = new WeakMap<object, WorkbookSnapshot>();
let recent: readonly WorkbookSnapshot[] = [];
let lastId = 0;

/** The version of a workbook: the same one for another reading that found the same cells. */
export function versionOf(snapshot: WorkbookSnapshot): Version {
  const same = versions.has(snapshot) ? snapshot : recent.find((each) => isEqual(each, snapshot));
  const version = (same && versions.get(same)) ?? { id: ++lastId };
  if (!snapshots.has(version)) snapshots.set(version, snapshot);
  versions.set(snapshot, version);
  recent = [snapshot, ...recent.filter((each) => versions.get(each) !== version)].slice(0, RECENT);
  return version;
}

/** The workbook of a version that was made here; a worker knows only those it was given. */
export const snapshotOf = (version: Version): WorkbookSnapshot | undefined => snapshots.get(version);

/** The versions made here that a question names, wherever in it. */
export function versionsIn(question: unknown): readonly Version[] {
  if (typeof question !== "object" || question === null) return [];
  if (isVersion(question)) return [question];
  return Object.values(question).flatMap(versionsIn);
}

const isVersion = (value: object): value is Version => snapshots.has(value);

/** Whether two values of plain data say the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => isEqual(each, b[i]));
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && isEqual(value, theirs.get(key)))
  );
}
