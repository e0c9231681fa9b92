/** Asks for every sheet and what its protection allows. */
export const askMarkableSheets = (workbook: Excel.Workbook): Excel.WorksheetCollection =>
  workbook.worksheets.load("items/id,items/name,items/protection/protected,items/protection/options");

/** Whether fills may be changed on the sheet. */
export const isMarkable = ({ protection }: Excel.Worksheet): boolean =>
  !protection.protected || protection.options?.allowFormatCells === true;
