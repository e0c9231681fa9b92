import type { Area } from "../../model/cell";
import type { EtRange, EtValue } from "./et";

/** What WPS answers in place of an error (reported of real machines), and the text that a file has for it. */
const ERROR_TEXTS: ReadonlyMap<EtValue, string> = new Map([
  [-2146826288, "#NULL!"],
  [-2146826281, "#DIV/0!"],
  [-2146826273, "#VALUE!"],
  [-2146826265, "#REF!"],
  [-2146826259, "#NAME?"],
  [-2146826252, "#NUM!"],
  [-2146826246, "#N/A"],
]);

/** The answer for a range of this size as a grid, blanks as "", errors as their text: one row comes flat, one cell as itself. */
export function gridOf(answer: EtRange["Value2"], { top, bottom }: Area): readonly (readonly EtValue[])[] {
  const rows: readonly (EtValue | readonly EtValue[])[] = Array.isArray(answer) ? answer : [answer];
  const grid = top === bottom ? [rows.flat() as readonly EtValue[]] : rows.map((row) => [row].flat());
  return grid.map((row) => row.map((value) => ERROR_TEXTS.get(value) ?? value ?? ""));
}
