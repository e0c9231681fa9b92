import { removePart } from "./edit-relationships";
import { requestCalculation } from "./edit-workbook";
import { readRelationships } from "../../package/relationships";
import type { WorkbookFile } from "./workbook-file";

/**
 * Stored results are out of date after a change: they are to be calculated when the file is opened. The stored order
 * of calculation is dropped when it names a cell that lost its formula; programs work it out again.
 */
export function forgetCalculation(file: WorkbookFile, losesFormula: boolean): void {
  const { pkg, workbook } = file;
  const chain = readRelationships(pkg, workbook.part).find(({ kind }) => kind === "calcChain");
  if (chain && losesFormula) removePart(pkg, workbook.part, chain.target);
  if (chain || losesFormula || hasFormulas(file)) requestCalculation(file);
}

const hasFormulas = (file: WorkbookFile): boolean =>
  file.workbook.sheets.some(
    (sheet) => sheet.part !== undefined && file.content(sheet).cells.some(({ formula }) => formula !== undefined),
  );
