/**
 * What one workbook may ask of us. A department's budget stays far below each of these; a hostile file meets them
 * before it can fill the memory (1 GB) or ten seconds.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 128 * 2 ** 20,
  /** Files inside the package. */
  entries: 20_000,
  /** Unpacked bytes of the whole package, as its directory announces them. */
  announcedBytes: 2 ** 30,
  /** Unpacked bytes of all the parts we read. Pictures and the like are copied packed and do not count. */
  unpackedBytes: 200 * 2 ** 20,
  /** Tags and attributes of all the parts we read, with a tenth for each character: some five seconds of parsing. */
  effort: 5_000_000,
  sheets: 1_000,
  /** Links from one part to others; pictures and hyperlinks of a sheet count among them. */
  relationships: 100_000,
  /** Cell styles and number formats; Excel itself allows 65,490. */
  styles: 100_000,
  /** Cells with content, merges, hidden spans and shared strings of the whole workbook together. */
  items: 5_000_000,
  /** Characters of all texts and formulas, counted once for each cell that shows them. */
  characters: 64_000_000,
  /** Characters of one cell, the limit of Excel itself. */
  cellCharacters: 32_767,
  /** XML elements inside each other; real parts stay below 20. */
  xmlDepth: 100,
  /** Attributes of one XML element; real ones stay below 40. */
  xmlAttributes: 500,
  /** Characters of one text, attribute or comment in XML. */
  xmlRun: 4_000_000,
} as const;

/** The last row and column of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
