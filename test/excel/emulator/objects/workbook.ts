import { Emulated } from "../emulated";
import { HostError, NotEmulated, accessDenied, invalidArgument, itemNotFound } from "../host-error";
import type { EmulatedSheet } from "../sheet";
import { CHANGED, type EmulatedWorkbook, areaOf } from "../workbook";
import { comments } from "./notes";
import { rangeObject } from "./range";
import { xmlParts } from "./xml-parts";
import { worksheetObject } from "./worksheet";

/** The root of the object model. */
export function workbookObject(book: EmulatedWorkbook): Emulated {
  return new Emulated("Workbook", {
    properties: {
      ReadOnly: { read: () => book.conditions.readOnly },
      Name: { read: () => book.fileName },
    },
    children: {
      Worksheets: () => worksheets(book),
      Settings: () => settings(book),
      Comments: () => comments(book),
      Properties: () => properties(book),
      CustomXmlParts: () => xmlParts(book),
      Names: () => names(book),
      Protection: () =>
        new Emulated("WorkbookProtection", {
          properties: { Protected: { read: () => book.conditions.structureProtected } },
        }),
      _Runtime: () => runtime(book),
      Application: () => application(book),
    },
    methods: {
      GetActiveCell: () => {
        const { active, selection } = book;
        if (!active) return null;
        const { top, left } = selection;
        return rangeObject(book, active, { top, left, bottom: top, right: left });
      },
      _RemoveReference: (args) => void book.references.delete(args.text(0)),
    },
  });
}

const properties = (book: EmulatedWorkbook): Emulated =>
  new Emulated("DocumentProperties", {
    properties: Object.fromEntries(
      ["Author", "LastAuthor", "Company", "Manager"].map((name) => [
        name,
        { read: () => book.properties.get(name) ?? "" },
      ]),
    ),
    children: {
      Custom: () =>
        new Emulated("CustomPropertyCollection", {
          items: () =>
            book.customProperties.map(
              (key) => new Emulated("CustomProperty", { properties: { Key: { read: () => key } } }),
            ),
        }),
    },
  });

const application = (book: EmulatedWorkbook): Emulated =>
  new Emulated("Application", {
    methods: { SuspendScreenUpdatingUntilNextSync: () => writable(book) },
  });

const runtime = (book: EmulatedWorkbook): Emulated =>
  new Emulated("Runtime", {
    properties: {
      EnableEvents: { read: () => book.eventsEnabled, write: (value) => void (book.eventsEnabled = value === true) },
    },
  });

function worksheets(book: EmulatedWorkbook): Emulated {
  const of = (sheet: EmulatedSheet | undefined) => sheet && worksheetObject(book, sheet);
  return new Emulated("WorksheetCollection", {
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    item: (key) => {
      const found = of(book.findSheet(key));
      if (!found) throw itemNotFound();
      return found;
    },
    methods: {
      GetItemOrNullObject: (args) => of(book.findSheet(args.text(0))) ?? null,
      GetActiveWorksheet: () => of(book.active) ?? null,
      Add: (args) => {
        writable(book);
        book.refuseStructure();
        return of(book.addSheet(args.text(0))) ?? null;
      },
      _RegisterDataChangedEvent: () => void book.subscriptions.add(`${CHANGED}|Workbook`),
      _UnregisterDataChangedEvent: () => void book.subscriptions.delete(`${CHANGED}|Workbook`),
    },
  });
}

function settings(book: EmulatedWorkbook): Emulated {
  const setting = (key: string) =>
    new Emulated("Setting", {
      identity: () => ({ Key: key }),
      properties: {
        Key: { read: () => key },
        Value: { read: () => book.settings.get(key), write: (value) => put(book, key, value) },
      },
      methods: {
        Delete: () => {
          writable(book);
          book.settings.delete(key);
        },
      },
    });
  const existing = (key: string) => (book.settings.has(key) ? setting(key) : null);
  return new Emulated("SettingCollection", {
    items: () => [...book.settings.keys()].map(setting),
    item: (key) => existing(String(key)) ?? fail(itemNotFound()),
    methods: {
      GetItemOrNullObject: (args) => existing(args.text(0)),
      Add: (args) => {
        put(book, args.text(0), args.any(1));
        return setting(args.text(0));
      },
    },
  });
}

function put(book: EmulatedWorkbook, key: string, value: unknown): void {
  writable(book);
  if (typeof value === "string" && value.length > book.conditions.longestSetting)
    throw invalidArgument("setting too long");
  book.settings.set(key, value);
}

function names(book: EmulatedWorkbook): Emulated {
  const item = (name: string) => namedItem(book, name);
  return new Emulated("NamedItemCollection", {
    items: () => [...book.names.keys()].map(item),
    item: (name) => (book.names.has(String(name)) ? item(String(name)) : fail(itemNotFound())),
    methods: {
      GetItemOrNullObject: (args) => (book.names.has(args.text(0)) ? item(args.text(0)) : null),
      Add: (args) => {
        writable(book);
        const name = args.text(0);
        if (!/^[A-Za-z_][\w.]*$/.test(name)) throw invalidArgument("name");
        if (book.names.has(name)) throw new HostError("ItemAlreadyExists", "The name is taken.", 409);
        book.names.set(name, { formula: reference(args.any(1)), visible: true });
        return item(name);
      },
    },
  });
}

const reference = (target: unknown): string => {
  if (typeof target === "string") return target;
  if (target instanceof Emulated && target.kind === "Range")
    return `=${String(target.parts.properties?.["Address"]?.read()).replace(/([A-Z]+)(\d+)$/, "$$$1$$$2")}`;
  throw new NotEmulated("a name for something that is no range");
};

function namedItem(book: EmulatedWorkbook, name: string): Emulated {
  const entry = () => book.names.get(name) ?? fail(itemNotFound());
  return new Emulated("NamedItem", {
    identity: () => ({ Name: name }),
    properties: {
      Name: { read: () => name },
      Formula: { read: () => entry().formula },
      Visible: {
        read: () => entry().visible,
        write: (value) => {
          writable(book);
          entry().visible = value === true;
        },
      },
    },
    methods: {
      Delete: () => {
        writable(book);
        entry();
        book.names.delete(name);
      },
      GetRangeOrNullObject: () => {
        const [, sheetName = "", address = ""] = /^='?(.+?)'?!(.+)$/.exec(entry().formula) ?? [];
        const sheet = book.findSheet(sheetName.replaceAll("''", "'"));
        return sheet ? rangeObject(book, sheet, areaOf(address)) : null;
      },
    },
  });
}

/** A workbook in reading view takes nothing at all. */
export function writable(book: EmulatedWorkbook): void {
  if (book.conditions.readOnly) throw accessDenied();
}

const fail = (error: Error): never => {
  throw error;
};
