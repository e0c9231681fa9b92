import type { WorkbookSnapshot } from "../model/snapshot";
import { linesInCell, type TextSource } from "../model/text-source";

/** The text of our own sheet 情况说明 as it stands by now: what the user edited there is judged like any other text. */
export const ownTexts = ({ sheets }: WorkbookSnapshot): readonly TextSource[] =>
  sheets.flatMap(({ name, own, cells }): readonly TextSource[] => {
    if (own !== "narrative") return [];
    const lines = cells.flatMap(({ row, column, value }) =>
      typeof value === "string" ? linesInCell({ sheet: name, row, column }, value) : [],
    );
    return lines.length > 0 ? [{ kind: "sheet", name, lines }] : [];
  });
