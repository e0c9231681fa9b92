import { tableReading } from "../book/table-reading";
import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import { pagesOf } from "../model/pages";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { ReadingCase, TableReading } from "../model/table-reading";
import { readBudget } from "../pipeline";
import { caseCorrections, caseSheet, caseText, caseWorkbook, linesOfReading } from "../write/reading-case/index";
import type { Answerer } from "./protocol";
import type { ReadingQuestions } from "./reading-questions";
import type { Session } from "./session";

/** How tables were read. */
export const readingAnswers = (session: Session): Answerer<keyof ReadingQuestions> => ({
  reading: (ask) => tableReading(session.tables(ask), ask.cell),
  readingCase: (ask) => readingCase(session.tables(ask), ask.settings, ask.cell),
});

/** The table that covers a cell, with names replaced, as a drawing with its reading; undefined where there is none. */
export function readingCase(book: BudgetBook, settings: Settings, cell: CellRef): ReadingCase | undefined {
  const reading = tableReading(book, cell);
  const table = book.tables
    .flatMap(pagesOf)
    .find(({ sheet, area }) => sheet === reading?.sheet && area.top === reading.area.top);
  if (!reading || !table) return undefined;
  const sheet = caseSheet(book, table);
  const alone = caseWorkbook(sheet, book.identity.year);
  const read = (told: Partial<Settings>): TableReading | undefined =>
    tableReading(readBudget(alone, { ...DEFAULT_SETTINGS, ...told }), { sheet: sheet.name, row: 1, column: 1 });
  const kind = settings.tableTypes.find((each) => each.sheet === table.sheet && each.top === table.area.top);
  const tableTypes = kind ? [{ sheet: sheet.name, top: 1, type: kind.type }] : [];
  const corrections = caseCorrections(reading, read({ tableTypes }), tableTypes);
  const again = read(corrections);
  return {
    text: caseText(alone, corrections, again),
    isSame: again !== undefined && linesOfReading(again).join("\n") === linesOfReading(reading).join("\n"),
  };
}
