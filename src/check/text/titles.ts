import type { BudgetBook } from "../../model/book";

/** Rows at the top of a sheet in which its title may stand, read or not. */
const TOP = 6;
/** Characters of a line that may be a title. */
export const LONGEST_TITLE = 60;

/** Every title that the tables and sheets of a workbook bear: names of sheets, what stands at their top, titles of tables and forms. */
export function titlesOfWorkbook({ snapshot, tables, targets, text }: BudgetBook): readonly string[] {
  const narratives = tables.flatMap(({ type, sheet }) => (type === "narrative" ? [sheet] : []));
  const contents = (text?.contents ?? []).flatMap(({ lines }) => lines.map(({ cell }) => cell.sheet));
  const prose = new Set([...narratives, ...contents]);
  const tops = snapshot.sheets
    .filter(({ name }) => !prose.has(name))
    .flatMap(({ cells }) => cells.flatMap(({ row, value }) => (row <= TOP && isTitle(value) ? [value] : [])));
  return [
    ...snapshot.sheets.map(({ name }) => name),
    ...tops,
    ...tables.map(({ title }) => title),
    ...(targets ?? []).flatMap(({ title }) => title?.value ?? []),
  ];
}

const isTitle = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST_TITLE;
