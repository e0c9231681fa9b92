import { withResults } from "../calculate/index";
import { identify } from "../extract/index";
import { ownTexts } from "../interpret/index";
import { inChinese } from "../lexicon/index";
import type { Identity } from "../model/book";
import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { TextSource } from "../model/text-source";
import { recognise, type Recognition } from "../recognise/index";

/** A workbook whose tables and forms are recognised: most of the work of reading it. */
export interface RecognisedWorkbook extends Recognition {
  /** With the results of formulas that the file lacks. */
  readonly snapshot: WorkbookSnapshot;
  /** Only the Chinese of cells in two languages. */
  readonly readable: WorkbookSnapshot;
}

export function recogniseWorkbook(stored: WorkbookSnapshot, settings: Settings): RecognisedWorkbook {
  const snapshot = withResults(stored);
  const readable = inChinese(snapshot);
  return { snapshot, readable, ...recognise(readable, settings.tableTypes, settings) };
}

/**
 * Whose budget of which year it is; texts beside the workbook are asked too, and a narrative that was set aside for ours,
 * or ours: often the unit is named nowhere else.
 */
export function identifyWorkbook(
  { readable, tables, unrecognised }: RecognisedWorkbook,
  beside: readonly TextSource[] = [],
): Identity {
  const ours = [...ownTexts(readable, "aside"), ...ownTexts(readable)];
  return identify(readable, tables, unrecognised, [...beside, ...ours]);
}
