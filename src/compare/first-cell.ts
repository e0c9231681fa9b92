import type { FiledSubmission, FileCell } from "../model/round";

/** A cell by which a workbook as a whole is named: the first amount that was read of it. */
export function firstCellOf({ amounts, file }: FiledSubmission): FileCell | undefined {
  const [first] = amounts;
  return first && { file, ...first.cell };
}
