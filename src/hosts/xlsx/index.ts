export type { CellInput } from "./edit/edit-cells";
export { readPickedWorkbook } from "./workbook";
export { openWorkbook, type XlsxWorkbook } from "./workbook";
