import { partedNotes } from "../../../model/note";
import type { CellComment, FileTraces } from "../../../model/snapshot";
import type { OfficePackage } from "../../../package/package";
import { readRelationships } from "../../../package/relationships";
import { attribute } from "../../../package/xml";
import { type Position, parseRef } from "./cell-position";
import type { SheetEntry } from "./read-workbook";
import { decodeEscapes } from "../../../package/xml-text";

/** ECMA-376 part 2 section 11 and part 1 section 22.2: properties that name a person or a unit. */
const PROPERTIES: Readonly<Record<string, string>> = {
  creator: "作者",
  lastModifiedBy: "最后保存者",
  Company: "公司",
  Manager: "经理",
};

/** What programs write there when nobody is signed in: that tells of nobody. */
const ANONYMOUS =
  /^(?:openpyxl|xlsxwriter|apache poi|microsoft.*|wps.*|kingsoft.*|libreoffice.*|administrator|admin|user|users?-?\w*|pc|lenovo|dell|hp|asus|unknown|un-?named|unregistered.*|excel.*|雨林木风|微软.*|番茄花园|china)?$/i;

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

/** Names of filled properties, each once; custom ones are counted, not named: their names are chosen by systems. */
function propertiesOf(pkg: OfficePackage): readonly string[] {
  const found = new Set<string>();
  for (const { target, kind } of readRelationships(pkg, "")) {
    const part = pkg.find(target);
    if (part === undefined || !/^(?:core|extended|custom)-properties$/.test(kind)) continue;
    let name: string | undefined;
    let text = "";
    pkg.readXml(part, {
      open(tag) {
        name = PROPERTIES[tag.local];
        text = "";
        if (
          tag.local === "property" &&
          !/^(?:KSO|ICV|WorkbookGuid|CalculationRule)/i.test(attribute(tag, "name") ?? "")
        )
          found.add("自定义属性");
      },
      text(piece) {
        if (name !== undefined) text += piece;
      },
      close() {
        if (name !== undefined && !ANONYMOUS.test(text.trim())) found.add(name);
        name = undefined;
      },
    });
  }
  return [...found];
}
