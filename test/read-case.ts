import type { Settings } from "../src/model/settings";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import type { TableReading } from "../src/model/table-reading";
import { tableReading } from "../src/book/table-reading";
import { readBudget } from "../src/pipeline";
import type { CellRef } from "../src/model/cell";
import { CASE_SHEET, linesOfReading } from "../src/write/reading-case/index";
import { sheet, workbook } from "./draw-sheet";

/** An exported reading, taken apart: its table as a workbook, the user's word, and the lines it is to be read as. */
export interface ReadCase {
  readonly workbook: WorkbookSnapshot;
  readonly settings: Settings;
  readonly expected: readonly string[];
}

/** How the table is read that covers a cell; undefined where none does. */
export const readingAt = (book: WorkbookSnapshot, settings: Settings, cell: CellRef): TableReading | undefined =>
  tableReading(readBudget(book, settings), cell);

/** Reads a file of 导出为测试用例. */
export function openCase(text: string): ReadCase {
  const [, head = "", drawing = "", reading = ""] =
    /^([\s\S]*?)\n== 表格 ==\n([\s\S]*?)\n== 读法 ==\n([\s\S]*)$/.exec(text) ?? [];
  const said = (name: string): string => new RegExp(`^${name}：(.*)$`, "m").exec(head)?.[1] ?? "";
  const merged = said("合并")
    .split(" ")
    .filter((area) => area !== "");
  return {
    workbook: {
      ...workbook(sheet(CASE_SHEET, drawing, { merged })),
      ...(said("文件") !== "" && { fileName: said("文件") }),
    },
    settings: { ...DEFAULT_SETTINGS, ...(JSON.parse(said("指定")) as Partial<Settings>) },
    expected: reading.trim().split("\n"),
  };
}

/** How the table of an exported reading is read now. */
export function linesNow({ workbook: book, settings }: ReadCase): readonly string[] {
  const reading = readingAt(book, settings, { sheet: CASE_SHEET, row: 1, column: 1 });
  return reading ? linesOfReading(reading) : ["没有读法"];
}
