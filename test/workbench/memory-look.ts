import type { WorkbookLook } from "../../src/model/look";
import type { WorkbookSnapshot } from "../../src/model/snapshot";

/** A look without any formatting, for workbooks that were never in a file. */
export const memoryLook = ({ sheets }: WorkbookSnapshot): WorkbookLook => ({
  styles: [{}],
  sheets: sheets.map(({ name }) => ({ name, widths: [], heights: [], hasGridLines: true, cells: [] })),
});
