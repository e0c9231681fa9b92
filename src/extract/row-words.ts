import type { SheetCells } from "../book/sheet-cells";
import { readOnce } from "../model/remembered";
import type { Column, Panel, RowsBy } from "../model/table";

/** Lists whose rows stand for codes of a classification. */
export const CODED: ReadonlySet<RowsBy> = new Set(["functional", "economic", "governmentEconomic"]);

/** The column in which the rows of a panel print their names. */
export const labelColumnOf = readOnce((panel: Panel): Column | undefined => {
  const labels = panel.columns.filter(({ holds }) => holds === "label");
  return (
    labels.find(({ codeOf }) => codeOf === panel.rowsBy) ??
    labels.find(({ codeOf }) => codeOf === undefined) ??
    labels[0] ??
    panel.columns.find(({ holds }) => holds === "code")
  );
});

/** The text of a cell; "" where it holds none. */
export const textAt = (cells: SheetCells, row: number, column: number | undefined): string => {
  const value = column === undefined ? undefined : cells.at(row, column)?.value;
  return typeof value === "string" ? value : "";
};

/** Columns whose words may name a row; remarks behind the amounts name none. */
export const wordColumnsOf = readOnce(({ columns }: Panel): readonly Column[] => {
  const lastAmount = columns.findLastIndex(({ holds }) => holds === "money" || holds === "change");
  return columns.filter(
    ({ holds }, i) => holds === "code" || holds === "label" || (holds === "text" && i < lastAmount),
  );
});
