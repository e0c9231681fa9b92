import { type Narrative, textOf } from "../model/passage";
import { linesOf } from "./lines";

/** The whole text, one paragraph a line, for copying. */
export const narrativeText = (narrative: Narrative): string =>
  linesOf(narrative)
    .map(({ runs }) => `${textOf(runs)}\n`)
    .join("");
