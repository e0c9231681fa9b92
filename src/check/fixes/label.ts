import { addressInSheet, type CellRef, toA1 } from "../../model/cell";
import type { FixEdit } from "../../model/fix";
import type { FixDraft } from "./draft";

/** Longer words are cut in a label; the whole of them stands in the fix. */
const LONGEST = 24;

/** What a button says: the cell, what stands there, what will stand there. `near` is the sheet that need not be named. */
export function labelOf(fix: FixDraft, near: string): string {
  const { edits, aside = "" } = fix;
  const [first, ...others] = edits;
  if (!first) return "";
  const cells = edits.map(({ cell }) => cell);
  const place = placeText(cells, near);
  const times = edits.length > 1 && isOneCell(cells) ? `（${edits.length} 处）` : "";
  if (fix.kind === "number") return `将 ${of(place)}文本${others.length > 0 ? "" : quoted(first.before)}转为数字`;
  const areAlike = others.every(({ after }) => after === first.after);
  const after = areAlike ? first.after : undefined;
  if (after === "") return first.span ? `删去 ${of(place + times)}${quoted(first.before)}` : `清空 ${place}${aside}`;
  if (first.before === "") return `在 ${place} 填入${shownAfter(fix, after)}`;
  const before = edits.every((each) => each.before === first.before) ? shownBefore(fix, first) : "原有写法";
  return `将 ${of(place + times)}${before}改为${shownAfter(fix, after)}`;
}

const isOneCell = ([first, ...others]: readonly CellRef[]): boolean =>
  first !== undefined && others.every((cell) => toA1(cell) === toA1(first));

/** “A10 的”, “A10（2 处）的”: a blank behind letters and digits. */
const of = (place: string): string => `${place}${/[\w]$/.test(place) ? " " : ""}的`;

function placeText(cells: readonly CellRef[], near: string): string {
  const texts = [...new Set(cells.map((cell) => (cell.sheet === near ? addressInSheet(cell) : toA1(cell))))];
  return texts.length > 3 ? `${texts.slice(0, 2).join("、")} 等 ${texts.length} 格` : texts.join("、");
}

const shownBefore = ({ shown }: FixDraft, { before }: FixEdit): string =>
  shown ? ` ${shown.before} ` : typeof before === "number" ? ` ${before} ` : quoted(before);

function shownAfter({ shown }: FixDraft, after: FixEdit["after"] | undefined): string {
  if (after === undefined) return "各自应有的写法";
  if (shown) return ` ${shown.after}`;
  return typeof after === "number" ? ` ${after}` : quoted(after);
}

function quoted(content: FixEdit["before"]): string {
  const text = String(content).replace(/\s+/g, " ").trim();
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
