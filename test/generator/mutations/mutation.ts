import type { CellRef } from "../../../src/model/cell";
import type { Budget } from "../budget";
import type { Drawing, DrawnCell, DrawnSheet, DrawnTable } from "../drawing";
import type { Random } from "../random";

/** The kinds of error that are injected, one at a time. */
export const KINDS = {
  "digit-changed": "改错一位数字",
  "digits-swapped": "相邻两位数字颠倒",
  "sign-lost": "漏写负号",
  "times-ten": "多写一位（×10）",
  "times-ten-thousand": "按元填写（×10,000）",
  "total-typed": "合计改为手填且与各项不符",
  "moved-row": "金额填到相邻行",
  "moved-column": "金额填到相邻列",
  "row-deleted": "漏一行",
  "row-duplicated": "重复一行",
  "code-mistyped": "科目编码写错一位",
  "name-swapped": "两行科目名称互换",
  "unit-changed": "一张表的计量单位写错",
  "last-years-table": "一张表仍是上年的",
} as const;

export type Kind = keyof typeof KINDS;

/** Kinds that break a sum or an equation; the others break codes, names, units or years. */
export const ARITHMETIC: ReadonlySet<Kind> = new Set<Kind>([
  "digit-changed",
  "digits-swapped",
  "sign-lost",
  "times-ten",
  "times-ten-thousand",
  "total-typed",
  "moved-row",
  "moved-column",
  "row-deleted",
  "row-duplicated",
]);

/** A clean workbook in which an error is to be injected. */
export interface Subject {
  readonly budget: Budget;
  /** Id of its layout. */
  readonly layout: string;
  readonly drawing: Drawing;
}

export interface Mutation {
  readonly kind: Kind;
  /** What was done, for looking into misses. */
  readonly what: string;
  readonly drawing: Drawing;
  /** Where the error stands now. */
  readonly cells: readonly CellRef[];
  /** Is it within the reach of any relation? Judged without the rules: see observable.ts. */
  readonly isObservable: boolean;
}

/** Injects an error of one kind at a random place; undefined when the workbook has no place for it. */
export type Mutate = (subject: Subject, random: Random) => Mutation | undefined;

/** A sheet with a budget table on it. */
export interface TableSheet extends DrawnSheet {
  readonly table: DrawnTable;
}

export const tableSheets = ({ sheets }: Drawing): readonly TableSheet[] =>
  sheets.filter((sheet): sheet is TableSheet => sheet.table !== undefined);

export const withSheet = ({ sheets }: Drawing, changed: DrawnSheet, name = changed.name): Drawing => ({
  sheets: sheets.map((sheet) => (sheet.name === name ? changed : sheet)),
});

export const withCells = (sheet: DrawnSheet, change: (cell: DrawnCell) => DrawnCell | undefined): DrawnSheet => ({
  ...sheet,
  cells: sheet.cells.flatMap((cell) => change(cell) ?? []),
});

export const cellRef = (
  sheet: DrawnSheet,
  { row, column }: { readonly row: number; readonly column: number },
): CellRef => ({
  sheet: sheet.name,
  row,
  column,
});
