import { partedNotes } from "../../../model/note";
import type { CellComment, FileTraces } from "../../../model/snapshot";
import { namingProperty, propertiesLeft } from "../../../model/traces";
import type { OfficePackage } from "../../../package/package";
import { readRelationships } from "../../../package/relationships";
import { attribute } from "../../../package/xml";
import { type Position, parseRef } from "./cell-position";
import type { SheetEntry } from "./read-workbook";
import { decodeEscapes } from "../../../package/xml-text";

/** Comments of the sheets and properties of the file. */
export const readTraces = (pkg: OfficePackage, sheets: readonly SheetEntry[]): FileTraces => ({
  ...partedNotes(sheets.flatMap((sheet) => commentsOf(pkg, sheet))),
  properties: propertiesOf(pkg),
});

/** Notes, and the note that Excel keeps beside every threaded comment. */
function commentsOf(pkg: OfficePackage, { name, part }: SheetEntry): readonly CellComment[] {
  if (part === undefined) return [];
  const parts = readRelationships(pkg, part).filter(({ kind }) => kind === "comments");
  return parts.flatMap(({ target }) => {
    const found = pkg.find(target);
    return found === undefined ? [] : readComments(pkg, found, name);
  });
}

function readComments(pkg: OfficePackage, part: string, sheet: string): readonly CellComment[] {
  const comments: CellComment[] = [];
  let at: Position | undefined;
  let text = "";
  let inText = false;
  pkg.readXml(part, {
    open(tag) {
      if (tag.local === "comment") {
        at = parseRef(attribute(tag, "ref") ?? "");
        text = "";
      } else if (tag.local === "t") inText = true;
    },
    text(piece) {
      if (inText && at) text += piece;
    },
    close(tag) {
      if (tag.local === "t") inText = false;
      if (tag.local !== "comment" || !at) return;
      comments.push({ sheet, row: at.row, column: at.column, text: decodeEscapes(text) });
      at = undefined;
    },
  });
  return comments;
}

function propertiesOf(pkg: OfficePackage): readonly string[] {
  const filled: (readonly [string, string])[] = [];
  const custom: string[] = [];
  for (const { target, kind } of readRelationships(pkg, "")) {
    const part = pkg.find(target);
    if (part === undefined || !/^(?:core|extended|custom)-properties$/.test(kind)) continue;
    let word: string | undefined;
    let text = "";
    pkg.readXml(part, {
      open(tag) {
        word = namingProperty(tag.local);
        text = "";
        if (tag.local === "property") custom.push(attribute(tag, "name") ?? "");
      },
      text(piece) {
        if (word !== undefined) text += piece;
      },
      close() {
        if (word !== undefined) filled.push([word, text]);
        word = undefined;
      },
    });
  }
  return propertiesLeft(filled, custom);
}
