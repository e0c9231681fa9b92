import { zipped } from "../xlsx/raw-package";
import { RICH_PARTS } from "../xlsx/rich-file";

/** The part of its first sheet, 收支总表. */
export const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook with a little of everything, whose first sheet is not protected. */
export const unprotected = (): Uint8Array =>
  zipped({ ...RICH_PARTS, [SHEET]: String(RICH_PARTS[SHEET]).replace(/<sheetProtection[^>]*>/, "") });
