import { readOnce } from "../model/remembered";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";

const HAN = /\p{Script=Han}/u;
/** Letters of neither script that Chinese tables print by themselves: 5G, GK01 and A货物 stay as they are. */
const OTHER = String.raw`(?!\p{Script=Han}|\p{Script=Latin}|\p{Script=Greek})[\p{L}\p{M}]`;
const OTHER_RUN = new RegExp(String.raw`${OTHER}(?:[\s་།.،\u200c\u200d]*${OTHER})+[་།،]*\s*`, "gu");
/** Words of Latin letters before or behind the Chinese ones; a single word of capitals is an abbreviation. */
const WORDS = String.raw`\p{Script=Latin}+(?:['’&-]?[\s]*\p{Script=Latin}+)*`;
const LATIN_BEHIND = new RegExp(String.raw`[\s/]+\(?(?=[^\s]*\p{Ll}{3}|\S+\s+\S)${WORDS}[.:]?\)?$`, "u");
const LATIN_BEFORE = new RegExp(String.raw`^(?=[^\s]*\p{Ll}{3}|\S+\s+\p{Script=Latin})${WORDS}[\s/]+`, "u");

/**
 * The Chinese part of a text that says the same in two languages, beside each other or in two lines; any other text as it
 * is. Titles, heads and labels are read by it.
 */
export function chinesePart(text: string): string {
  if (!mayHaveTwo(text)) return text;
  const lines = text.split(/\r?\n/);
  const chinese = lines.filter((line) => HAN.test(line) || !/\p{L}{2}/u.test(line));
  return chinese
    .map((line) => line.replace(OTHER_RUN, "").replace(LATIN_BEHIND, "").replace(LATIN_BEFORE, ""))
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\(\s*\)|（\s*）/g, "");
}

const mayHaveTwo = (text: string): boolean => HAN.test(text) && (OTHER_RUN_ONCE.test(text) || /[A-Za-z]{4}/.test(text));
const OTHER_RUN_ONCE = new RegExp(OTHER, "u");

/** The workbook as it is read: of cells in two languages the Chinese part. The same object where there are none. */
export function inChinese(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = snapshot.sheets.map(sheetInChinese);
  return sheets.every((sheet, i) => sheet === snapshot.sheets[i]) ? snapshot : { ...snapshot, sheets };
}

const sheetInChinese = readOnce((sheet: SheetSnapshot): SheetSnapshot => {
  let isChanged = false;
  const cells = sheet.cells.map((cell): CellSnapshot => {
    if (typeof cell.value !== "string" || cell.value.length > LONGEST) return cell;
    const value = chinesePart(cell.value);
    if (value === cell.value) return cell;
    isChanged = true;
    return { ...cell, value };
  });
  return isChanged ? { ...sheet, cells } : sheet;
});

/** Longer cells are prose, which is read by another room. */
const LONGEST = 300;
