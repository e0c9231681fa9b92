import type { Line } from "../model/fact";
import { isBelow, type Subject } from "../model/subject";
import type { Column } from "../model/table";

/** What the amounts of a table are where its headings do not say otherwise. */
export type OwnPeriod = Pick<Subject, "year" | "stage">;

/**
 * What a cell is about: its panel, its column and its line together. Where both name a dimension, the finer one holds.
 * A panel without lines has only its columns.
 */
export function subjectOf(
  { panel, narrows: ofLine = {} }: Pick<Line, "panel"> & Partial<Pick<Line, "narrows">>,
  column: Column,
  own: OwnPeriod,
): Subject {
  const { year, stage } = periodOf(column, own);
  const narrows: Record<string, string> = Object.fromEntries(
    Object.entries(column.narrows).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  for (const [dimension, value] of Object.entries(ofLine)) {
    if (typeof value !== "string") continue;
    const fromColumn = narrows[dimension];
    const columnIsFiner = fromColumn !== undefined && fromColumn !== value && isBelow(fromColumn, value);
    if (!columnIsFiner) narrows[dimension] = value;
  }
  return { flow: panel.flow, year, stage, ...narrows } as Subject;
}

/** In final accounts 年初预算数 and its like are the budget they are compared with. */
const periodOf = ({ period, path }: Column, own: OwnPeriod): OwnPeriod => ({
  year: period?.year ?? own.year + (period?.offset ?? 0),
  stage: period?.stage ?? (path.some((text) => /预算数/.test(text)) ? "budget" : own.stage),
});
