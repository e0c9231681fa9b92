import type { Line } from "../model/fact";
import { finest, type Period, type Subject } from "../model/subject";
import type { Column } from "../model/table";

/**
 * What a cell is about: its panel, its column and its line together. Where both name a dimension, the finer one holds.
 * A panel without lines has only its columns. `own` is what the amounts of the table are where no heading says otherwise.
 */
export function subjectOf(
  { panel, narrows: ofLine = {}, year: ofRow }: Pick<Line, "panel"> & Partial<Pick<Line, "narrows" | "year">>,
  column: Column,
  own: Period,
): Subject {
  const { year, stage } = periodOf(column, { ...own, year: ofRow ?? own.year });
  return { flow: panel.flow, year, stage, ...finest(ofLine, column.narrows) };
}

const periodOf = ({ period }: Column, own: Period): Period => ({
  year: period?.year ?? own.year + (period?.offset ?? 0),
  stage: period?.stage ?? own.stage,
});
