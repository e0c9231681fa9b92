/**
 * One entry of 导出前清单. What stops the finished text has to be mended; what is to be confirmed somebody has to have
 * seen. The list never stands in the document.
 */
export interface GateItem {
  readonly kind:
    | "hole"
    | "unconfirmed"
    | "parts"
    | "error"
    | "personal"
    | "conflict"
    | "former"
    | "answer"
    | "warning"
    | "table"
    | "name"
    | "last-year";
  readonly severity: "stop" | "confirm";
  readonly text: string;
  /** A gap, or “sheet!A1” of a finding: where to go to. */
  readonly gap?: string;
  readonly cell?: string;
}

/** A number that stands in the user's words as its cell was before. */
export interface FormerNumber {
  /** Of its line. */
  readonly key: string;
  readonly text: string;
  /** “sheet!A1” */
  readonly cell: string;
}

/** Whether the finished text may be exported. */
export const isStopped = (gate: readonly GateItem[]): boolean => gate.some(({ severity }) => severity === "stop");
