import type { Identity, NatureJudgement } from "./book";
import type { DocumentKind } from "./document-kind";
import type { Finding, RuleCode } from "./finding";
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
  readonly coverage: Coverage;
}
