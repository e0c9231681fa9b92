import { keyOfPlace } from "./cell";
import { type Mark, MARK_KINDS } from "./write";

/**
 * The rule of the conditional formats that highlights are made of, as a file holds it; Excel's own interface wants "="
 * before it. It is always true and names no cell, for formats that do are not always refreshed (office-js #5299). Our
 * formats are known again by it wherever rows are inserted, sheets renamed or the file is sent: no record can be lost.
 */
export const MARK_FORMULA = 'N("budget-disclosure")=0';

/** Programs may give the formula back with other blanks or letters. */
export const isMarkFormula = (formula: string): boolean => /^\s*=?\s*N\(\s*"budget-disclosure"\s*\)/i.test(formula);

/** Of several marks on one cell the gravest. */
export function gravest(marks: readonly Mark[]): readonly Mark[] {
  const byPlace = new Map<number, Mark>();
  for (const each of [...marks].sort((a, b) => MARK_KINDS.indexOf(a.severity) - MARK_KINDS.indexOf(b.severity)))
    byPlace.set(keyOfPlace(each.cell), each);
  return [...byPlace.values()];
}
