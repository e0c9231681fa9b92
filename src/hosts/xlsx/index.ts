export type { CellInput } from "./edit-cell";
export { openWorkbook, type XlsxWorkbook } from "./workbook";
