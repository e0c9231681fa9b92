import type { Stage } from "./subject";

/**
 * What a workbook is. Only a budget is judged by the rules of budgets; a workbook of which this is not known is read and
 * judged as far as its tables go.
 */
export type DocumentKind = "budget" | "final-accounts" | "blank-template";

/** What the amounts of such a workbook are where no heading says otherwise. */
export const stageOf = (kind: DocumentKind | undefined): Stage => (kind === "final-accounts" ? "outturn" : "budget");
