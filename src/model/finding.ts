import type { CellRef } from "./cell";
import type { DoubtNote } from "./doubt";
import type { Fix } from "./fix";
import type { Unit } from "./money";

/** 错误, 提醒, 建议. Only 错误 holds back the final version. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How much a finding weighs, for the user. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "提醒",
  info: "建议",
};

/** How little it weighs: findings in this order come worst first. */
export const LIGHTNESS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** N 表内, X 表间, W 文表, K 科目, G 完整性, S 三公, J 绩效, Y 同比, D 年度名称, P 敏感信息, E 工作簿, F 决算, A 自评, Z 各单位之间. */
export type RuleCode = `${"N" | "X" | "W" | "K" | "G" | "S" | "J" | "Y" | "D" | "P" | "E" | "F" | "A" | "Z"}${number}`;

/** The part a cell plays in a finding. */
export type CellRole = "stated" | "expected" | "addend" | "text";

export interface FindingCell extends CellRef {
  readonly role: CellRole;
  /** Characters concerned in a text cell, 0-based, end excluded. */
  readonly span?: { readonly start: number; readonly end: number };
  /** It only gives the finding a place, nothing is wrong with it: a table is missing, the file has an author. */
  readonly isPlaceOnly?: true;
  /** Where a text beside the workbook says it, for the user: “三、支出情况”第 31 段“基本支出…”. */
  readonly place?: string;
  /** The workbook it stands in, as outputs call it, where a finding speaks of several. */
  readonly file?: string;
}

/** A problem in the user's workbook. Returned, never thrown. */
export interface Finding {
  readonly code: RuleCode;
  /** The rule's English name, which is its file name without the code. */
  readonly name: string;
  readonly severity: Severity;
  /** A complete Chinese text: what, where, both values, the difference, what to do. */
  readonly message: string;
  /** “疑似…”: what probably happened, where it can be seen. Never part of the certain message. */
  readonly cause?: string;
  /** At least one. */
  readonly cells: readonly FindingCell[];
  /** The words concerned, for findings in text. */
  readonly quote?: string;
  /** Decimal strings in `unit`. */
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly unit?: Unit | "%";
  readonly explainedByRounding: boolean;
  /** What was not understood and lowered the severity; the message says so too. Absent where nothing did. */
  readonly cappedBy?: readonly DoubtNote[];
  /** Values that would mend it, each with one click; several where any of them may be right. Absent where none is known. */
  readonly fixes?: readonly Fix[];
  /** Why a value that is known cannot be put in: “C8 是公式…”. */
  readonly noFix?: string;
  /** The user's reason for which the finding is waived; it stays listed. */
  readonly waived?: string;
}

/** What became of one rule. A rule that could not be judged, or is switched off, says why; it never counts as passed. */
export type Outcome =
  | { readonly code: RuleCode; readonly status: "judged"; readonly findings: readonly Finding[] }
  | { readonly code: RuleCode; readonly status: "skipped" | "off"; readonly reason: string };
