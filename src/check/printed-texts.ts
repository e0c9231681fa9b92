import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import { readOnce } from "../model/remembered";
import { isPlainAscii } from "../model/text";

/** A text of the workbook or beside it, with the cell or line it stands in. */
export interface PrintedText {
  readonly cell: CellRef;
  /** In NFKC: full-width digits and letters are plain. */
  readonly text: string;
  readonly where: "cell" | "comment" | "text";
}

/** Every text that would be published: cells of all sheets, hidden ones too, comments, and texts beside the workbook. */
export const printedTexts = readOnce(({ snapshot, text }: BudgetBook): readonly PrintedText[] => {
  const cells = snapshot.sheets.flatMap(({ name, own, cells: all }) =>
    own !== undefined
      ? []
      : all.flatMap(({ row, column, value }): readonly PrintedText[] =>
          typeof value === "string" ? [printed({ sheet: name, row, column }, value, "cell")] : [],
        ),
  );
  const comments = (snapshot.traces?.comments ?? []).map(({ sheet, row, column, text: words }) =>
    printed({ sheet, row, column }, words, "comment"),
  );
  const beside = (text?.sources ?? [])
    .filter(({ kind }) => kind === "document" || kind === "pasted")
    .flatMap(({ lines }) => lines.map((line) => printed(line.cell, line.text, "text")));
  return [...cells, ...comments, ...beside];
});

const printed = (cell: CellRef, text: string, where: PrintedText["where"]): PrintedText => ({
  cell,
  text: isPlainAscii(text) ? text : text.normalize("NFKC"),
  where,
});
