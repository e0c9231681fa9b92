import {
  CommandType,
  type ICellData,
  type IDisposable,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { CellRef } from "../../model/cell";
import type { Headings } from "../../model/excerpt";
import type { Mark } from "../../model/write";
import { type CellsAround, cellsAround } from "./around";
import { CellShower } from "./cell-shower";
import { isForbidden, keepContentsOnly } from "./commands";
import { contentOfGrid, gridCellOf, type PlacedContent, type PlacedResult, valueOfGrid } from "./contents";
import { Marks } from "./marks";

/** The cells of a workbook on the screen. Knows nothing of files. */
export interface ScreenGrid {
  /** Puts contents into cells without telling the listener; their looks stay, formulas are calculated. */
  put(contents: readonly PlacedContent[]): void;
  /** Selects a cell and brings it into sight, with the headings of its table. */
  show(cell: CellRef, headings?: Headings): void;
  /** From now on keys go to the selected cell. */
  focus(): void;
  /** The selected cell. */
  selected(): CellRef | undefined;
  /** The selected cell and its neighbours, as they are shown. */
  around(): CellsAround;
  /** Colours cells; an empty list takes all colours away. The workbook itself keeps its fills. */
  mark(marks: readonly Mark[]): void;
  /** Takes over what is being typed at the moment. */
  endTyping(): Promise<void>;
  /** Waits until every formula that rests on a changed cell has its result. */
  calculated(): Promise<void>;
  dispose(): void;
}

/** Hears what happens in the grid. */
export interface GridListener {
  /** The cells are on the screen and take input from now on. */
  readonly onDrawn: () => void;
  readonly onInput: (contents: readonly PlacedContent[]) => void;
  readonly onResults: (results: readonly PlacedResult[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The user, or the page, went to a cell. */
  readonly onSelect: (cell: CellRef) => void;
  /** The page led the user to a cell. */
  readonly onShown: () => void;
  /** The user wants out of the cells: Escape, while nothing is being typed. */
  readonly onLeave: () => void;
}

/** Marks what the page itself changes in the grid. */
const OWN = "workbench";
/** Where the library takes keys, while a cell is only selected too. */
const EDITOR = '[id^="__editor"]';
const VALUES = "sheet.mutation.set-range-values";
const SCROLL = "sheet.command.scroll-view";
const FREEZE = "sheet.mutation.set-frozen";
/** Milliseconds after which a calculation is no longer waited for; its results are still heard when they come. */
const LONGEST_CALCULATION = 10_000;

interface ValuesParams {
  readonly subUnitId: string;
  readonly cellValue?: Record<string, Record<string, ICellData | null>>;
}

/** Draws a workbook into an element. */
export function openGrid(container: HTMLElement, data: Partial<IWorkbookData>, listener: GridListener): ScreenGrid {
  const { univer, api } = startLibrary(container);
  // a sheet of ours was just written and the user asks for it: the library cannot scroll before it has drawn
  let isDrawn = false;
  let isGone = false;
  let wanted: readonly [CellRef, Headings | undefined] | undefined;
  const drawing = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage !== api.Enum.LifecycleStages.Rendered) return;
    listener.onDrawn();
    // its own parts hear of this stage one after the other, and scrolling needs the last of them
    setTimeout(() => {
      isDrawn = !isGone;
      if (isDrawn && wanted) show(...wanted);
    });
  });
  const workbook = api.createWorkbook(data);
  const placesIn = ({ subUnitId, cellValue = {} }: ValuesParams): readonly CellRef[] => {
    const sheet = workbook.getSheetBySheetId(subUnitId)?.getSheetName();
    if (sheet === undefined) return [];
    return Object.entries(cellValue).flatMap(([row, line]) =>
      Object.keys(line ?? {}).map((column) => ({ sheet, row: Number(row) + 1, column: Number(column) + 1 })),
    );
  };
  const rawAt = ({ sheet, row, column }: CellRef): ICellData | undefined => {
    const inner = workbook.getSheetByName(sheet)?.getSheet();
    return inner?.getCellRaw(row - 1, column - 1) ?? undefined;
  };
  const contentAt = (cell: CellRef): PlacedContent => {
    const raw = rawAt(cell);
    const shared = raw?.si != null && !raw.f;
    const range = shared ? workbook.getSheetByName(cell.sheet)?.getRange(cell.row - 1, cell.column - 1) : undefined;
    return { cell, content: contentOfGrid(raw, range?.getFormula()) };
  };
  const resultAt = (cell: CellRef): readonly PlacedResult[] => {
    const value = valueOfGrid(rawAt(cell) ?? {});
    return value === undefined ? [] : [{ cell, value }];
  };
  const setValues = (subUnitId: string, cellValue: Record<string, Record<string, ICellData>>): void => {
    const params = { unitId: workbook.getId(), subUnitId, cellValue, trigger: OWN };
    api.syncExecuteCommand(VALUES, params, { trigger: OWN });
  };
  const isOurs = (options: unknown): boolean => (options as { trigger?: string } | undefined)?.trigger === OWN;
  const isResult = (options: unknown): boolean =>
    (options as { fromFormula?: boolean } | undefined)?.fromFormula === true;
  const shower = new CellShower(workbook, container, {
    freeze(subUnitId, rows, columns) {
      const params = { unitId: workbook.getId(), subUnitId, startRow: rows, startColumn: columns };
      api.syncExecuteCommand(FREEZE, { ...params, ySplit: rows, xSplit: columns }, { trigger: OWN });
    },
    scroll(down, right) {
      const lines = { sheetViewStartRow: down.lines, sheetViewStartColumn: right.lines };
      api.syncExecuteCommand(SCROLL, { ...lines, offsetX: right.pixels, offsetY: down.pixels });
    },
  });
  const selected = (): CellRef => {
    const range = workbook.getActiveRange();
    const sheet = workbook.getActiveSheet().getSheetName();
    return { sheet, row: (range?.getRow() ?? 0) + 1, column: (range?.getColumn() ?? 0) + 1 };
  };
  const show = (cell: CellRef, headings: Headings | undefined): void => {
    shower.show(cell, headings);
    listener.onShown();
  };
  const marks = new Marks(workbook, setValues);
  let calculation: Promise<void> | undefined;

  // the library gives up what is being typed at Escape before we hear of the key, which is not to leave then
  let isTyping = false;
  const listeners: IDisposable[] = [
    drawing,
    api.addEvent(api.Event.SheetEditStarted, () => void (isTyping = true)),
    api.addEvent(api.Event.SheetEditEnded, () => void setTimeout(() => (isTyping = false))),
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const { id, type, params, options } = event;
      if (type === CommandType.COMMAND) event.cancel = isForbidden(id) && !workbook.isCellEditing();
      else if (type === CommandType.MUTATION && !isOurs(options) && !isResult(options)) {
        keepContentsOnly(id, params as Record<string, unknown>);
      }
    }),
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      if (id !== VALUES) return;
      if (!isResult(options)) calculation = nextCalculation(api);
      if (isOurs(options)) return;
      const places = placesIn(params as ValuesParams);
      if (isResult(options)) listener.onResults(places.flatMap(resultAt));
      else listener.onInput(places.map(contentAt));
    }),
    api.addEvent(api.Event.SelectionChanged, () => {
      const cell = selected();
      shower.movedTo(cell);
      listener.onSelect(cell);
    }),
    // while a cell is being typed into, these undo the typing itself
    api.addEvent(api.Event.BeforeUndo, (event) => {
      if (workbook.isCellEditing()) return;
      event.cancel = true;
      listener.onUndo();
    }),
    api.addEvent(api.Event.BeforeRedo, (event) => {
      if (workbook.isCellEditing()) return;
      event.cancel = true;
      listener.onRedo();
    }),
  ];

  const leave = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !isTyping) listener.onLeave();
  };
  container.addEventListener("keydown", leave, true);

  return {
    put(contents) {
      for (const { cell, content } of contents) {
        const sheet = workbook.getSheetByName(cell.sheet);
        const former = { v: null, f: null, p: null, si: null };
        const value = { [cell.row - 1]: { [cell.column - 1]: { ...former, ...gridCellOf(content) } } };
        if (sheet) setValues(sheet.getSheetId(), value);
      }
    },
    show(cell, headings) {
      if (isDrawn) show(cell, headings);
      else wanted = [cell, headings];
    },
    focus() {
      container.querySelector<HTMLElement>(EDITOR)?.focus();
    },
    selected,
    around() {
      const sheet = workbook.getActiveSheet();
      const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      return cellsAround(selected(), (row, column) =>
        row > rows || column > columns ? "" : sheet.getRange(row - 1, column - 1).getDisplayValue(),
      );
    },
    mark: (next) => marks.show(next),
    async endTyping() {
      if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
    },
    async calculated() {
      await calculation;
    },
    dispose() {
      isGone = true;
      isDrawn = false;
      shower.dispose();
      for (const each of listeners) each.dispose();
      univer.dispose();
    },
  };
}

/** Ends with the calculation that a change just made sets off, or without it if that takes too long. */
const nextCalculation = (api: FUniver): Promise<void> =>
  api
    .getFormula()
    .onCalculationResultApplied(LONGEST_CALCULATION)
    .catch(() => undefined);

function startLibrary(container: HTMLElement) {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
  });
  for (const plugin of preset.plugins) {
    const [ctor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(ctor, options);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
