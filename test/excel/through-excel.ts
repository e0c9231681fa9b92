import { withResults } from "../../src/calculate/index";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { Finding } from "../../src/model/finding";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { review } from "../../src/pipeline";
import { PATIENCE } from "../patience";
import { emulate } from "./from-snapshot";
import { openExcel, WITH_NOTES } from "./library";

/** What the workbook of a file says when Excel has it open: formulas have results there, as Excel calculates them. */
export function asExcelShows(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { sheets, ...rest } = withResults(snapshot);
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ result, ...cell }) => (result === "missing" ? { ...cell, value: 0 } : cell)),
    })),
  };
}

/** The same workbook read by the real adapter through Microsoft's object model; quietly: without its merged areas. */
export async function readThroughExcel(snapshot: WorkbookSnapshot, isQuiet: boolean): Promise<WorkbookSnapshot> {
  const book = emulate(snapshot.sheets, snapshot.traces);
  if (snapshot.fileName !== undefined) book.fileName = snapshot.fileName;
  openExcel(book, WITH_NOTES);
  return createExcelHost({ timeout: PATIENCE }).read({ isQuiet });
}

/** One line a finding, with everything the user sees of it. */
export const findingsIn = (snapshot: WorkbookSnapshot): readonly string[] =>
  review(snapshot).findings.map(lineOf).sort();

const lineOf = ({ code, severity, message, cells }: Finding): string =>
  `${severity} ${code} ${message} ${cells.map(({ sheet, row, column }) => `${sheet}!${row},${column}`).join(" ")}`;

/** Findings that one of two readings has and the other has not. */
export function difference(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [mine, others] = [new Set(ours), new Set(theirs)];
  return [
    ...ours.filter((line) => !others.has(line)).map((line) => `- ${line}`),
    ...theirs.filter((line) => !mine.has(line)).map((line) => `+ ${line}`),
  ];
}
