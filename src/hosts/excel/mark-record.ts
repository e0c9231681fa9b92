import { areaToA1 } from "../../model/cell";
import { type SheetPlace, placesAt, rectangles } from "./areas";
import { type Fill, fillKey } from "./fills";
import type { MarkKind } from "../../model/write";
import { groupBy } from "../../model/group-by";

/** A cell we coloured, and the fill it had. */
export interface ColouredCell extends SheetPlace {
  readonly severity: MarkKind;
  readonly fill: Fill;
}

export interface MarkedSheet {
  readonly name: string;
  /** Excel's own id, which survives renaming; whether also closing is not documented, so the name comes first. */
  readonly id: string;
  readonly cells: readonly ColouredCell[];
}

/** Key of the record in the workbook's settings. */
export const MARKS_KEY = "marks";

interface Group {
  readonly severity: MarkKind;
  readonly fill: Fill;
  readonly areas: readonly string[];
}

type Saved = readonly { readonly name: string; readonly id: string; readonly groups: readonly Group[] }[];

export function encodeMarks(sheets: readonly MarkedSheet[]): string {
  const saved: Saved = sheets.map(({ name, id, cells }) => ({
    name,
    id,
    groups: [...groupBy(cells, ({ severity, fill }) => `${severity} ${fillKey(fill)}`).values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [{ severity: first.severity, fill: first.fill, areas: rectangles(group).map(areaToA1) }];
    }),
  }));
  return JSON.stringify(saved);
}

/** Our own text, written by encodeMarks; nothing when there is none. */
export function decodeMarks(text: string | undefined): readonly MarkedSheet[] {
  if (text === undefined) return [];
  return (JSON.parse(text) as Saved).map(({ name, id, groups }) => ({
    name,
    id,
    cells: groups.flatMap(({ severity, fill, areas }) =>
      placesAt(areas.join(",")).map((place) => ({ ...place, severity, fill })),
    ),
  }));
}

/** The record with the names and ids of today; a sheet that is gone has no worksheet. */
export function locate<Sheet extends { readonly id: string; readonly name: string }>(
  record: readonly MarkedSheet[],
  sheets: readonly Sheet[],
): readonly { readonly marked: MarkedSheet; readonly worksheet: Sheet | undefined }[] {
  return record.map((marked) => {
    const worksheet = sheets.find(({ name }) => name === marked.name) ?? sheets.find(({ id }) => id === marked.id);
    return { marked: worksheet ? { ...marked, name: worksheet.name, id: worksheet.id } : marked, worksheet };
  });
}
