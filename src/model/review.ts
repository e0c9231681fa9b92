import type { Identity, NatureJudgement } from "./book";
import type { DocumentKind } from "./document-kind";
import type { DoubtKind } from "./doubt";
import type { Finding, FindingCell, RuleCode } from "./finding";
import type { Table, Unrecognised } from "./table";

/** What was and was not judged in one run, so that silence is never mistaken for assurance. */
export interface Coverage {
  readonly evaluated: number;
  readonly clean: number;
  readonly off: readonly { readonly rule: RuleCode; readonly reason: string }[];
  readonly skipped: readonly { readonly rule: RuleCode; readonly reason: string }[];
  /** Amounts in the text; absent when the workbook holds no narrative. */
  readonly text?: {
    readonly amounts: number;
    readonly checked: number;
    readonly manual: number;
    readonly unbound: number;
  };
}

/** What rules could not judge, for one reason: something they rest on was not understood. */
export interface NotJudged {
  /** In Chinese, for the user: 支出总表!D5“单位预留机动经费”含义未知. */
  readonly reason: string;
  readonly kind: DoubtKind;
  /** In the order of their codes; at least one. */
  readonly rules: readonly RuleCode[];
  /** Where that stands which was not understood; none where it is the workbook as a whole. */
  readonly cells: readonly FindingCell[];
}

/** What a check of one workbook concludes. Plain data: it survives a structured clone and JSON. */
export interface Review {
  readonly identity: Identity;
  /** What the workbook is; absent where nothing says so. */
  readonly documentKind?: DocumentKind;
  readonly profile: { readonly id: string; readonly name: string };
  readonly nature: NatureJudgement;
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  /** Errors first, then by table and row. */
  readonly findings: readonly Finding[];
  /** What could not be judged although its rules were; absent where that is nothing. */
  readonly notJudged?: readonly NotJudged[];
  readonly coverage: Coverage;
}
