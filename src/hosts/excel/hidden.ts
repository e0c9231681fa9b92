import type { Area } from "../../model/cell";
import type { Span } from "../../model/snapshot";

/** What of `whole` none of the visible covers. */
export function hiddenSpans(whole: Span, visible: readonly Span[]): readonly Span[] {
  const hidden: Span[] = [];
  let next = whole.first;
  for (const { first, last } of [...visible].sort((a, b) => a.first - b.first)) {
    if (first > next) hidden.push({ first: next, last: Math.min(first - 1, whole.last) });
    next = Math.max(next, last + 1);
    if (next > whole.last) return hidden;
  }
  return [...hidden, { first: next, last: whole.last }];
}

/** Whether every row (or column) of a range is hidden, none, or some: true, false or null in the object model. */
export function spansWhenUniform(flag: boolean | null, whole: Span): readonly Span[] | undefined {
  if (flag === false) return [];
  return flag === true ? [{ first: whole.first, last: whole.last }] : undefined;
}

export const rowsOf = ({ top, bottom }: Area): Span => ({ first: top, last: bottom });
export const columnsOf = ({ left, right }: Area): Span => ({ first: left, last: right });

/** A range by its 0-based start and its size, as the area we count by. */
export const areaOfRange = (range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Area => ({
  top: range.rowIndex + 1,
  left: range.columnIndex + 1,
  bottom: range.rowIndex + range.rowCount,
  right: range.columnIndex + range.columnCount,
});
