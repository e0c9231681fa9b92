/**
 * What a workbook is. Only a budget is judged by the rules of budgets; a workbook of which this is not known is read and
 * judged as far as its tables go.
 */
export type DocumentKind = "budget" | "final-accounts" | "blank-template";
