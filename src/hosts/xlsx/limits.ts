/** What one workbook may ask of us, beside what `package/limits.ts` allows every Office file. */
export const LIMITS = {
  sheets: 1_000,
  /** Cell styles and number formats; Excel itself allows 65,490. */
  styles: 100_000,
  /** Cells with content, merges, hidden spans and shared strings of the whole workbook together. */
  items: 5_000_000,
  /** Characters of all texts and formulas, counted once for each cell that shows them. */
  characters: 64_000_000,
  /** Characters of one cell, the limit of Excel itself. */
  cellCharacters: 32_767,
} as const;

/** The last row and column of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
