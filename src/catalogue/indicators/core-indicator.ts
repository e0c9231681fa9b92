import type { Level1, Level2 } from "../../model/target";
import type { Op } from "../../model/target-value";

export type ProjectKindId =
  | "hotline"
  | "it-operations"
  | "property"
  | "equipment"
  | "training"
  | "commissioned"
  | "construction"
  | "subsidy"
  | "publicity";

/** A kind of project with the indicators that are customary for it. */
export interface ProjectKind {
  readonly id: ProjectKindId;
  readonly name: string;
  /** Words of a project's name that suggest the kind. */
  readonly keywords: readonly string[];
  readonly indicators: readonly CoreIndicator[];
}

/** An indicator of the core library: its name, unit and comparator are suggested, its value never. */
export interface CoreIndicator {
  readonly role: "core" | "optional";
  /** Levels in the scheme of 2021; under that of 2015 cost goes below 产出. */
  readonly level1: Level1;
  readonly level2: Level2;
  readonly name: string;
  /** The expected direction; `date` for a time of completion. */
  readonly op: Op | "date";
  readonly unit?: string;
  /** A usual value, shown as a hint and never written by itself. */
  readonly customary?: string;
  /** The standard from which the value follows, where there is one. */
  readonly standard?: string;
  /** The value is that of the project's amount. */
  readonly prefill?: "amount";
  /** Published documents that print it. */
  readonly seenIn?: readonly string[];
}
