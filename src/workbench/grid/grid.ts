import {
  type ICellData,
  type IDisposable,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { CellRef } from "../../model/cell";
import type { Mark } from "../../model/write";

/** The cells of a workbook on the screen. Knows nothing of files. */
export interface Grid {
  /** What the grid holds now: constants, formulas and their results. */
  data(): IWorkbookData;
  /** Scrolls to a cell and selects it. */
  show(cell: CellRef): void;
  /** Colours cells; an empty list takes all colours away. The workbook itself keeps its fills. */
  mark(marks: readonly Mark[]): void;
  undo(): void;
  redo(): void;
  dispose(): void;
}

/** Severity colours that leave black text readable in light and dark grids. */
const MARK_COLOURS = { error: "#FFC7CE", warning: "#FFEB9C", info: "#DDEBF7" } as const;

/** What a user may do in this page: type, paste, clear, undo. Rows, sheets and formats are changed in Excel. */
const FORBIDDEN =
  /^sheet\.command\.(insert|remove|delete|append|copy-sheet|move-(rows|cols|range|worksheet|worksheet)|set-worksheet|set-tab|set-style|set-bold|set-italic|set-.*(color|align|wrap|font|border|format|rotation|hide|hidden|show)|add-.*merge|remove-.*merge|set-worksheet-(name|hide|show|order)|set-(row|col)|sort|split|toggle-gridlines|set-frozen|numfmt|reorder)/;

/** Draws a workbook into an element. `onChange` is called after each change of a cell, also by undo and recalculation. */
export function openGrid(container: HTMLElement, data: Partial<IWorkbookData>, onChange: () => void): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  for (const plugin of preset.plugins) {
    const [ctor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(ctor as PluginCtor<Plugin>, options as never);
  }
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(data);
  const listeners: IDisposable[] = [
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (FORBIDDEN.test(event.id)) event.cancel = true;
    }),
    api.addEvent(api.Event.CommandExecuted, ({ id, options }) => {
      const isOurs = (options as { trigger?: string } | undefined)?.trigger === MARKS;
      if (id === "sheet.mutation.set-range-values" && !isOurs) onChange();
    }),
  ];
  let marked = new Map<string, Map<string, ICellData["s"]>>();

  const paint = (cells: ReadonlyMap<string, ReadonlyMap<string, ICellData["s"]>>): void => {
    for (const [sheetId, styles] of cells) {
      const cellValue: Record<string, Record<string, ICellData>> = {};
      for (const [place, s] of styles) {
        const [row = "0", column = "0"] = place.split(",");
        (cellValue[row] ??= {})[column] = { s: s ?? null };
      }
      const params = { unitId: workbook.getId(), subUnitId: sheetId, cellValue, trigger: MARKS };
      api.syncExecuteCommand("sheet.mutation.set-range-values", params, { trigger: MARKS, onlyLocal: true });
    }
  };

  return {
    data: () => workbook.save(),
    show({ sheet: name, row, column }) {
      const sheet = workbook.getSheetByName(name);
      if (!sheet) return;
      workbook.setActiveSheet(sheet);
      const range = sheet.getRange(row - 1, column - 1);
      sheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3));
      range.activate();
    },
    mark(marks) {
      paint(marked);
      marked = new Map();
      const painted = new Map<string, Map<string, ICellData["s"]>>();
      for (const { cell, severity } of marks) {
        const sheet = workbook.getSheetByName(cell.sheet);
        const inner = sheet?.getSheet();
        if (!sheet || !inner) continue;
        const place = `${cell.row - 1},${cell.column - 1}`;
        const former = inner.getCellRaw(cell.row - 1, cell.column - 1)?.s;
        const style = workbook
          .getWorkbook()
          .getStyles()
          .get(former ?? undefined);
        into(marked, sheet.getSheetId(), place, former ?? null);
        into(painted, sheet.getSheetId(), place, { ...style, bg: { rgb: MARK_COLOURS[severity] } });
      }
      paint(painted);
    },
    undo: () => void api.undo(),
    redo: () => void api.redo(),
    dispose() {
      for (const listener of listeners) listener.dispose();
      univer.dispose();
    },
  };
}

const MARKS = "marks";

function into<T>(groups: Map<string, Map<string, T>>, group: string, key: string, value: T): void {
  const known = groups.get(group) ?? new Map<string, T>();
  groups.set(group, known);
  known.set(key, value);
}
