export type { CellInput } from "./edit-cell";
export { readPickedWorkbook } from "./picked-file";
export { openWorkbook, type XlsxWorkbook } from "./workbook";
