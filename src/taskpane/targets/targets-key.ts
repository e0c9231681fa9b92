/** The key under which edited forms are kept with the workbook. */
export const TARGETS_KEY = "targets";
