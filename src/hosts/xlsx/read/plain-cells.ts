import { columnNumber } from "../../../model/cell";
import type { RawCell } from "./cell-value";

/** Columns to XFD and rows to 1048576: a place beyond counts as none, and what bears it stands behind the one before. */
const COLUMN = "(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])";
const ROW = "(?:[1-9]\\d{0,5}|10[0-3]\\d{4}|104[0-7]\\d{3}|1048[0-4]\\d{2}|10485[0-6]\\d|104857[0-6])";

/** Nothing, one number or reference, one text of its own. */
const CONTENT =
  '(?: t="([sn])")?(?: ?/>|><v>([^<>&]{1,40})</v></c>)|' +
  ' t="inlineStr"><is><t(?: xml:space="preserve")?>([^<>\\0-\\x08\\x0b-\\x1f\\ufffe\\uffff]{1,32767})</t></is></c>';

/**
 * Cells as nearly all are written: a place, a style, a content; and the next cell says itself where it stands, so that
 * taking this one out does not move it.
 */
const PLAIN_CELL = new RegExp(
  `<c r="(${COLUMN})(${ROW})"(?: s="(\\d{1,6})")?(?:${CONTENT})(?=<c r="${COLUMN}${ROW}"|</row>)`,
  "g",
);

/** Rows without cells, or with none left, before one that says itself where it stands. */
const EMPTY_ROW = new RegExp(`<row r="(${ROW})"([^<>]{0,400}?)(?:/>|></row>)(?=<row r="${ROW}"|</sheetData>)`, "g");

/** A merged area; the next tag says that it is one of a list. */
const MERGE = /<mergeCell ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})" ?\/>(?=<mergeCell |<\/mergeCells>)/g;

/** Whether attributes of a row hide it. */
const HIDDEN_ROW = /\shidden="(?:1|true)"|\sht="0(?:\.0*)?"/;

/** What is found in plain sheet data and behind it. */
export interface PlainDataHandler {
  cell(cell: RawCell): void;
  row(row: number, isHidden: boolean): void;
  merge(ref: string): void;
}

/**
 * Takes plain cells and rows out of a piece of sheet data and returns the rest, which needs a real parser. This is
 * many times faster: a workbook formatted down to the last row has a million empty cells. Only for pieces without
 * comments and CDATA, where the same characters may mean nothing.
 */
export function takePlainData(piece: string, handler: PlainDataHandler): string {
  const withoutCells = taken(piece, PLAIN_CELL, (match) => {
    const row = Number(match[2]);
    const column = columnNumber(match[1] ?? "");
    const value = match[5];
    const own = match[6];
    const text = own === undefined ? "" : unescaped(own);
    if (text === undefined) return false;
    // most cells of a formatted sheet are empty
    if (own === undefined && value === undefined) return true;
    handler.cell({
      row,
      column,
      type: own === undefined ? (match[4] ?? "n") : "inlineStr",
      style: Number(match[3] ?? 0),
      value: value ?? "",
      hasValue: value !== undefined,
      text,
      formula: "",
    });
    return true;
  });
  const withoutRows = taken(withoutCells, EMPTY_ROW, ([, row = "", attributes = ""]) => {
    handler.row(Number(row), HIDDEN_ROW.test(attributes));
    return true;
  });
  return taken(withoutRows, MERGE, ([, ref = ""]) => {
    handler.merge(ref);
    return true;
  });
}

/**
 * A text without the matches that `take` has taken. One by one: `replace` with a function would hold the groups of a
 * million matches before it calls it for the first.
 */
function taken(text: string, pattern: RegExp, take: (match: RegExpExecArray) => boolean): string {
  const left: string[] = [];
  let from = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!take(match)) continue;
    if (match.index > from) left.push(text.slice(from, match.index));
    from = pattern.lastIndex;
  }
  return from === 0 ? text : left.join("") + text.slice(from);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** &#20844; &#x516C; &amp; or what only looks like one of them. */
const REFERENCE = /&(?:#(\d{1,5})|#x([\da-fA-F]{1,4})|([a-z]{2,4}));|&/g;

/** A text with its entities read; undefined when only a parser can say what one of them is. */
function unescaped(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let isKnown = true;
  const read = text.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    const character = name === undefined ? ordinary(code) : ENTITIES.get(name);
    isKnown &&= character !== undefined;
    return character ?? "";
  });
  return isKnown ? read : undefined;
}

/** A character of one unit that XML allows; pairs and control characters are left to the parser. */
const ordinary = (code: number): string | undefined =>
  (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) ? String.fromCharCode(code) : undefined;

/** The same piece with blanks in the place of plain cells, except in some rows: everything stays where it was. */
export const blankPlainCells = (piece: string, isKept: (row: number) => boolean): string =>
  piece.replace(PLAIN_CELL, (whole, _letters: string, digits: string) =>
    isKept(Number(digits)) ? whole : " ".repeat(whole.length),
  );
