import { addressInSheet } from "../model/cell";
import type { GateItem } from "../model/gate";
import type { MergedLine, NarrativeGap, Narrative, Run, NarrativeSection, SourceCell } from "../model/passage";

const cellJson = (cell: SourceCell) => ({
  sheet: cell.sheet,
  cell: addressInSheet(cell),
  ...(cell.book && { book: cell.book }),
  ...(cell.isBlank && { blank: true }),
});

function runJson(run: Run) {
  if (run.kind === "text") return { text: run.text };
  if (run.kind === "answer") return { text: run.text, answer: run.gap };
  if (run.kind === "gap") return { gap: run.gap, text: run.text, ...(run.isCarried && { carried: true }) };
  return {
    text: run.text,
    ...(run.cells.length > 0 && { cells: run.cells.map(cellJson) }),
    unit: run.unit,
    kind: run.of,
    subject: run.subject,
    ...(run.answers.length > 0 && { answers: run.answers }),
  };
}

const sectionJson = ({ id, heading, level, paragraphs }: NarrativeSection) => ({
  id,
  heading,
  level,
  paragraphs: paragraphs.map(({ runs }) => runs.map(runJson)),
});

const gapJson = ({ id, section, question, kind, group, state, about, from, choices, quickPicks }: NarrativeGap) => ({
  id,
  section,
  question,
  kind,
  group,
  state,
  ...(about && { about }),
  ...(from && { carried: from.text, from }),
  ...(choices && { choices }),
  ...(quickPicks.length > 0 && { quickPicks }),
});

/** What `narrate --format json` prints for one workbook. `gaps` lists what is still to be answered or confirmed, `gate` what stands against exporting it as finished, `edits` the lines that its user changed in the sheet or in Word. */
export const narrateJson = (
  file: string,
  { profile, title, sections, gaps, notices }: Narrative,
  gate: readonly GateItem[],
  merged: readonly MergedLine[] = [],
) => ({
  file,
  profile,
  title,
  sections: sections.map(sectionJson),
  gaps: gaps.filter(({ state }) => state !== "answered").map(gapJson),
  advice: gaps.flatMap(({ id, advice }) => advice.map(({ problem, message }) => ({ gap: id, problem, message }))),
  notices,
  gate,
  edits: merged.flatMap(({ key, state, text, generated }) =>
    state === "generated" ? [] : [{ key, state, text, ...(generated !== undefined && { generated }) }],
  ),
});
