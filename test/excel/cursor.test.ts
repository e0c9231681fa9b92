import { afterEach, describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import { opensWithWorkbook, setOpensWithWorkbook } from "../../src/hosts/excel/opening";
import type { CellRef } from "../../src/model/cell";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { CURRENT, openExcel } from "./library";
import { settled } from "./turns";

const host = createExcelHost({ timeout: PATIENCE, pause: 0 });
const scope = globalThis as { Office?: unknown };

/** What the common API has of the two things we use of it. */
function commonApi(failsToSave = false) {
  const handlers = new Set<() => void>();
  const settings = new Map<string, unknown>();
  scope.Office = {
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      document: {
        addHandlerAsync: (_: string, handler: () => void) => void handlers.add(handler),
        removeHandlerAsync: (_: string, { handler }: { readonly handler: () => void }) => void handlers.delete(handler),
        settings: {
          get: (key: string) => settings.get(key) ?? null,
          set: (key: string, value: unknown) => void settings.set(key, value),
          remove: (key: string) => void settings.delete(key),
          saveAsync: (done: (result: unknown) => void) =>
            done(failsToSave ? { status: "failed", error: { name: "SaveSettingsError" } } : { status: "succeeded" }),
        },
      },
    },
  };
  return { handlers, settings, move: () => handlers.forEach((handler) => handler()) };
}
afterEach(() => void delete scope.Office);

describe("用户在哪一格", () => {
  test("走几步只问最后一格，只读，停了就不再说", async () => {
    const book = smallBook();
    book.undoSteps = 2;
    openExcel(book, CURRENT);
    const api = commonApi();
    const heard: CellRef[] = [];
    const stop = host.cursor?.onMove((cell) => heard.push(cell));
    book.active = book.sheet("附表 2");
    book.selection = { top: 2, left: 2, bottom: 4, right: 3 };
    for (let i = 0; i < 20; i++) api.move();
    await settled();
    expect(heard).toEqual([{ sheet: "附表 2", row: 2, column: 2 }]);
    expect([book.roundTrips.length, book.undoSteps]).toEqual([1, 2]);
    stop?.();
    expect(api.handlers.size).toBe(0);
  });

  test.each(["GeneralException", "InvalidSelection", "UnsupportedSheet"])("图表在前面（%s）：不知道", async (code) => {
    const book = smallBook();
    openExcel(book, CURRENT);
    book.conditions.refuses = (call) => (call.endsWith(".GetActiveCell") ? code : undefined);
    expect(await host.cursor?.current()).toBeUndefined();
  });

  test("Excel 忙着：跟不上就不跟，不打扰用户", async () => {
    const book = smallBook();
    openExcel(book, CURRENT);
    const api = commonApi();
    const heard: CellRef[] = [];
    host.cursor?.onMove((cell) => heard.push(cell));
    book.conditions.editing = true;
    api.move();
    await settled();
    expect(heard).toEqual([]);
  });
});

describe("随工作簿打开窗格", () => {
  test("开了再关，不留下什么", async () => {
    const { settings } = commonApi();
    expect(opensWithWorkbook()).toBe(false);
    await setOpensWithWorkbook(true);
    expect([opensWithWorkbook(), [...settings.keys()]]).toEqual([true, ["Office.AutoShowTaskpaneWithDocument"]]);
    await setOpensWithWorkbook(false);
    expect(settings.size).toBe(0);
  });

  test("存不进去：用户得到一句话", async () => {
    commonApi(true);
    await expect(setOpensWithWorkbook(true)).rejects.toMatchObject({ id: "excelRefused" });
  });
});
