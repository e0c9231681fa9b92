import type { Mark, MarkResult } from "../../model/write";
import { groupBy } from "../../model/group-by";
import { LACKING } from "./error-codes";
import { isOfficeError } from "./failure";
import { askMarkableSheets, isMarkable } from "./markable-sheets";
import { markByFill, type Wanted } from "./mark-by-fill";
import { addFormats, removeFormats } from "./mark-formats";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

const MISSING = "找不到该工作表，它可能已被改名或删除";
const PROTECTED = "工作表受保护，不能标颜色";

/**
 * Two round trips: one to look, one that lays conditional formats of our own over the cells. The user's fill stays as it
 * is below them. An Excel without conditional formats gets fills instead, with a record of the former ones.
 */
export function mark(patience: Patience, marks: readonly Mark[]): Promise<MarkResult> {
  if (marks.length === 0) return Promise.resolve({ applied: 0, skipped: [] });
  return withExcel("标记单元格", patience, async (trip) => {
    const sheets = askMarkableSheets(trip.workbook);
    await trip.sync();
    const { wanted, skipped } = sort(marks, sheets.items);
    const unreadable = (await markByFormat(trip, wanted)) ? [] : await markByFill(trip, wanted);
    return {
      applied: marks.length - skipped.length - unreadable.length,
      skipped: [...skipped, ...unreadable],
    };
  });
}

/** False where this Excel has no conditional formats. */
async function markByFormat(trip: Trip, wanted: readonly Wanted[]): Promise<boolean> {
  try {
    for (const { worksheet, marks } of wanted) addFormats(worksheet, marks);
    await trip.sync();
    return true;
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    if (LACKING.has(error.code)) return false;
    // the batch failed half-way: no colour is better than some
    await removeFormats(trip);
    throw error;
  }
}

function sort(marks: readonly Mark[], sheets: readonly Excel.Worksheet[]) {
  const wanted: Wanted[] = [];
  const skipped: MarkResult["skipped"][number][] = [];
  for (const [name, group] of groupBy(marks, ({ cell }) => cell.sheet)) {
    const worksheet = sheets.find((sheet) => sheet.name === name);
    if (worksheet && isMarkable(worksheet)) wanted.push({ worksheet, marks: group });
    else for (const { cell } of group) skipped.push({ cell, reason: worksheet ? PROTECTED : MISSING });
  }
  return { wanted, skipped };
}
