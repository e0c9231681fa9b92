import type { CellSnapshot } from "./snapshot";

/** "='C:\预算\[2024.xlsx]收入'!A1" or "=[2024.xlsx]收入!A1" */
const REFERENCE = /(?:'([^'[\]]*)\[([^[\]]+)\](?:[^']|'')*'|\[([^[\]]+)\][^\s'!+\-*/^&=<>(),;]+)!/g;

/** The workbooks that formulas refer to, with their folder where the formula names it. */
export function externalLinks(cells: Iterable<CellSnapshot>): readonly string[] {
  const files = new Set<string>();
  for (const { formula } of cells) {
    if (!formula?.includes("[")) continue;
    for (const [, folder = "", quoted, bare = ""] of formula.matchAll(REFERENCE)) files.add(folder + (quoted ?? bare));
  }
  return [...files];
}
