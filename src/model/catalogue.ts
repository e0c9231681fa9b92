import type { Fund } from "./subject";

export type Classification = "functional" | "economic" | "governmentEconomic";

/** How sure an entry is: printed in real budgets, known in general, or doubtful. Nothing may be surer than its entry. */
export type EntryStatus = "documented" | "known" | "likely" | "official";

/** One code with one name of 政府收支分类科目. A renamed code has an entry per name. */
export interface CatalogueEntry {
  readonly classification: Classification;
  readonly code: string;
  /** 类, 款, 项. */
  readonly level: "class" | "group" | "item";
  readonly name: string;
  readonly parent?: string;
  /** Budgets in which the code may be used; empty when not known. */
  readonly funds: readonly Fund[];
  /** First and last budget year of this code and name; absent: not known, or no end known. */
  readonly validFrom?: number;
  readonly validTo?: number;
  /** The first or last year was not compared with the official text: no proof against a document. */
  readonly areYearsDoubtful?: true;
  /** `official` when the user imported it from the official list of the year. */
  readonly status: EntryStatus;
  readonly notes?: string;
}

/** Look-ups in the classification of one budget year. A look-up that finds nothing says so: it never guesses. */
export interface Catalogue {
  readonly year: number;
  /** True when the user imported the official list of this year for that classification: then a missing code is no hole. */
  isComplete(classification: Classification): boolean;
  /**
   * True when the entries of the year are known: the year is one of the bundled ones, or the user imported its official
   * list. Otherwise a code can be judged by its form only.
   */
  covers(classification: Classification): boolean;
  /** The entry of a code valid in the year. */
  find(classification: Classification, code: string): CatalogueEntry | undefined;
  /** Every entry a code ever had, valid or not, oldest first. */
  history(classification: Classification, code: string): readonly CatalogueEntry[];
  /** Entries valid in the year with that name (standard or alias), compared without blanks, brackets' width and quotes. */
  named(classification: Classification, name: string): readonly CatalogueEntry[];
  /** The standard name behind an alias or an obsolete name of that code, with the reason; undefined when the name is unknown. */
  aliasOf(classification: Classification, code: string, name: string): NameAlias | undefined;
  /** Entries that took over from an abolished code, as far as known. */
  successors(classification: Classification, code: string): readonly CatalogueEntry[];
  /** Entries directly below a code and valid in the year; below "" the classes. */
  children(classification: Classification, code: string): readonly CatalogueEntry[];
}

export interface NameAlias {
  readonly alias: string;
  readonly standardName: string;
  /** "obsolete" names are reported; "abbreviation" and "variant" are accepted spellings. */
  readonly category: "obsolete" | "variant" | "abbreviation" | "misspelling";
  readonly reason: string;
  readonly status: EntryStatus;
}

/** An official list as it is kept with the settings: plain data, safe to write as JSON. */
export interface OfficialList {
  readonly year: number;
  /** Code and name of every entry, in the order of the codes. */
  readonly entries: Readonly<Partial<Record<Classification, readonly (readonly [code: string, name: string])[]>>>;
}

/** How many entries a list has. */
export const officialCount = ({ entries }: OfficialList): number =>
  Object.values(entries).reduce((sum, each) => sum + each.length, 0);
