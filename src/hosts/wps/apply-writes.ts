import { addressInSheet } from "../../model/cell";
import { cellInput, formulaIn } from "../../model/cell-input";
import { UserError } from "../../model/user-error";
import type { CellWrite, WriteResult } from "../../model/write";
import { withSwitchesOff, wordsOf } from "./attempt";
import { sheetNamed } from "./collections";
import type { EtApp, EtFont, EtRange, EtWorkbook } from "./et";

const DOING = "写入工作簿";

/** A cell of the user as it was found. */
interface SeenCell {
  readonly range: EtRange;
  readonly formula: string | undefined;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
}

/** Looks at everything before the first write, as every write is done at once and stays when a later one fails. */
export function applyWrites(app: EtApp, book: EtWorkbook, writes: readonly CellWrite[]): WriteResult {
  const seen = new Map(writes.map((write) => [keyOf(write), seenCell(book, write)]));
  const severalFonts = writes.filter((each) => each.onlyWords && isMixed(seen.get(keyOf(each))?.range.Font));
  const possible = writes.filter((each) => !severalFonts.includes(each));
  const written = stillFitting(possible, seen);
  withSwitchesOff(app, ["EnableEvents"], () => writeAll(written, seen));
  return {
    written,
    changedMeanwhile: possible.filter((each) => !written.includes(each)),
    ...(severalFonts.length > 0 && { severalFonts }),
  };
}

function seenCell(book: EtWorkbook, { cell }: CellWrite): SeenCell {
  const sheet = sheetNamed(book, cell.sheet);
  if (!sheet) throw new UserError("sheetMissing", { sheet: cell.sheet });
  const range = sheet.Range(addressInSheet(cell));
  // null: only some are; the way not to harm anything is to leave all
  if (sheet.ProtectContents && range.Locked !== false) throw new UserError("sheetProtected", { doing: DOING });
  if (range.HasArray) throw new UserError("arrayFormula", { sheet: cell.sheet, area: addressInSheet(cell) });
  const value = (range.Value2 ?? "") as string | number | boolean;
  return { range, value, formula: formulaIn(range.Formula, value), numberFormat: range.NumberFormat };
}

/** The writes whose cell holds what it held when they were planned; a later one may build on an earlier one. */
function stillFitting(writes: readonly CellWrite[], seen: ReadonlyMap<string, SeenCell>): readonly CellWrite[] {
  const held = new Map([...seen].map(([key, cell]) => [key, contentOf(cell)]));
  return writes.filter((each) => {
    const fits = held.get(keyOf(each)) === each.before;
    if (fits) held.set(keyOf(each), each.after);
    return fits;
  });
}

function writeAll(writes: readonly CellWrite[], seen: ReadonlyMap<string, SeenCell>): void {
  const begun: SeenCell[] = [];
  try {
    for (const write of writes) {
      const cell = seen.get(keyOf(write));
      if (!cell) continue;
      begun.push(cell);
      put(cell.range, write.after, write.afterIsFormula ?? false, write.numberFormat ?? cell.numberFormat);
    }
  } catch (error) {
    const lost = begun.reverse().filter((cell) => !isPutBack(cell));
    const data = { doing: DOING, code: wordsOf(error) };
    if (lost.length === 0) throw new UserError("wpsRefused", data, { cause: error });
    const cells = lost.map(({ range }) => `${range.Worksheet.Name}!${range.Address(false, false)}`).join("、");
    throw new UserError("wpsNotRestored", { ...data, cells }, { cause: error });
  }
}

/** The format first: a number put into a cell for text would become one. */
function put(range: EtRange, content: string | number | boolean, isFormula: boolean, numberFormat: string): void {
  if (range.NumberFormat !== numberFormat) range.NumberFormat = numberFormat;
  if (isFormula && typeof content === "string") range.Formula = content;
  else range.Value2 = cellInput(content, false, numberFormat);
}

function isPutBack(cell: SeenCell): boolean {
  try {
    put(cell.range, contentOf(cell), cell.formula !== undefined, cell.numberFormat);
    return true;
  } catch {
    // told by its address
    return false;
  }
}

const contentOf = ({ formula, value }: SeenCell): string | number | boolean => formula ?? value;

/** Some words of the text look otherwise than the rest: written anew, all would look alike. */
const isMixed = (font: EtFont | undefined): boolean =>
  font !== undefined &&
  [font.Name, font.Size, font.Bold, font.Underline, font.Color].some((each) => each === null || each === undefined);

const keyOf = ({ cell }: CellWrite): string => `${cell.sheet}!${addressInSheet(cell)}`;
