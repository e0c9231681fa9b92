import { sheetOf } from "../book/sheet-cells";
import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import type { Table } from "../model/table";
import { budgetTables, cellAt } from "./workbook-cells";

/** The line above a head that says whose table it is: 编制部门：某局. */
export interface UnitNameLine {
  readonly table: Table;
  readonly cell: CellRef;
  /** 编制部门, as printed. */
  readonly label: string;
  /** Empty where nothing is filled in. */
  readonly name: string;
}

/** 单位：alone may be the unit of the amounts: it is such a line where that has a line of its own beside it. */
const LINE =
  /^((?:填报|编制|预算|公开|预算主管)(?:部门|单位)(?:名称)?|(?:部门|单位)(?:[/／]单位|[(（]单位[)）])?名称|部门(?:[/／]单位|[(（]单位[)）])?)[(（]?(?:公章|盖章)?[)）]?[:：](.*)$/s;

const SHORT_LINE = /^(单位)[:：](?!\s*(?:人民币)?[万亿]?元)(.*)$/s;
const MONEY_UNIT = /^金额单位[:：]/;

/** Of each table with a head the line that names its unit, filled in or not. */
export const unitNameLines = (book: BudgetBook): readonly UnitNameLine[] =>
  budgetTables(book).flatMap((table): readonly UnitNameLine[] => {
    const { sheet, area, headRows } = table;
    const end = headRows[0] ?? area.top;
    const cells = (sheetOf(book.snapshot, sheet)?.cells ?? []).filter(({ row }) => row >= area.top && row < end);
    const hasUnit = (at: number): boolean =>
      cells.some(({ row, value }) => row === at && MONEY_UNIT.test(String(value ?? "").trim()));
    return cells
      .flatMap(({ row, column, value }): readonly UnitNameLine[] => {
        const text = String(value ?? "").trim();
        const [, label, rest] = LINE.exec(text) ?? (hasUnit(row) ? SHORT_LINE.exec(text) : undefined) ?? [];
        if (label === undefined || rest === undefined) return [];
        const beside = rest.trim() === "" ? cellAt(book, { sheet, row, column: column + 1 })?.value : undefined;
        const name = `${rest}${/[:：]/.test(String(beside ?? "")) ? "" : (beside ?? "")}`.split(
          /\s{2,}|(?:金额)?单位[:：]/,
        )[0];
        return [
          { table, cell: { sheet, row, column }, label, name: (name ?? "").trim().replace(/^[[［]\d+[\]］]\s*/, "") },
        ];
      })
      .slice(0, 1);
  });
