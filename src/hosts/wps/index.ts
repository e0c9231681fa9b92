import type { WorkbookHost } from "../../model/host";
import { UserError } from "../../model/user-error";
import { applyWrites } from "./apply-writes";
import { attempt } from "./attempt";
import { cursorIn, onChange } from "./changes";
import { itemsOf } from "./collections";
import type { EtApp, EtWorkbook } from "./et";
import { goTo } from "./go-to";
import { clearMarks, mark } from "./marks";
import { clearNotes, putNotes } from "./notes";
import { removeSheets } from "./own-sheets";
import { read, type ReadFile } from "./read";
import { loadState, saveState } from "./record";
import { giveBack, takePlace } from "./set-aside";
import { writeSheet } from "./write-sheet";

/**
 * A workbook that is open in WPS 表格, whichever workbook is in front. It is looked up by its name at every step: the
 * object of a workbook that was closed and opened again is another one.
 * @param fullName with its folder
 * @param readFile reads the bytes of a copy: the host of files, which this one does not know
 */
export function createWpsHost(app: EtApp, fullName: string, readFile: ReadFile): WorkbookHost {
  const book = (): EtWorkbook => {
    const found = itemsOf(app.Workbooks).find(({ FullName }) => FullName === fullName);
    if (!found) throw new UserError("wpsClosed", { file: fullName.replace(/^.*[\\/]/, "") });
    return found;
  };
  // what is refused rejects: the object model answers at once, the port is asynchronous
  const step = async <T>(doing: string, work: () => T): Promise<T> => attempt(doing, work);
  return {
    read: async (options) => read(app, book(), readFile, options),
    applyWrites: (writes) => step("写入工作簿", () => applyWrites(app, book(), writes)),
    writeSheet: (plan) => step(`写入“${plan.name}”`, () => writeSheet(app, book(), plan)),
    takePlace: (kind, sheet) => step(`替换“${sheet}”`, () => takePlace(book(), kind, sheet)),
    giveBack: (kind) => step("恢复原有的工作表", () => giveBack(book(), kind)),
    removeSheets: (kinds) => step("移除本产品的工作表", () => removeSheets(app, book(), kinds)),
    mark: (marks) => step("标记单元格", () => mark(app, book(), marks)),
    clearMarks: () => step("清除标记", () => clearMarks(app, book())),
    notes: {
      put: (notes) => step("写批注", () => putNotes(app, book(), notes)),
      clear: () => step("清除批注", () => clearNotes(app, book())),
    },
    cursor: cursorIn(app, fullName),
    goTo: (cell) => step("定位单元格", () => goTo(book(), cell)),
    loadState: (key) => step("读取保存的设置", () => loadState(book(), key)),
    saveState: (key, value) => step("保存设置", () => saveState(book(), key, value)),
    onChange: (listener) =>
      step("留意工作簿的改动", () => {
        const stop = onChange(app, fullName, listener);
        return async () => stop();
      }),
  };
}
