import type { CellSnapshot, WorkbookSnapshot } from "../../../src/model/snapshot";

/** A workbook of the year before: the same tables and the same text, every amount smaller by a tenth. */
export const asLastYear = ({ sheets, externalLinks }: WorkbookSnapshot, year: number): WorkbookSnapshot => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    name: ofLastYear(sheet.name, year),
    cells: sheet.cells.map((cell) => lastYearsCell(cell, year)),
  })),
  externalLinks,
});

function lastYearsCell(cell: CellSnapshot, year: number): CellSnapshot {
  const { value } = cell;
  if (typeof value === "string") return { ...cell, value: ofLastYear(value, year) };
  return typeof value === "number" && !Number.isInteger(value)
    ? { ...cell, value: Math.round(value * 90) / 100 }
    : cell;
}

const ofLastYear = (text: string, year: number): string =>
  text.replaceAll(String(year - 1), String(year - 2)).replaceAll(String(year), String(year - 1));
