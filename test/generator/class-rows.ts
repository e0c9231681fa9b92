import type { Fund } from "../../src/model/subject";
import { amountIn, type Budget } from "./budget";
import { nameOf } from "./codes";
import type { Selection } from "./ledger";
import type { RowSpec } from "./table-spec";

/** The functional classes a national template lists, in its order. */
export const FUNCTIONAL_CLASSES: readonly string[] =
  "201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 233".split(" ");

export const ECONOMIC_CLASSES: readonly string[] = "301 302 303 307 309 310 311 312 313 399".split(" ");

export const GOVERNMENT_CLASSES: readonly string[] = "501 502 503 504 505 506 507 508 509 510 511 599".split(" ");

/** 1 → "一", 23 → "二十三" */
export function chineseNumber(n: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? (digits[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${digits[n % 10] ?? ""}`;
}

/** How list items are numbered: 一、 （一） 1、 */
export type Numbering = (n: number) => string;
export const numbered: Numbering = (n) => `${chineseNumber(n)}、`;
export const bracketed: Numbering = (n) => `（${chineseNumber(n)}）`;
export const arabic: Numbering = (n) => `${n}、`;
export const unnumbered: Numbering = () => "";

/** A row for each functional class: all of the template, or only those with money. Gaps in the numbering stay. */
export const functionalClassRows = (
  budget: Budget,
  numbering: Numbering,
  options: {
    readonly level?: number;
    readonly usedOnly?: boolean;
    readonly indent?: string;
    readonly within?: Partial<Selection>;
  } = {},
): readonly RowSpec[] =>
  FUNCTIONAL_CLASSES.flatMap((functional, i): readonly RowSpec[] => {
    if (options.usedOnly && amountIn(budget, { functional, outcome: "spent", ...options.within }) === 0) return [];
    return [
      {
        words: [`${options.indent ?? ""}${numbering(i + 1)}${nameOf("functional", functional, budget.year)}`],
        level: options.level ?? 1,
        about: { subject: { functional } },
      },
    ];
  });

/** Labels of the sources of income in one region, in its order. */
export type IncomeLabels = readonly (readonly [label: string, fund: Fund])[];

export const incomeRows = (labels: IncomeLabels, numbering: Numbering, level = 1): readonly RowSpec[] =>
  labels.map(([label, fund], i) => ({ words: [`${numbering(i + 1)}${label}`], level, about: { subject: { fund } } }));

export const blankRows = (count: number): readonly RowSpec[] => Array.from({ length: count }, () => ({ words: [] }));

/** Fills shorter lists with blank rows, so that 合计 and 总计 of all panels stand in the same rows. */
export function aligned(
  lists: readonly (readonly RowSpec[])[],
  /** Blank rows before and behind each total, as forms keep them for items that a unit may add. */
  spare = { before: 0, behind: 0 },
): readonly (readonly RowSpec[])[] {
  const segments = lists.map(segmentsOf);
  const longest = (i: number): number => Math.max(...segments.map((each) => each[i]?.length ?? 0));
  return segments.map((each) =>
    each.flatMap((segment, i) => {
      const last = segment.at(-1);
      const missing = blankRows(longest(i) - segment.length);
      return last?.role
        ? [...segment.slice(0, -1), ...missing, ...blankRows(spare.before), last, ...blankRows(spare.behind)]
        : [...segment, ...missing];
    }),
  );
}

/** Cuts a list behind each of its total rows. */
function segmentsOf(rows: readonly RowSpec[]): readonly (readonly RowSpec[])[] {
  const segments: RowSpec[][] = [[]];
  for (const row of rows) {
    segments.at(-1)?.push(row);
    if (row.role) segments.push([]);
  }
  return segments.filter((segment) => segment.length > 0);
}
