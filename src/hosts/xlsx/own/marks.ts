import { append } from "../../../model/append";
import { keyOfPlace } from "../../../model/cell";
import { groupBy } from "../../../model/group-by";
import { type Mark, MARK_KINDS, type MarkResult } from "../../../model/write";
import { attribute } from "../../../package/xml";
import { checkedFill, fillOf, isMarked, markedStyle, trimMarks, unmarkedStyle } from "../edit/cell-styles";
import { requireMap } from "../edit/change-cells";
import { cellAt, rowsAt, type RowSlot, type SheetMap, styleAround, styleAt } from "../edit/map-sheet";
import { type CellChange, cellEdits, isWithinSpans, patchSheet } from "../edit/patch-sheet";
import { Styles } from "../edit/styles";
import type { WorkbookFile } from "../edit/workbook-file";
import { applyEdits, openTagOf, placed, type PlacedXml, type TextEdit } from "../edit/xml-edit";
import type { Position } from "../read/cell-position";
import type { SheetEntry } from "../read/read-workbook";
import { type MarkedCell, readKept, writeKept } from "./kept-part";

const MISSING = "找不到该工作表，它可能已被改名或删除";
const PROTECTED = "工作表受保护，不能改变底色";

/** Colours cells and keeps their former fill with the workbook. Of several marks on one cell the gravest shows. */
export function markCells(file: WorkbookFile, marks: readonly Mark[]): MarkResult {
  const skipped: { cell: Mark["cell"]; reason: string }[] = [];
  const fresh: MarkedCell[] = [];
  const styles = new Styles(file.pkg, file.workbook);
  const kept = readKept(file);
  file.pkg.atomically(() => {
    for (const [name, group] of groupBy(marks, ({ cell }) => cell.sheet)) {
      const sheet = file.findSheet(name);
      const reason = sheet === undefined ? MISSING : file.content(sheet).isProtected ? PROTECTED : undefined;
      if (sheet && reason === undefined) append(fresh, markSheet(file, sheet, group, styles));
      else
        append(
          skipped,
          group.map(({ cell }) => ({ cell, reason: reason ?? MISSING })),
        );
    }
    styles.save();
    writeKept(file, { ...kept, marks: merged(kept.marks, fresh) });
  });
  return { applied: marks.length - skipped.length, skipped };
}

/** Colours the cells of one sheet and returns what they looked like; nothing of those that were marked already. */
function markSheet(file: WorkbookFile, sheet: SheetEntry, marks: readonly Mark[], styles: Styles): MarkedCell[] {
  const part = sheet.part ?? "";
  const text = file.pkg.readText(part);
  const map = requireMap(file, text, new Set(marks.map(({ cell }) => cell.row)));
  const former: MarkedCell[] = [];
  const changes = [...groupBy(marks, ({ cell }) => keyOfPlace(cell)).values()].flatMap((group): CellChange[] => {
    const cell = group[0]?.cell;
    if (!cell) return [];
    const style = styleAt(map, cell);
    const severity = MARK_KINDS.findLast((each) => group.some((mark) => mark.severity === each)) ?? "info";
    if (!isMarked(styles, style)) former.push({ ...cell, style, fill: fillOf(styles, style), ...absence(map, cell) });
    return [{ row: cell.row, column: cell.column, style: markedStyle(styles, style, severity) }];
  });
  file.pkg.write(part, patchSheet(text, map, changes));
  return former;
}

/** What the mark has to make that is not there, and the hint of the row that a new cell may make wrong. */
function absence(map: SheetMap, place: Position): Pick<MarkedCell, "absent" | "spans"> {
  const row = rowsAt(map, place).at(-1)?.element.tag;
  if (!row) return { absent: "row" };
  const spans = attribute(row, "spans");
  const cell = cellAt(map, place)?.element.tag;
  if (!cell) return { absent: "cell", ...(spans !== undefined && { spans }) };
  return attribute(cell, "s") === undefined ? { absent: "style" } : {};
}

/** A cell the user recoloured since its last mark is remembered with the newer colour. */
function merged(known: readonly MarkedCell[], fresh: readonly MarkedCell[]): readonly MarkedCell[] {
  const renewed = new Set(fresh.map(keyOf));
  return [...known.filter((mark) => !renewed.has(keyOf(mark))), ...fresh];
}

const keyOf = (mark: MarkedCell): string => `${keyOfPlace(mark)} ${mark.sheet}`;

/** Gives every marked cell its former fill; those the user recoloured or removed count as missing. */
export function clearMarks(file: WorkbookFile): { readonly restored: number; readonly missing: number } {
  const kept = readKept(file);
  const styles = new Styles(file.pkg, file.workbook);
  let restored = 0;
  file.pkg.atomically(() => {
    for (const [name, marks] of groupBy(kept.marks, ({ sheet }) => sheet)) {
      const sheet = file.findSheet(name);
      if (sheet) restored += unmarkSheet(file, sheet, marks, styles);
    }
    const used = kept.marks.length > 0 ? usedStyles(file) : undefined;
    if (used) trimMarks(styles, used);
    styles.save();
    writeKept(file, { ...kept, marks: [] });
  });
  return { restored, missing: kept.marks.length - restored };
}

function unmarkSheet(file: WorkbookFile, sheet: SheetEntry, marks: readonly MarkedCell[], styles: Styles): number {
  const part = sheet.part ?? "";
  const text = file.pkg.readText(part);
  const map = requireMap(file, text, new Set(marks.map(({ row }) => row)));
  const changes: CellChange[] = [];
  const gone: MarkedCell[] = [];
  for (const mark of marks) {
    const { row, column, absent } = mark;
    const now = styleAt(map, mark);
    if (!isMarked(styles, now)) continue;
    const former = { style: mark.style, fill: checkedFill(mark.fill, file.pkg.file) };
    const style = unmarkedStyle(styles, now, former);
    if (absent !== undefined && absent !== "style" && isSuperfluous(map, mark, style)) gone.push(mark);
    else changes.push({ row, column, style: absent !== undefined && style === 0 ? "none" : style });
  }
  file.pkg.write(part, applyEdits(text, [...cellEdits(text, map, changes), ...removals(text, map, gone)]));
  return changes.length + gone.length;
}

/** An empty cell that looks as its place does without it. */
function isSuperfluous(map: SheetMap, place: Position, style: number): boolean {
  const element = cellAt(map, place)?.element;
  return element !== undefined && element.openEnd === element.closeStart && style === styleAround(map, place);
}

/** The styles that anything on a sheet names; undefined where there are tabs we do not read. */
function usedStyles({ pkg, workbook }: WorkbookFile): ReadonlySet<number> | undefined {
  const used = new Set<number>();
  for (const { part } of workbook.sheets) {
    if (part === undefined) return undefined;
    for (const [, number] of pkg.readText(part).matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g))
      used.add(Number(number));
  }
  return used;
}

/** A cell element to be taken away, and what came with it. */
type Gone = Position & Pick<MarkedCell, "absent" | "spans">;

/** The edits that take cell elements away again, and rows that came with them and hold nothing else. */
const removals = (text: string, map: SheetMap, gone: readonly Gone[]): readonly TextEdit[] =>
  [...groupBy(gone, ({ row }) => row).values()].flatMap((inRow) =>
    rowsAt(map, inRow[0] ?? { row: 0, column: 0 }).flatMap((slot) => rowEdits(text, slot, inRow)),
  );

function rowEdits(text: string, { element, cells }: RowSlot, gone: readonly Gone[]): readonly TextEdit[] {
  const { tag, start, openEnd, closeStart, end } = element;
  const isGone = ({ column }: Position) => gone.some((each) => each.column === column);
  const removed = cells.filter(isGone);
  if (removed.length === 0) return [];
  const left = cells.filter((cell) => !isGone(cell));
  const isOurs = gone.some(({ absent }) => absent === "row") && Object.keys(tag.attributes).join() === "r";
  if (left.length === 0 && isOurs) return [{ start, end, text: "" }];
  const open = openTagOf(text, element);
  const spans = gone.find((each) => each.spans !== undefined)?.spans;
  const isRight = attribute(tag, "spans") === undefined && left.every(({ column }) => isWithinSpans(column, spans));
  const row = spans !== undefined && isRight ? withSpans(open, spans) : open;
  const length = removed.reduce((sum, cell) => sum + cell.element.end - cell.element.start, 0);
  // a row without anything between its tags is written as one tag
  if (length === closeStart - openEnd) return [{ start, end, text: placed(row.replace(/(?<!\s)\s*>$/, "/>")) }];
  return [
    ...(row === open ? [] : [{ start, end: openEnd, text: row }]),
    ...removed.map((cell) => ({ start: cell.element.start, end: cell.element.end, text: "" as const })),
  ];
}

/** Puts the hint back where spreadsheet programs write it: behind the number of the row. */
const withSpans = (open: PlacedXml, spans: string): PlacedXml =>
  placed(open.replace(/\sr=(?:"\d+"|'\d+')|(?=\s*\/?>$)/, (number) => `${number} spans="${spans}"`));
