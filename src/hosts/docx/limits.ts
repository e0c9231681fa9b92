/** What one text may ask of us, beside what `package/limits.ts` allows every Office file. A long narrative has 2,000 paragraphs. */
export const LIMITS = {
  paragraphs: 50_000,
  characters: 4_000_000,
  /** Bytes of a plain text file. */
  textBytes: 16 * 2 ** 20,
  /** Styles, lists and their levels; Word itself allows some thousands. */
  definitions: 50_000,
  /** Tables of one document, and their cells with content. */
  tables: 200,
  cells: 200_000,
} as const;
