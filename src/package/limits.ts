/**
 * What one Office file may ask of us. A department's documents stay far below each of these; a hostile file meets them
 * before it can fill the memory (1 GB) or ten seconds.
 */
export const PACKAGE_LIMITS = {
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
  /** Links from one part to others; pictures and hyperlinks count among them. */
  relationships: 100_000,
  /** XML elements inside each other; real parts stay below 20, tables inside tables of a document below 60. */
  xmlDepth: 100,
  /** Attributes of one XML element; real ones stay below 40. */
  xmlAttributes: 500,
  /** Characters of one text, attribute or comment in XML. */
  xmlRun: 4_000_000,
} as const;
