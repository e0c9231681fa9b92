import type { BudgetBook } from "../model/book";
import { parseJson } from "../model/json";
import type { FormerNumber } from "../model/gate";
import { type MergedLine, type Narrative, NARRATIVE_STATE, type NarrativeMemory } from "../model/passage";
import {
  answersIn,
  formerNumbers,
  linesOf,
  memoryOf,
  mergeEdits,
  narrate,
  type NarrateOptions as Sources,
  previewOf,
  readBack,
  staleNumbers,
  textsOfSheet,
} from "../questions/index";
import type { KeptState, NarrateDeps } from "./deps";

/** A text with what its user changed in it. */
interface EditedNarrative {
  readonly narrative: Narrative;
  readonly sources: Sources;
  /** Undefined where nobody could have changed anything: there is no sheet of ours, and no Word file was given. */
  readonly merged: readonly MergedLine[] | undefined;
  /** Numbers in the user's words that are older than their cells. */
  readonly former: readonly FormerNumber[];
}

interface Unedited {
  readonly book: BudgetBook;
  readonly workbook: KeptState;
  readonly sources: Sources;
}

/** The text with the edits of our sheet and those of a Word file; what was typed into its holes becomes answers. */
export async function withUserEdits(
  { book, workbook, sources }: Unedited,
  file: string | undefined,
  deps: NarrateDeps,
): Promise<EditedNarrative> {
  const edited = file === undefined ? undefined : await deps.readEdited(file);
  const kept = await workbook.loadState(NARRATIVE_STATE.memory);
  const memory = kept === undefined ? undefined : memoryOf(parseJson(kept));
  const write = (given: Sources) => {
    const narrative = narrate(book, given);
    const sheet = sheetEdits(memory, book, narrative);
    const back = edited && readBack(book, narrative, edited, sheet);
    const merged = back?.merged ?? sheet;
    const stale = [...(sheet && memory ? staleNumbers(memory, book) : []), ...(back?.stale ?? [])];
    return { narrative, merged, back, former: formerNumbers(previewOf(narrative, merged, stale)) };
  };
  const first = write(sources);
  if (!first.back) return { ...first, sources };
  const withAnswers = (more: Sources["answers"]): Sources => ({ ...sources, answers: { ...sources.answers, ...more } });
  const typed = answersIn(first.narrative, first.back.merged, (answers) => narrate(book, withAnswers(answers)));
  const all = withAnswers(typed);
  const last = Object.keys(typed).length === 0 ? first : write(all);
  if (first.back.isRecordLost)
    deps.warn(`“${file}”里没有写出时的记录（正式稿不带记录），与现在的正文不同之处都当作您的改动，请逐条核对。`);
  deps.warn(readBackWords(last.merged ?? [], Object.keys(typed).length));
  return { ...last, sources: all };
}

/** Our sheet as the user left it, merged; undefined where there is none or nothing is known of what we wrote. */
function sheetEdits(
  memory: NarrativeMemory | undefined,
  book: BudgetBook,
  narrative: Narrative,
): readonly MergedLine[] | undefined {
  const sheet = book.snapshot.sheets.find(({ own }) => own === "narrative");
  return sheet && memory && mergeEdits(memory, textsOfSheet(sheet.cells), linesOf(narrative));
}

function readBackWords(merged: readonly MergedLine[], answers: number): string {
  const count = (...states: readonly MergedLine["state"][]): number =>
    merged.filter(({ state }) => states.includes(state)).length;
  const counts = [
    ...(answers > 0 ? [`${answers} 处待填已填写`] : []),
    ...(count("edited", "merged") > 0 ? [`${count("edited", "merged")} 段改过`] : []),
    ...(count("added") > 0 ? [`${count("added")} 段是新加的`] : []),
    ...(count("dropped") > 0 ? [`${count("dropped")} 段删去了`] : []),
    ...(count("conflict") > 0 ? [`${count("conflict")} 段与现在的表有冲突`] : []),
  ];
  return counts.length === 0 ? "改过的 Word 与现在的正文一样，没有要读回的。" : `已读回改动：${counts.join("，")}。`;
}

/** A line for each place where the user's words and the tables do not agree any more, with both. */
export const conflicts = (merged: readonly MergedLine[]): readonly string[] =>
  merged
    .filter(({ state }) => state === "conflict")
    .map(({ text, generated }) => `保留了您改过的文字“${text}”；按现在的表应为“${generated ?? ""}”，请核对。`);
