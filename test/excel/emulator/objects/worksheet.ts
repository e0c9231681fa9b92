import { Emulated } from "../emulated";
import { accessDenied, invalidArgument, itemNotFound } from "../host-error";
import { MAX_COLUMNS, MAX_ROWS, type EmulatedSheet } from "../sheet";
import { type EmulatedWorkbook, areaOf } from "../workbook";
import { areasObject } from "./areas";
import { notes } from "./notes";
import { rangeObject } from "./range";

/** Excel cuts longer address lists short; the client must never send one. */
const ADDRESS_LIMIT = 8192;

export function worksheetObject(book: EmulatedWorkbook, sheet: EmulatedSheet): Emulated {
  const alive = () => {
    if (!book.sheets.includes(sheet)) throw itemNotFound();
  };
  return new Emulated("Worksheet", {
    identity: () => ({ Id: sheet.id }),
    properties: {
      Id: { read: () => sheet.id },
      Name: {
        read: () => sheet.name,
        write: (value) => {
          refuseReadOnly(book);
          book.renameSheet(sheet, String(value));
        },
      },
      Position: {
        read: () => book.sheets.indexOf(sheet),
        write: (value) => {
          refuseReadOnly(book);
          move(book, sheet, Number(value));
        },
      },
      Visibility: {
        read: () => sheet.visibility,
        write: (value) => {
          refuseReadOnly(book);
          book.showSheet(sheet, value === "Visible");
        },
      },
      Gridlines: { read: () => sheet.showGridlines, write: (value) => void (sheet.showGridlines = value === true) },
    },
    children: {
      Protection: () => protection(sheet),
      PageLayout: () => pageLayout(book, sheet),
      FreezePanes: () => view("WorksheetFreezePanes", "FreezeRows", book, sheet),
      AutoFilter: () => view("AutoFilter", "Apply", book, sheet),
      Notes: () => notes(book, sheet),
    },
    methods: {
      GetRange: (args) => {
        alive();
        const address = args.optionalText(0);
        const whole = { top: 1, left: 1, bottom: MAX_ROWS, right: MAX_COLUMNS };
        return rangeObject(book, sheet, address === undefined ? whole : areaOf(address));
      },
      GetRangeByIndexes: (args) => {
        alive();
        const [row, column, rows, columns] = [args.number(0), args.number(1), args.number(2), args.number(3)];
        if (row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument("indexes");
        if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw invalidArgument("indexes");
        return rangeObject(book, sheet, {
          top: row + 1,
          left: column + 1,
          bottom: row + rows,
          right: column + columns,
        });
      },
      GetRanges: (args) => {
        const address = args.text(0);
        if (address.length > ADDRESS_LIMIT) throw invalidArgument(`${address.length} characters of address`);
        return areasObject(book, sheet, address.split(",").map(areaOf));
      },
      GetUsedRangeOrNullObject: (args) => {
        const area = sheet.used(args.isTrue(0));
        return area ? rangeObject(book, sheet, area) : null;
      },
      Activate: () => {
        if (sheet.visibility !== "Visible") throw invalidArgument("hidden sheet");
        book.active = sheet;
      },
      Delete: () => {
        refuseReadOnly(book);
        book.deleteSheet(sheet);
      },
    },
  });
}

function refuseReadOnly(book: EmulatedWorkbook): void {
  if (book.conditions.readOnly) throw accessDenied();
}

function move(book: EmulatedWorkbook, sheet: EmulatedSheet, position: number): void {
  book.refuseStructure();
  if (position < 0 || position >= book.sheets.length) throw invalidArgument("position");
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

const protection = (sheet: EmulatedSheet): Emulated =>
  new Emulated("WorksheetProtection", {
    properties: {
      Protected: { read: () => sheet.isProtected },
      Options: { read: () => (sheet.isProtected ? { allowFormatCells: sheet.allowFormatCells } : null) },
    },
  });

/** What stays in sight and what can be filtered: kept as it was asked for. */
const view = (name: string, method: string, book: EmulatedWorkbook, sheet: EmulatedSheet): Emulated =>
  new Emulated(name, {
    methods: {
      [method]: (args) => {
        refuseReadOnly(book);
        sheet.view.set(method, args.any(0));
      },
    },
  });

function pageLayout(book: EmulatedWorkbook, sheet: EmulatedSheet): Emulated {
  const property = (name: string) => ({
    read: () => sheet.page.get(name) ?? null,
    write: (value: unknown) => {
      refuseReadOnly(book);
      sheet.page.set(name, value);
    },
  });
  return new Emulated("PageLayout", {
    properties: { Orientation: property("orientation"), Zoom: property("zoom"), PaperSize: property("paperSize") },
    children: {
      HeadersFooters: () =>
        new Emulated("HeaderFooterGroup", {
          children: {
            DefaultForAllPages: () =>
              new Emulated("HeaderFooter", { properties: { CenterFooter: property("centerFooter") } }),
          },
        }),
    },
  });
}
