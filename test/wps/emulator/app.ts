import type {
  EtApp,
  EtName,
  EtPageSetup,
  EtRange,
  EtSheet,
  EtWorkbook,
  EtXmlPart,
  EtXmlParts,
  SheetListener,
  WorkbookListener,
} from "../../../src/hosts/wps/et";
import type { Area } from "../../../src/model/cell";
import { type EmulatedSheet, rowOf, columnOf } from "../../excel/emulator/sheet";
import type { EmulatedWorkbook } from "../../excel/emulator/workbook";
import { counted, loud } from "./loud";
import { type Around, commentAt, rangeAt, rangeOf } from "./range";
import { savedCopy } from "./saved-copy";

/** A WPS in which workbooks are open, and what its user and its disk do. */
export interface EmulatedWps {
  readonly app: EtApp;
  readonly files: Map<string, Uint8Array>;
  /** The user brings another of the workbooks to the front. */
  bringToFront(book: EmulatedWorkbook): void;
  /** The user typed into these cells of the workbook in front. */
  userChanged(sheet: string, area: Area): void;
  userSelects(sheet: string, area: Area): void;
  /** A change in any workbook that is open in the program. */
  announce(sheet: EtSheet, range: EtRange): void;
  /** Calls this WPS refuses, by "Range.Value2=" and the words; none at first. */
  refuses: (call: string) => string | undefined;
}

type Listeners = {
  SheetChange: SheetListener[];
  SheetSelectionChange: SheetListener[];
  WorkbookActivate: WorkbookListener[];
};

/** Plays WPS 表格 over the state of emulated workbooks, the first in front: writes are immediate, unknown members throw. */
export function emulateWps(...books: readonly [EmulatedWorkbook, ...EmulatedWorkbook[]]): EmulatedWps {
  let [front] = books;
  const files = new Map<string, Uint8Array>();
  const stored = new Map<string, string>();
  const listeners: Listeners = { SheetChange: [], SheetSelectionChange: [], WorkbookActivate: [] };
  const tell = (
    name: "SheetChange" | "SheetSelectionChange",
    book: EmulatedWorkbook,
    sheet: EmulatedSheet,
    area: Area,
  ): void => {
    for (const hear of [...listeners[name]]) hear(worksheetOf(book, sheet), rangeOf(around(book, sheet), [area]));
  };
  const ask = (call: string): void => {
    const words = wps.refuses(call);
    if (words !== undefined) throw new Error(words);
  };
  const around = (book: EmulatedWorkbook, sheet: EmulatedSheet): Around => ({
    ...{ book, sheet, ask },
    worksheet: () => worksheetOf(book, sheet),
    wrote: (area) => void (app.EnableEvents && tell("SheetChange", book, sheet, area)),
  });
  const worksheetOf = (book: EmulatedWorkbook, sheet: EmulatedSheet): EtSheet => {
    const page: EtPageSetup = pageSetup(sheet);
    return loud<EtSheet>("Worksheet", {
      get Name() {
        return sheet.name;
      },
      set Name(name) {
        ask("Worksheet.Name=");
        book.renameSheet(sheet, name);
      },
      get Visible() {
        return { Visible: -1, Hidden: 0, VeryHidden: 2 }[sheet.visibility];
      },
      set Visible(value) {
        ask("Worksheet.Visible=");
        book.showSheet(sheet, value === -1);
      },
      get Parent() {
        return workbookOf(book);
      },
      get ProtectContents() {
        return sheet.isProtected;
      },
      Protection: loud("Protection", { AllowFormattingCells: sheet.allowFormatCells }),
      get Cells() {
        return rangeOf(around(book, sheet), [{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
      },
      Comments: loud("Comments", {
        ...counted("Comments", () => []),
        get Count() {
          return sheet.notes.size;
        },
        Item: (index: number) => {
          const key = [...sheet.notes.keys()][index - 1];
          if (key === undefined) throw new Error("Comments.Item: 下标越界");
          return commentAt(around(book, sheet), { top: rowOf(key), left: columnOf(key) });
        },
      }),
      Hyperlinks: loud("Hyperlinks", {
        Add: (anchor: { Value2: unknown }, address: string, subAddress: string, _tip: string, text: string) => {
          if (address !== "" || !/^'.+'![A-Z]+\d+$/.test(subAddress)) throw new Error(`Hyperlinks.Add: ${subAddress}`);
          anchor.Value2 = text;
        },
      }),
      PageSetup: page,
      get UsedRange() {
        ask("Worksheet.UsedRange");
        return rangeOf(around(book, sheet), [usedAreaOf(sheet)]);
      },
      Range: (address) => rangeAt(around(book, sheet), address),
      Activate: () => void (book.active = sheet),
      Delete: () => {
        ask("Worksheet.Delete");
        if (app.DisplayAlerts) throw new Error("Worksheet.Delete: 对话框在等用户回答");
        book.deleteSheet(sheet);
      },
      Move: (before) => {
        const others = book.sheets.filter((each) => each !== sheet);
        const at = others.findIndex(({ name }) => name === before?.Name);
        book.sheets = [...others.slice(0, at), sheet, ...others.slice(at)];
      },
    });
  };
  const workbookOf = (book: EmulatedWorkbook): EtWorkbook =>
    loud<EtWorkbook>("Workbook", {
      Name: book.fileName,
      FullName: `C:\\预算\\${book.fileName}`,
      get Worksheets() {
        return loud("Sheets", {
          ...counted("Sheets", () => []),
          get Count() {
            return book.sheets.length;
          },
          Item: (index: number) => {
            const sheet = book.sheets[index - 1];
            if (!sheet) throw new Error("Sheets.Item: 下标越界");
            return worksheetOf(book, sheet);
          },
          Add: (_: undefined, after: EtSheet) => {
            ask("Sheets.Add");
            book.refuseStructure();
            const added = book.addSheet(`Sheet${book.sheets.length + 1}`);
            const others = book.sheets.filter((each) => each !== added);
            const at = others.findIndex(({ name }) => name === after.Name) + 1;
            book.sheets = [...others.slice(0, at), added, ...others.slice(at)];
            book.active = added;
            return worksheetOf(book, added);
          },
        });
      },
      get ActiveSheet() {
        if (!book.active) throw new Error("no sheet in front");
        return worksheetOf(book, book.active);
      },
      Names: loud("Names", {
        ...counted("Names", () => []),
        get Count() {
          return book.names.size;
        },
        Item: (index: number): EtName => {
          const [name, item] = [...book.names][index - 1] ?? [];
          if (name === undefined || !item) throw new Error("Names.Item: 下标越界");
          return loud("Name", { Name: name, RefersTo: item.formula, Delete: () => void book.names.delete(name) });
        },
        Add: (name: string, formula: string, visible: boolean) => void book.names.set(name, { formula, visible }),
      }),
      get CustomXMLParts() {
        return xmlParts(book, () => true, ask);
      },
      get ProtectStructure() {
        return book.conditions.structureProtected;
      },
      Saved: true,
      SaveCopyAs: (path) => {
        ask("Workbook.SaveCopyAs");
        files.set(path, savedCopy(book));
      },
    });
  const app = loud<EtApp>("Application", {
    Workbooks: loud(
      "Workbooks",
      counted("Workbooks", () => books.map(workbookOf)),
    ),
    get ActiveWorkbook() {
      return workbookOf(front);
    },
    get ActiveCell() {
      const sheet = front.active;
      const { top, left } = front.selection;
      return sheet ? rangeOf(around(front, sheet), [{ top, left, bottom: top, right: left }]) : null;
    },
    ActiveWindow: loud("Window", {
      ...{ DisplayGridlines: true, FreezePanes: false, SplitRow: 0, SplitColumn: 0, ScrollRow: 1 },
      get VisibleRange() {
        const sheet = front.active;
        if (!sheet) throw new Error("no sheet in front");
        return rangeOf(around(front, sheet), [{ top: 1, left: 1, bottom: 30, right: 12 }]);
      },
    }),
    ...{ Version: "12.1", Build: 17_468, EnableEvents: true, DisplayAlerts: true, ScreenUpdating: true },
    Env: loud("Env", {
      GetTempPath: () => "C:\\Users\\Public\\Temp\\",
      GetDownloadPath: () => "C:\\Users\\Public\\Downloads",
    }),
    FileSystem: loud("FileSystem", {
      Exists: (path: string) => files.has(path),
      Remove: (path: string) => void files.delete(path),
      ReadFileAsArrayBuffer: (path: string) => {
        const bytes = files.get(path);
        if (!bytes) throw new Error("ReadFileAsArrayBuffer: 没有这个文件");
        return bytes.slice().buffer;
      },
      writeAsBinaryString: (path: string, data: string) => {
        files.set(
          path,
          Uint8Array.from(data, (character) => character.charCodeAt(0)),
        );
        return true;
      },
    }),
    PluginStorage: loud("PluginStorage", {
      getItem: (key: string) => stored.get(key) ?? "",
      setItem: (key: string, value: string) => void stored.set(key, value),
    }),
    ApiEvent: loud("ApiEvent", {
      AddApiEventListener: (name: keyof Listeners, hear: SheetListener & WorkbookListener) =>
        void listeners[name].push(hear),
      RemoveApiEventListener: (name: keyof Listeners, hear: SheetListener & WorkbookListener) => {
        const at = (listeners[name] as unknown[]).indexOf(hear);
        if (at >= 0) listeners[name].splice(at, 1);
      },
    }),
  });
  const wps: EmulatedWps = {
    app,
    files,
    announce: (sheet, range) => {
      for (const hear of [...listeners.SheetChange]) hear(sheet, range);
    },
    bringToFront: (book) => {
      front = book;
      for (const hear of [...listeners.WorkbookActivate]) hear(workbookOf(book));
    },
    userChanged: (name, area) => tell("SheetChange", front, front.sheet(name), area),
    userSelects: (name, area) => {
      front.active = front.sheet(name);
      front.selection = area;
      tell("SheetSelectionChange", front, front.active, area);
    },
    refuses: () => undefined,
  };
  return wps;
}

function usedAreaOf({ cells, merges }: EmulatedSheet): Area {
  const used = [...[...cells.keys()].map((key) => ({ top: rowOf(key), left: columnOf(key) })), ...merges];
  const [first = { top: 1, left: 1 }] = used;
  return used.reduce<Area>(
    (area, { top, left, ...end }) => ({
      ...{ top: Math.min(area.top, top), left: Math.min(area.left, left) },
      bottom: Math.max(area.bottom, "bottom" in end ? end.bottom : top),
      right: Math.max(area.right, "right" in end ? end.right : left),
    }),
    { top: first.top, left: first.left, bottom: first.top, right: first.left },
  );
}

function pageSetup(sheet: EmulatedSheet): EtPageSetup {
  const names = ["Orientation", "PaperSize", "Zoom", "FitToPagesWide", "FitToPagesTall", "CenterFooter"];
  const properties = names.map((name) => [
    name,
    {
      enumerable: true,
      get: () => sheet.page.get(name),
      set: (value: unknown) => void sheet.page.set(name, value),
    },
  ]);
  return loud("PageSetup", Object.defineProperties({}, Object.fromEntries(properties)) as EtPageSetup);
}

function xmlParts(book: EmulatedWorkbook, isAsked: (xml: string) => boolean, ask: (call: string) => void): EtXmlParts {
  // a selection is of the moment in which it was made
  const selected = [...book.xmlParts].filter(([, xml]) => isAsked(xml));
  const partOf = ([id, xml]: readonly [string, string]): EtXmlPart =>
    loud("CustomXMLPart", { XML: xml, Delete: () => void book.xmlParts.delete(id) });
  return loud("CustomXMLParts", {
    ...counted("CustomXMLParts", () => selected.map(partOf)),
    Add: (xml: string) => {
      ask("CustomXMLParts.Add");
      const id = book.newPartId();
      book.xmlParts.set(id, xml);
      return partOf([id, xml]);
    },
    SelectByNamespace: (namespace: string) => xmlParts(book, (xml) => xml.includes(`xmlns="${namespace}"`), ask),
  });
}
