import { UserError } from "../../model/user-error";
import { areWhole } from "./formula-tokens";
import { holdsItsStrings } from "./string-table";

/**
 * Records (MS-XLS 2.3) that say what cells hold, how sheets are hidden and protected, and who left notes, with the fewest
 * bytes each of them has in Excel 97.
 */
const NEEDED: ReadonlyMap<number, number> = new Map([
  [0x0006, 22],
  [0x000a, 0],
  [0x0012, 2],
  [0x0017, 2],
  [0x0018, 15],
  [0x001c, 11],
  [0x0022, 2],
  [0x003c, 0],
  [0x0042, 2],
  [0x005d, 22],
  [0x007d, 10],
  [0x0081, 2],
  [0x0085, 8],
  [0x00bd, 12],
  [0x00d6, 9],
  [0x00e0, 20],
  [0x00e5, 2],
  [0x00fc, 8],
  [0x00fd, 10],
  [0x01ae, 4],
  [0x01b6, 18],
  [0x0200, 14],
  [0x0203, 14],
  [0x0204, 9],
  [0x0205, 8],
  [0x0207, 3],
  [0x0208, 16],
  [0x0221, 14],
  [0x027e, 10],
  [0x041e, 5],
  [0x04bc, 10],
  [0x0809, 4],
]);

/** The same kinds as Excel 2 to 5 write them; whoever still has such a file did not make it to harm anybody. */
const OLDER: ReadonlySet<number> = new Set([
  0x0002, 0x0003, 0x0004, 0x0005, 0x0007, 0x0009, 0x001e, 0x0043, 0x0209, 0x0243, 0x0409, 0x0443,
]);

/** A record that the library passes over (“Uncalced”). */
const PASSED_OVER = 0x005e;
const END = 0x000a;
/** What follows it can be read with a password only. */
const ENCRYPTED = 0x002f;
const BEGINS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const EXCEL_97 = 0x0600;
/** Where the length of a formula stands in a record of Excel 97, and from where on its parts do. */
const FORMULAS: ReadonlyMap<number, number> = new Map([
  [0x0006, 20],
  [0x0221, 12],
  [0x04bc, 8],
]);
const NAME = 0x0018;
const CONTINUE = 0x003c;
const STRINGS = 0x00fc;
/** Where the number of characters stands in a record of Excel 97 with one text, and how many bytes it takes. */
const TEXTS: ReadonlyMap<number, readonly [at: number, bytes: 1 | 2]> = new Map([
  [0x001c, [8, 2]],
  [0x0085, [6, 1]],
  [0x00d6, [6, 2]],
  [0x0204, [6, 2]],
  [0x041e, [2, 2]],
]);
const COLUMNS = 0x007d;
const MERGES = 0x00e5;
const SHEETS = 0x0017;
const LINKED_BOOK = 0x01ae;
/** Bytes before the contents of a record: its number and its length. */
const HEADER = 4;

/**
 * The stream of a workbook as the library can read it without harm: it follows counts and lengths as they stand. Records
 * that nobody needs are made ones that it passes over (links, pictures, themes); lists that reach beyond their record end
 * the reading; formulas whose parts do not fill their bytes lose them and keep their result.
 */
export function harmlessRecords(stream: Uint8Array, file: string): Uint8Array {
  const records = stream.slice();
  const view = new DataView(records.buffer);
  let at = 0;
  let depth = 0;
  let isExcel97 = false;
  while (at + HEADER <= records.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // what follows the last sheet fills the last sector
    if (at > 0 && depth === 0 && !BEGINS.has(type)) break;
    if (type === ENCRYPTED) throw new UserError("passwordProtected", { file });
    if (at + HEADER + length > records.length) throw new UserError("archiveDamaged", { file });
    const content = new DataView(records.buffer, at + HEADER, length);
    if (BEGINS.has(type)) {
      isExcel97 = depth === 0 && at === 0 ? type === 0x0809 && numberAt(content, 0) === EXCEL_97 : isExcel97;
      depth++;
    } else if (type === END) depth--;
    if (isExcel97 && type === STRINGS && !holdsItsStrings(piecesFrom(view, at)))
      throw new UserError("archiveDamaged", { file });
    if (!(isExcel97 ? isSound(type, content) : isOlder(type))) view.setUint16(at, PASSED_OVER, true);
    else if (isExcel97) withoutBrokenFormula(type, content);
    at += HEADER + length;
  }
  return records.subarray(0, at);
}

const numberAt = (content: DataView, at: number): number =>
  at + 2 <= content.byteLength ? content.getUint16(at, true) : 0;

/** Formulas of these versions are laid out in other ways; their results are read. */
const isOlder = (type: number): boolean =>
  OLDER.has(type) || (NEEDED.has(type) && !FORMULAS.has(type) && type !== NAME && type !== SHEETS);

/** Whether a record has all that is read of it: lists and texts end within it, columns within the sheet. */
function isSound(type: number, content: DataView): boolean {
  const { byteLength: length } = content;
  if (length < (NEEDED.get(type) ?? Number.POSITIVE_INFINITY)) return false;
  if (type === MERGES) return 2 + 8 * numberAt(content, 0) <= length;
  if (type === SHEETS) return 2 + 6 * numberAt(content, 0) === length;
  if (type === COLUMNS) return numberAt(content, 2) <= 256;
  if (type === LINKED_BOOK) return length === 4 || textEnds(content, 2, 2);
  if (type === NAME) return 15 + content.getUint8(3) * (content.getUint8(14) & 1 ? 2 : 1) <= length;
  const [at, bytes] = TEXTS.get(type) ?? [];
  return at === undefined || bytes === undefined || textEnds(content, at, bytes);
}

/** Whether a text ends within its record. */
function textEnds(content: DataView, at: number, bytes: 1 | 2): boolean {
  const from = at + bytes + 1;
  if (from > content.byteLength) return false;
  const characters = bytes === 1 ? content.getUint8(at) : content.getUint16(at, true);
  const isWide = (content.getUint8(from - 1) & 1) === 1;
  return from + characters * (isWide ? 2 : 1) <= content.byteLength;
}

/** The contents of the record at a place, and of those that continue it. */
function piecesFrom(view: DataView, start: number): readonly DataView[] {
  const pieces: DataView[] = [];
  for (let at = start; at + HEADER <= view.byteLength;) {
    const length = view.getUint16(at + 2, true);
    const isPart = at === start || view.getUint16(at, true) === CONTINUE;
    if (!isPart || at + HEADER + length > view.byteLength) break;
    pieces.push(new DataView(view.buffer, at + HEADER, length));
    at += HEADER + length;
  }
  return pieces;
}

/** Names keep what they are called and lose what they stand for. */
function withoutBrokenFormula(type: number, content: DataView): void {
  const at = FORMULAS.get(type);
  if (type === NAME && content.byteLength >= 6) content.setUint16(4, 0, true);
  if (at === undefined || content.byteLength < at + 2) return;
  const from = at + 2;
  const length = numberAt(content, at);
  const isWithin = from + length <= content.byteLength;
  if (isWithin && areWhole(new Uint8Array(content.buffer, content.byteOffset + from, length))) return;
  content.setUint16(at, 0, true);
}
