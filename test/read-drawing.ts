import type { BudgetBook } from "../src/model/book";
import type { Settings } from "../src/model/settings";
import type { SheetSnapshot } from "../src/model/snapshot";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

/** A workbook of one drawn sheet named 表, read through the whole pipeline: for rules about the workbook itself. */
export const readDrawing = (drawing: string, options: Partial<SheetSnapshot> = {}, settings?: Settings): BudgetBook =>
  readBudget(workbook(sheet("表", drawing, options)), settings);

/** The same with several sheets. */
export const readSheets = (...sheets: readonly SheetSnapshot[]): BudgetBook => readBudget(workbook(...sheets));
