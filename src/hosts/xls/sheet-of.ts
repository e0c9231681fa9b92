import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Area } from "../../model/cell";
import type { CellComment, CellSnapshot, SheetSnapshot, Span } from "../../model/snapshot";
import { joinSpans } from "../../package/spans";
import type { Budget } from "../../package/workbook-limits";

/** Errors by the number that stands for them in a cell (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

const VISIBILITIES = ["visible", "hidden", "veryHidden"] as const;

interface ReadSheet {
  readonly sheet: SheetSnapshot;
  readonly comments: readonly CellComment[];
}

/** A worksheet of the library as every host gives it. */
export function sheetOf(name: string, hidden: number, sheet: WorkSheet, budget: Budget): ReadSheet {
  const cells: CellSnapshot[] = [];
  const comments: CellComment[] = [];
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  // rows and cells that were never written are holes, which forEach leaves out
  rows.forEach((row, top) =>
    row?.forEach((cell, left) => {
      if (!cell) return;
      const place = { row: top + 1, column: left + 1 };
      const content = cellOf(place, cell, budget);
      if (content) cells.push(content);
      for (const { t = "" } of cell.c ?? []) if (t !== "") comments.push({ sheet: name, ...place, text: t });
    }),
  );
  const visibility = VISIBILITIES[hidden] ?? "visible";
  const spans = { hiddenRows: hiddenIn(sheet["!rows"]), hiddenColumns: hiddenIn(sheet["!cols"]) };
  const isProtected = Boolean(sheet["!protect"]);
  return { sheet: { name, visibility, isProtected, cells, merges: mergesOf(sheet, budget), ...spans }, comments };
}

function cellOf(
  place: { readonly row: number; readonly column: number },
  { t: type, v: value, f: formula, z: format }: CellObject,
  budget: Budget,
): CellSnapshot | undefined {
  const isBlank = value === undefined || value === "" || type === "z" || value instanceof Date;
  if (isBlank && formula === undefined) return undefined;
  budget.takeItem();
  const found = isBlank ? "" : value;
  const isError = type === "e";
  return {
    ...place,
    value: isError
      ? (ERRORS[Number(found)] ?? "#N/A")
      : typeof found === "string"
        ? budget.takeText(plainLines(found))
        : found,
    ...(isError && { isError }),
    ...(formula !== undefined && { formula: budget.takeText(`=${formula}`) }),
    ...(typeof format === "string" && !/^general$/i.test(format) && { numberFormat: format }),
  };
}

const plainLines = (text: string): string => text.replaceAll("\r\n", "\n");

function mergesOf(sheet: WorkSheet, budget: Budget): readonly Area[] {
  return (sheet["!merges"] ?? []).flatMap(({ s, e }): Area[] => {
    if (s.r === e.r && s.c === e.c) return [];
    budget.takeItem();
    return [{ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }];
  });
}

/** Rows or columns that are hidden; holes of the list are none. */
function hiddenIn(infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): readonly Span[] {
  const spans: Span[] = [];
  infos.forEach((info, at) => {
    if (info?.hidden) spans.push({ first: at + 1, last: at + 1 });
  });
  return joinSpans(spans);
}
