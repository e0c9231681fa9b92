import { draw } from "../../test/generator/draw";
import type { Sample } from "./sample-budgets";
import { sampleText, type TextLine } from "./sample-text";
import type { StyledCell, StyledSheet } from "./sheet-xml";

/** Every sheet of a sample: the tables and forms of its region, and the text at the end. */
export function sampleSheets(sample: Sample): readonly StyledSheet[] {
  const { sheets } = draw(sample.budget, sample.layout, { formulas: sample.layout === "national" });
  return [...sheets, textSheet(sampleText(sample))];
}

const LOOKS = { title: "title", heading: "heading", body: "body" } as const;

const textSheet = (lines: readonly TextLine[]): StyledSheet => ({
  name: "情况说明",
  cells: lines.map(({ role, text }, i): StyledCell => ({ row: i + 1, column: 1, value: text, look: LOOKS[role] })),
  merges: [],
  widths: [100],
  portrait: true,
});
