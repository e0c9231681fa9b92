import type { RuleCode } from "./finding";
import type { Unit } from "./money";
import type { NarrativeProfile } from "./narrative-profile";
import type { TableId } from "./table-id";
import type { Level1, TargetLayoutId } from "./target";

/** How one region differs from the common core. Data only: no function, no condition. */
export interface RegionProfile {
  /** Which ones there are, the list of profiles says, and only it. */
  readonly id: string;
  /** Name the user sees: "宁夏". */
  readonly name: string;
  /** The document this profile was drawn from, so a reader can check it. */
  readonly source: string;
  /** The tables a complete disclosure has in this region. */
  readonly requiredTables: readonly TableId[];
  /** What the region calls its tables; slots {year}, {kind}. Absent where the printed titles stand. */
  readonly captions?: Readonly<Partial<Record<TableId, string>>>;
  /** Unit in which the region prints its tables. */
  readonly unit: Unit;
  /** What the texts compare with: last year's budget or last year's outturn. */
  readonly baseline: "budget" | "outturn";
  /** Layout of the performance forms of projects. */
  readonly targetLayout: TargetLayoutId;
  /** How the region writes its 预算情况说明. */
  readonly narrative: NarrativeProfile;
  /** How the region is recognised in a workbook: each sign that is found adds its weight. */
  readonly signs: readonly ProfileSign[];
  /** Words in names of projects that are not published before somebody has looked: the bureau's own list. */
  readonly withheldProjects: readonly string[];
  /** Points of each first level of a performance form. */
  readonly targetWeights: TargetWeights;
  /** 万元 from which a new project needs an evaluation before it enters the budget. */
  readonly evaluatedFrom: number;
  /** Switching a rule off costs a sentence, and the user sees it. */
  readonly rulesOff: Readonly<Partial<Record<RuleCode, string>>>;
}

/** How ninety points are spread over the first levels; ten more are for 预算执行率. */
export interface TargetWeights {
  /** Where this comes from, in Chinese, and how sure that is. */
  readonly basis: string;
  /** Forms with 成本 as a first level (scheme of 2021). */
  readonly withCost: Readonly<Record<Level1, number>>;
  readonly withoutCost: Readonly<Record<Exclude<Level1, "cost">, number>>;
}

/** A sign of a region: a pattern over table titles, column heads or any text of the workbook. */
export interface ProfileSign {
  readonly where: "title" | "heading" | "text";
  readonly pattern: RegExp;
  readonly weight: number;
}
