/** A fault a developer could make, as one replacement in one file, and the suites of `npm test` that must notice it. */
export interface PlantedFault {
  readonly what: string;
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly right: string;
  readonly wrong: string;
  readonly suites: readonly string[];
}

/** At least one for each room, those first whose tests draw their cases at random. */
export const FAULTS: readonly PlantedFault[] = [
  {
    what: "half a unit is rounded down when an amount is read",
    file: "src/model/money.ts",
    right: 'fraction.charAt(places) >= "5"',
    wrong: 'fraction.charAt(places) > "5"',
    suites: ["src/extract", "test/generator/generator.test.ts", "src/model", "src/hosts/xlsx/properties.test.ts"],
  },
  {
    what: "amounts are cut off when they are written, not rounded",
    file: "src/model/money.ts",
    right: "(2 * rest >= step ? 1 : 0)",
    wrong: "0",
    suites: ["test/narrative/properties.test.ts", "test/generator/narrative/own-text.test.ts"],
  },
  {
    what: "of a column and a line the column always wins",
    file: "src/book/cell-subject.ts",
    right: "...finest(ofLine, column.narrows)",
    wrong: "...ofLine, ...column.narrows",
    suites: ["test/generator/generator.test.ts"],
  },
  {
    what: "an empty sum above parts with money counts as blank",
    file: "src/book/money-cells.ts",
    right: 'state: isMissing ? "missing" : state',
    wrong: "state",
    suites: ["src/book/money-cells.test.ts"],
  },
  {
    what: "amounts of two years are added to each other",
    file: "src/book/equations/columns.ts",
    right: "column.ofWhich || column.family !== whole.family",
    wrong: "column.ofWhich",
    suites: ["src/book/equations", "test/generator/mutations"],
  },
  {
    what: "a reading is corrected although two ways would mend it",
    file: "src/book/equations/doubt.ts",
    right: "if (first && !second && first.isSupported)",
    wrong: "if (first)",
    suites: ["src/book", "test/generator/mutations"],
  },
  {
    what: "a list may contradict the total printed before it",
    file: "src/narrate/listing.ts",
    right: "parts.length > 0 && makesUp(w, whole, parts)",
    wrong: "parts.length > 0",
    suites: ["test/narrative/lists-add-up.test.ts", "src/narrate"],
  },
  {
    what: "a text that begins with = is written as it is",
    file: "src/hosts/xlsx/edit/cell-styles.ts",
    right: "/^[=+\\-@\\t\\r]/.test(text)",
    wrong: "false && text",
    suites: ["src/hosts/xlsx"],
  },
  {
    what: "elements of XML may stand inside each other without end",
    file: "src/package/limits.ts",
    right: "xmlDepth: 100,",
    wrong: "xmlDepth: 100_000_000,",
    suites: ["src/hosts/xlsx/hostile.test.ts", "src/package", "src/hosts/docx"],
  },
  {
    what: "the user's edits of a line are forgotten",
    file: "src/narrate/edits/merge-edits.ts",
    right: "...(text !== undefined && { theirs: text }) });",
    wrong: "...(text !== undefined && { theirs: remembered.text }) });",
    suites: ["src/narrate/edits", "test/narrative/edits.test.ts"],
  },
  {
    what: "rounding is never allowed for",
    file: "src/model/money.ts",
    right: "fen(Math.floor(FEN_PER_UNIT[unit] / 10 ** decimals / 2))",
    wrong: "fen(0 * decimals)",
    suites: ["test/generator/generator.test.ts"],
  },
];
