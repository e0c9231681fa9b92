import type { Level1, Level2, ValueSource } from "./target";
import type { Op } from "./target-value";

/** A kind of project with the indicators that are customary for it. */
export interface ProjectKind {
  readonly id: string;
  readonly name: string;
  /** Words of a project's name that suggest the kind. */
  readonly keywords: readonly string[];
  /** Further words of the trade; each says less than a key word. */
  readonly relatedWords: readonly string[];
  /** Words that stand in names of several kinds; alone they decide nothing. */
  readonly weakWords: readonly string[];
  readonly indicators: readonly CoreIndicator[];
  /** Of a bureau's own 指标库: it goes before ours, and stands in the place of a kind of ours with the same id. */
  readonly isImported?: true;
}

/** An indicator of the core library: its name, unit and comparator are suggested, its value never. */
export interface CoreIndicator {
  readonly role: "core" | "optional";
  /** Levels in the scheme of 2021; under that of 2015 cost goes below 产出. */
  readonly level1: Level1;
  readonly level2: Level2;
  readonly name: string;
  /** The expected direction; `date` for a time of completion, `grade` for a qualitative indicator. */
  readonly op: Op | "date" | "grade";
  readonly unit?: string;
  readonly valueSource?: ValueSource;
  /** What is counted, or by what it is divided; shown and never written. */
  readonly explanation?: string;
  /** A usual value, shown as a hint and never written by itself. */
  readonly customary?: string;
  /** The standard from which the value follows, where there is one. */
  readonly standard?: string;
}

/** A kind of projects by its name. */
export type KindChoice = Pick<ProjectKind, "id" | "name">;
