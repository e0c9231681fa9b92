import { Emulated } from "../emulated";
import { accessDenied, invalidArgument, itemNotFound } from "../host-error";
import { columnOf, type EmulatedSheet, keyOf, rowOf } from "../sheet";
import { areaOf, cellAddress, type EmulatedWorkbook } from "../workbook";
import { rangeObject } from "./range";

const place = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

/** The notes of a sheet (ExcelApi 1.18), known by their addresses. */
export function notes(book: EmulatedWorkbook, sheet: EmulatedSheet): Emulated {
  const note = (key: number): Emulated => {
    const content = () => sheet.notes.get(key) ?? fail(itemNotFound());
    return new Emulated("Note", {
      properties: {
        Content: {
          read: content,
          write: (value) => {
            refuse(book, sheet);
            content();
            sheet.notes.set(key, String(value));
          },
        },
      },
      methods: {
        Delete: () => {
          refuse(book, sheet);
          content();
          sheet.notes.delete(key);
        },
        GetLocation: () => rangeObject(book, sheet, place(rowOf(key), columnOf(key))),
      },
    });
  };
  return new Emulated("NoteCollection", {
    items: () => [...sheet.notes.keys()].map(note),
    item: (address) => note(keyAt(String(address))),
    methods: {
      GetItemAt: (args) => note([...sheet.notes.keys()][args.number(0)] ?? fail(itemNotFound())),
      Add: (args) => {
        refuse(book, sheet);
        const key = keyAt(args.text(0));
        // one note a cell, and none beside a comment
        if (sheet.notes.has(key) || commentAt(book, sheet, key)) throw invalidArgument("a note is there");
        sheet.notes.set(key, args.text(1));
        return note(key);
      },
    },
  });
}

/** The threaded comments of a workbook (ExcelApi 1.10). */
export function comments(book: EmulatedWorkbook): Emulated {
  const comment = (id: string): Emulated => {
    const entry = () => book.comments.get(id) ?? fail(itemNotFound());
    return new Emulated("Comment", {
      identity: () => ({ Id: id }),
      properties: { Id: { read: () => id }, Content: { read: () => entry().content } },
      children: {
        Replies: () => new Emulated("CommentReplyCollection", { methods: { GetCount: () => entry().replies } }),
      },
      methods: {
        Delete: () => {
          refuse(book, entry().sheet);
          book.comments.delete(id);
        },
        GetLocation: () => {
          const { sheet, key } = entry();
          return rangeObject(book, sheet, place(rowOf(key), columnOf(key)));
        },
      },
    });
  };
  return new Emulated("CommentCollection", {
    items: () => [...book.comments.keys()].map(comment),
    item: (id) => (book.comments.has(String(id)) ? comment(String(id)) : fail(itemNotFound())),
    methods: {
      Add: (args) => {
        const range = args.any(0);
        if (!(range instanceof Emulated) || range.kind !== "Range") throw invalidArgument("a comment for no range");
        const read = (name: string) => range.parts.properties?.[name]?.read();
        const sheet = book.findSheet(
          String(read("Address")).replace(/!.*$/, "").replace(/^'|'$/g, "").replaceAll("''", "'"),
        );
        const key = keyOf(Number(read("RowIndex")) + 1, Number(read("ColumnIndex")) + 1);
        if (!sheet) throw itemNotFound();
        refuse(book, sheet);
        if (sheet.notes.has(key) || commentAt(book, sheet, key)) throw invalidArgument("a comment is there");
        const id = book.newPartId();
        book.comments.set(id, { sheet, key, content: args.text(1), replies: 0 });
        return comment(id);
      },
    },
  });
}

const keyAt = (address: string): number => {
  const { top, left, bottom, right } = areaOf(address);
  if (top !== bottom || left !== right) throw invalidArgument("InvalidCellAddress");
  return keyOf(top, left);
};

/** Everything users see of notes and comments, as "表!A1 words". */
export const wordsAtCells = (book: EmulatedWorkbook): readonly string[] => [
  ...book.sheets.flatMap((sheet) =>
    [...sheet.notes].map(([key, text]) => `${sheet.name}!${cellAddress(rowOf(key), columnOf(key))} ${text}`),
  ),
  ...[...book.comments.values()].map(
    ({ sheet, key, content }) => `${sheet.name}!${cellAddress(rowOf(key), columnOf(key))} ${content}`,
  ),
];

const commentAt = (book: EmulatedWorkbook, sheet: EmulatedSheet, key: number): boolean =>
  [...book.comments.values()].some((each) => each.sheet === sheet && each.key === key);

function refuse(book: EmulatedWorkbook, sheet: EmulatedSheet): void {
  if (book.conditions.readOnly || sheet.isProtected) throw accessDenied();
}

const fail = (error: Error): never => {
  throw error;
};
