import * as v from "valibot";
import { areaToA1 } from "../../model/cell";
import { type SheetPlace, placesAt, rectangles } from "../../model/areas";
import { type Fill, fillKey } from "./fills";
import { parseJson } from "../../model/json";
import { MARK_KINDS, type MarkKind } from "../../model/write";
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

/** Key of the former fills in what is kept with the workbook. */
export const MARKS_KEY = "marks";

const Saved = v.array(
  v.object({
    name: v.string(),
    id: v.string(),
    groups: v.array(
      v.object({
        severity: v.picklist(MARK_KINDS),
        fill: v.object({
          pattern: v.string(),
          color: v.exactOptional(v.string()),
          patternColor: v.exactOptional(v.string()),
        }),
        areas: v.array(v.string()),
      }),
    ),
  }),
);
type Saved = v.InferOutput<typeof Saved>;

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

/** Reads what encodeMarks wrote; nothing when there is none, or the text is something else. */
export function decodeMarks(text: string | undefined): readonly MarkedSheet[] {
  const result = v.safeParse(Saved, text === undefined ? undefined : parseJson(text));
  if (!result.success) return [];
  return result.output.map(({ name, id, groups }) => ({
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
