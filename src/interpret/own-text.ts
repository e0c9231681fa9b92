import type { WorkbookSnapshot } from "../model/snapshot";
import { linesInCell, type TextSource } from "../model/text-source";

/**
 * The text of our own sheet 情况说明 as it stands by now: what the user edited there is judged like any other text. Or
 * that of the user's sheet which was set aside for it.
 */
export const ownTexts = (
  { sheets }: WorkbookSnapshot,
  kind: "narrative" | "aside" = "narrative",
): readonly TextSource[] =>
  sheets.flatMap(({ name, own, cells }): readonly TextSource[] => {
    if (own !== kind) return [];
    const lines = cells.flatMap(({ row, column, value }) =>
      typeof value === "string" ? linesInCell({ sheet: name, row, column }, value) : [],
    );
    return lines.length > 0 ? [{ kind: "sheet", name, lines }] : [];
  });
