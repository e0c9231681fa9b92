export { readOldWorkbook } from "./read-old-workbook";
