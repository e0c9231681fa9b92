import type { OfficialList } from "./catalogue";
import type { ColumnCorrection, RowCorrection } from "./correction";
import type { ProjectKind } from "./project-kind";
import type { RuleCode, Severity } from "./finding";
import type { TableId } from "./table-id";

/** 行政单位, 参公事业单位, 事业单位, or a department with several kinds. */
export type UnitNature = "administrative" | "civil-service-managed" | "institution" | "mixed";

/** What the user decided; kept with the workbook or in a configuration file. Nothing here is guessed. */
export interface Settings {
  /** The id of a profile, or "auto". */
  readonly profile: string;
  readonly unitNature?: UnitNature;
  /** A rule is switched off or its severity changed only with a reason. */
  readonly rules: Readonly<Partial<Record<RuleCode, RuleSetting>>>;
  readonly waivers: readonly Waiver[];
  readonly tableTypes: readonly TableCorrection[];
  /** The user's word on single columns and rows. */
  readonly columns?: readonly ColumnCorrection[];
  readonly rows?: readonly RowCorrection[];
  /** Official lists of 政府收支分类科目 that the user imported; they stand in the place of the bundled entries of their year. */
  readonly officialLists?: readonly OfficialList[];
  /** Forms of bureaus as their files say them; they go before those that come with the product, and are checked when read. */
  readonly ownProfiles?: readonly object[];
  /** Kinds of projects of a bureau's own 指标库 that the user imported; kept with the machine, never with the workbook. */
  readonly library?: readonly ProjectKind[];
}

/** The key under which the user's decisions are kept with the workbook. */
export const SETTINGS_STATE = "settings";

interface RuleSetting {
  readonly severity?: Severity;
  readonly off?: boolean;
  readonly reason: string;
}

/** A finding the user has verified to be right as it stands: 标为已核实. */
export interface Waiver {
  readonly rule: RuleCode;
  /** "sheet!A1" addresses of the finding's cells; the waiver holds while rule and cells are the same. */
  readonly cells: readonly string[];
  readonly reason: string;
}

/** The user's word on what a table is; "ignore" for a part that is no budget table. */
export interface TableCorrection {
  readonly sheet: string;
  /** First row of the recognised area, 1-based. */
  readonly top: number;
  readonly type: TableId | "ignore";
}

export const DEFAULT_SETTINGS: Settings = { profile: "auto", rules: {}, waivers: [], tableTypes: [] };
