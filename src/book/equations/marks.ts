import { isBelow } from "../../model/subject";
import type { GridLine, GridMeaning } from "./number-grid";

/** How a line stands to another one by print alone. */
type Standing = "deeper" | "sister" | "shallower" | "stranger" | "unmarked";

/**
 * How `part` is printed against `whole`: codes first, then list numbers, label columns, indents, and last what the names
 * mean. A line of another code is a stranger: it never belongs below.
 */
export function standing(part: GridLine, whole: GridLine): Standing {
  const byCode = standingByCode(part, whole);
  if (byCode) return byCode;
  const byNumber = standingByNumber(part, whole);
  if (byNumber) return byNumber;
  if (part.level !== undefined && whole.level !== undefined && part.level !== whole.level)
    return part.level > whole.level ? "deeper" : "shallower";
  if (part.indent !== whole.indent && part.indent + whole.indent > 0 && part.number === undefined)
    return part.indent > whole.indent ? "deeper" : "shallower";
  if (isWithin(part.meaning, whole.meaning)) return "deeper";
  return part.number || whole.number || part.code || whole.code ? "sister" : "unmarked";
}

function standingByCode(part: GridLine, whole: GridLine): Standing | undefined {
  if (part.code === undefined && whole.code === undefined) return undefined;
  if (part.code === undefined) return part.total || part.balance ? "shallower" : "deeper";
  if (whole.code === undefined) return undefined;
  if (part.code === whole.code) return "sister";
  if (part.code.startsWith(whole.code)) return "deeper";
  if (whole.code.startsWith(part.code)) return "shallower";
  return "stranger";
}

function standingByNumber(part: GridLine, whole: GridLine): Standing | undefined {
  if (part.number && whole.number) {
    if (part.number.rank === whole.number.rank) return "sister";
    return part.number.rank > whole.number.rank ? "deeper" : "shallower";
  }
  // a line without number behind a numbered one may be its sub-line; totals and balances stand beside the list, and so
  // does what can be no part of it
  if (whole.number && !part.number && !part.total && !part.balance) {
    if (!part.ofWhich && excludes(whole.meaning ?? {}, part.meaning ?? {})) return "sister";
    return part.indent < whole.indent ? undefined : "deeper";
  }
  return undefined;
}

/** Everything `wide` says holds for `narrow`, and `narrow` says more. */
export function isWithin(narrow: GridMeaning | undefined, wide: GridMeaning | undefined): boolean {
  if (!narrow || !wide) return false;
  let [said, isNarrower] = [0, false];
  for (const dimension in wide) {
    const [own, value] = [narrow[dimension], wide[dimension]];
    if (own === undefined || value === undefined) return false;
    said += 1;
    if (own === value) continue;
    if (!isBelow(own, value)) return false;
    isNarrower = true;
  }
  return said > 0 && (isNarrower || Object.keys(narrow).length > said);
}

/** 教育收费 is money of the special account, and forms list it below 事业收入. */
const MAY_STAND_BELOW: Readonly<Record<string, string>> = { business: "special-account" };

/** Both name a value of one dimension, and what the other names is no part of it. */
export const excludes = (whole: GridMeaning, other: GridMeaning): boolean =>
  Object.keys(whole).some((dimension) => {
    const [wide, narrow] = [whole[dimension], other[dimension]];
    if (wide === undefined || narrow === undefined || narrow === wide || isBelow(narrow, wide)) return false;
    return MAY_STAND_BELOW[wide] !== narrow;
  });

/**
 * The level of each line by print, 0 for the outermost: a line goes below the nearest line above that is printed higher.
 * Numbering that begins again at 一、 below a line without number is that line's own.
 */
export function printedDepths(lines: readonly GridLine[]): readonly number[] {
  const stack: GridLine[] = [];
  return lines.map((line) => {
    if (line.total) {
      stack.length = 0;
      return 0;
    }
    while (stack.length > 0 && !isBelowTop(line, stack)) if (follows(line, stack.pop())) break;
    stack.push(line);
    return stack.length - 1;
  });
}

/** 二、 stands where 一、 above it stands, in the list that began there. */
const follows = ({ number: own }: GridLine, before: GridLine | undefined): boolean =>
  own !== undefined && before?.number?.rank === own.rank && before.number.value === own.value - 1;

function isBelowTop(line: GridLine, stack: readonly GridLine[]): boolean {
  const top = stack.at(-1);
  return top !== undefined && (line.ofWhich === true || standing(line, top) === "deeper" || restartsBelow(line, top));
}

/** （一） or 一、 begins below a line without number, although the same style was used above: a list of its own. */
export const restartsBelow = (line: GridLine, above: GridLine): boolean =>
  line.number?.value === 1 && above.number === undefined && above.total === undefined && above.code === undefined;
