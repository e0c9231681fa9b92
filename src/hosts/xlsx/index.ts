export { newWorkbook } from "./own/new-workbook";
export type { CellInput } from "./edit/edit-cells";
export { readPickedWorkbook } from "./workbook";
export { openWorkbook, type XlsxWorkbook } from "./workbook";
