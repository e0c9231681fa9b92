import { plain } from "../model/text";
import { isSigned } from "./signed";

/** 某局2025年部门预算, 2025年度单位预算公开. */
const NAMES_BUDGET = /20\d{2}年(?:度)?.{0,20}预算(?:公开|草案|报表|信息公开)*$/;
/** A cover has a title, a name, a date and who signs. */
const MOST_LINES = 16;
const LONGEST_LINE = 60;

/** The first sheet of a book: whose budget of which year it is, in a few short lines. `cells` counts numbers too. */
export function isCover(texts: readonly string[], cells: number): boolean {
  if (texts.length === 0 || texts.length > MOST_LINES || cells > MOST_LINES) return false;
  const lines = texts.map(plain);
  if (lines.some((line) => line.length > LONGEST_LINE || /[。；]/.test(line))) return false;
  return lines.some((line) => NAMES_BUDGET.test(line)) || lines.filter(isSigned).length >= 2;
}
