import type { Area } from "../model/cell";
import type { TableCorrection } from "../model/settings";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Table, Unrecognised } from "../model/table";
import { amountsInText } from "./infer-unit";
import { readSheet, type SheetReading } from "./read-sheet";
import { withUnits } from "./with-units";

export { documentKindOf } from "./document-kind";
export { titleOfType } from "./types/index";
export { recogniseRegion } from "./region";
export { TABLE_TYPES } from "./types/index";

/** Everything found in a workbook, and what was left aside with the reason. */
export interface Recognition {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
}

/**
 * Finds the budget tables by title, unit line and heads, never by sheet name, order or fixed addresses.
 * Sheets that this product wrote are not read. The user's corrections win over every other sign.
 */
export function recognise(snapshot: WorkbookSnapshot, corrections: readonly TableCorrection[] = []): Recognition {
  const sheets = snapshot.sheets.filter((sheet) => sheet.own === undefined);
  const readings = sheets.map((sheet) =>
    readSheet(
      sheet,
      corrections.filter((each) => each.sheet === sheet.name),
    ),
  );
  return {
    tables: withUnits(
      readings.flatMap(({ tables }) => tables),
      textOf(sheets, readings),
    ),
    unrecognised: readings.flatMap(({ unrecognised }) => unrecognised),
  };
}

/** Amounts in the narrative: they tell the unit of tables that do not declare one. */
function textOf(sheets: readonly SheetSnapshot[], readings: readonly SheetReading[]): ReturnType<typeof amountsInText> {
  const inside = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  return sheets.flatMap((sheet, i) => {
    const narratives = readings[i]?.tables.filter(({ table }) => table.type === "narrative") ?? [];
    const cells = sheet.cells.filter(({ row, column }) =>
      narratives.some(({ table }) => inside(table.area, row, column)),
    );
    return cells.flatMap(({ value }) => (typeof value === "string" ? amountsInText(value) : []));
  });
}
