import { type MergedLine, type Narrative, textOf, withEdits } from "../model/passage";
import { linesOf } from "./lines";

/** The whole text, one paragraph a line, for copying; with the user's edits where they are given. */
export function narrativeText(narrative: Narrative, merged?: readonly MergedLine[]): string {
  const lines = linesOf(narrative);
  return (merged ? withEdits(lines, merged) : lines).map(({ runs }) => `${textOf(runs)}\n`).join("");
}
