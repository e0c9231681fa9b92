import { expect } from "@jest/globals";
import { addressInSheet, type CellRef } from "../src/model/cell";
import type { SheetSnapshot } from "../src/model/snapshot";
import type { TargetForm } from "../src/model/target";
import { readTargets } from "../src/forms/read/read-targets";
import { printValue } from "../src/forms/value/parse-value";
import { sheet, workbook } from "./draw-sheet";

export const at = (cell: CellRef | undefined): string => (cell ? addressInSheet(cell) : "");

/** The performance forms in a drawn sheet. */
export const formsIn = (drawing: string, options: Partial<SheetSnapshot> & { merged?: readonly string[] } = {}) =>
  readTargets(workbook(sheet("绩效", drawing, options)));

/** The only one. */
export function formIn(
  drawing: string,
  options: Partial<SheetSnapshot> & { merged?: readonly string[] } = {},
): TargetForm {
  const forms = formsIn(drawing, options);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

/** "数量 来电数 ≥5次 E3" */
export const indicators = (form: TargetForm): readonly string[] =>
  form.indicators.map(({ level1, level2, name, value }) =>
    [level1.value, level2.value, name.value, printValue(value.value), at(value.cell)].join(" "),
  );

/** "year total 120.5 C5" */
export const money = (form: TargetForm): readonly string[] =>
  form.money.map(({ period, level, source, amount, cell }) =>
    [period, level, source, amount === undefined ? "空" : String(amount / 1_000_000), at(cell)]
      .filter(Boolean)
      .join(" "),
  );
