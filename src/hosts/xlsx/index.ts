export { openWorkbook, type XlsxWorkbook } from "./workbook";
