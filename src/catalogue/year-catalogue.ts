import type { Catalogue, Classification, CatalogueEntry, NameAlias } from "../model/catalogue";
import { BUNDLED_YEARS } from "./bundled-years";
import { SUCCESSIONS } from "./data/successions";
import { groupBy } from "../model/group-by";
import { remembered } from "../model/remembered";
import { bundledIndex, type EntryIndex, isValidIn } from "./entry-index";
import { aliasesNamed, aliasOfEntry } from "./name-aliases";
import { normaliseCode, normaliseName, withOfficialOther } from "./names";

/** What an imported list puts in the place of the bundled entries of a classification. */
export interface Replacement {
  readonly index: EntryIndex;
  /** False when the list states only a part of the classification. */
  readonly isComplete: boolean;
}

type Replacements = Readonly<Partial<Record<Classification, Replacement>>>;

/** The classification of one budget year: bundled entries, or the imported official list where there is one. */
export class YearCatalogue implements Catalogue {
  private readonly namedIn = {
    functional: remembered((name) => this.entriesNamed("functional", name)),
    economic: remembered((name) => this.entriesNamed("economic", name)),
    governmentEconomic: remembered((name) => this.entriesNamed("governmentEconomic", name)),
  };

  constructor(
    readonly year: number,
    private readonly replacements: Replacements = {},
  ) {}

  isComplete(classification: Classification): boolean {
    return this.replacements[classification]?.isComplete ?? false;
  }

  covers(classification: Classification): boolean {
    const isBundled = this.year >= BUNDLED_YEARS.first && this.year <= BUNDLED_YEARS.last;
    return isBundled || this.replacements[classification] !== undefined;
  }

  find(classification: Classification, code: string): CatalogueEntry | undefined {
    return this.history(classification, code).findLast((entry) => isValidIn(entry, this.year));
  }

  history(classification: Classification, code: string): readonly CatalogueEntry[] {
    const { byCode } = this.index(classification);
    return byCode.get(code) ?? byCode.get(normaliseCode(code) ?? code) ?? [];
  }

  named(classification: Classification, name: string): readonly CatalogueEntry[] {
    return this.namedIn[classification](name);
  }

  private entriesNamed(classification: Classification, name: string): readonly CatalogueEntry[] {
    const form = normaliseName(name);
    if (form === "") return [];
    const entries = this.index(classification).byName;
    const direct = (entries.get(form) ?? []).filter((entry) => isValidIn(entry, this.year));
    const codes = [
      ...(entries.get(form) ?? []).map((entry) => entry.code),
      ...(entries.get(withOfficialOther(form)) ?? []).map((entry) => entry.code),
      ...aliasesNamed(classification, name).map(([, code]) => code),
    ];
    const byOtherName = codes.flatMap((code) => this.find(classification, code) ?? []);
    return [...new Set([...direct, ...byOtherName])];
  }

  aliasOf(classification: Classification, code: string, name: string): NameAlias | undefined {
    const entry = this.find(classification, code);
    return entry && aliasOfEntry(entry, this.history(classification, code), name, this.year);
  }

  successors(classification: Classification, code: string): readonly CatalogueEntry[] {
    return this.find(classification, code) ? [] : this.successorsOf(classification, code, new Set());
  }

  /** Follows the chain to codes valid in the year; `seen` guards against a circle in the data. */
  private successorsOf(classification: Classification, code: string, seen: Set<string>): readonly CatalogueEntry[] {
    if (seen.has(code)) return [];
    seen.add(code);
    return successionsOf(classification, code).flatMap((to) => {
      const entry = this.find(classification, to);
      return entry ? [entry] : this.successorsOf(classification, to, seen);
    });
  }

  /** The entries directly below a code; below "" the classes. */
  children(classification: Classification, code: string): readonly CatalogueEntry[] {
    const below = this.index(classification).byParent.get(code) ?? [];
    return below.filter((entry) => isValidIn(entry, this.year));
  }

  private index(classification: Classification): EntryIndex {
    return this.replacements[classification]?.index ?? bundledIndex(classification);
  }
}

let successions: ReadonlyMap<string, readonly string[]> | undefined;

function successionsOf(classification: Classification, code: string): readonly string[] {
  successions ??= new Map(
    [...groupBy(SUCCESSIONS, ([kind, from]) => `${kind}|${from}`)].map(([key, rows]) => [
      key,
      rows.map((row) => row[2]),
    ]),
  );
  return successions.get(`${classification}|${code}`) ?? [];
}
