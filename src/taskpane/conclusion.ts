import type { CellRef } from "../model/cell";
import { type Headings, headingsAt } from "../model/excerpt";
import { type Finding, LIGHTNESS } from "../model/finding";
import type { Review } from "../model/review";
import type { WorkbookSnapshot } from "../model/snapshot";
import { countFindings, type Counts } from "./findings-view";
import { speakingCells } from "./marks";

/** What a check came to, with the user's latest waivers: for whoever lists several workbooks. */
export interface Conclusion {
  readonly counts: Counts;
  /** False where no table was recognised, so that nothing was judged. */
  readonly isJudged: boolean;
  /** Where to begin to look: the gravest finding that stands on a sheet in sight, or else the first table on one. */
  readonly start: { readonly cell: CellRef; readonly headings: Headings | undefined } | undefined;
}

/** @param findings those of the review, with the waivers as they are now */
export function conclusionOf(
  { tables }: Pick<Review, "tables">,
  findings: readonly Finding[],
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
): Conclusion {
  const inSight = new Set(sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [name] : [])));
  const standing = findings.filter(({ waived }) => waived === undefined);
  const places: readonly CellRef[] = [
    ...[...standing].sort((a, b) => LIGHTNESS[a.severity] - LIGHTNESS[b.severity]).flatMap(speakingCells),
    ...tables.map(({ sheet, area }) => ({ sheet, row: area.top, column: area.left })),
  ];
  const found = places.find(({ sheet }) => inSight.has(sheet));
  const cell = found && { sheet: found.sheet, row: found.row, column: found.column };
  const start = cell && { cell, headings: headingsAt(tables, cell) };
  return { counts: countFindings(findings), isJudged: tables.length > 0, start };
}
