import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import { groupBy } from "../model/group-by";
import { cellIn } from "../model/pages";
import type { Panel, Table } from "../model/table";
import { readOnce } from "../model/remembered";
import { isOneSlip } from "./mistyped-code";
import { cellAt } from "./workbook-cells";

/** A unit's code and its name, printed beside each other. */
export interface NamedUnit {
  readonly code: string;
  readonly codeCell: CellRef;
  readonly name: string;
  readonly nameCell: CellRef;
  readonly panel: Panel;
}

/**
 * Codes of units beside which another unit's name stands: one name of each code. Tables shorten names, so two tables may
 * print a code with two; one table does not, nor does any print the name of another code.
 */
export function misnamedUnits(book: BudgetBook): readonly (readonly NamedUnit[])[] {
  const units = namedUnits(book);
  const ownersOf = groupBy(units, ({ name }) => name);
  // 109 某局 is the department, 109001 某局 or 某局本级 its own unit
  const isOfAnother = ({ code, name }: NamedUnit): boolean =>
    (ownersOf.get(name) ?? []).some((each) => !each.code.startsWith(code) && !code.startsWith(each.code));
  return [...groupBy(units, ({ code }) => code).values()].flatMap((group): (readonly NamedUnit[])[] => {
    const names = [...groupBy(group, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
    if (names.length < 2) return [];
    const inOneTable = [...groupBy(group, ({ panel }) => panel).values()].some(
      (own) => new Set(own.map(({ name }) => name)).size > 1,
    );
    return inOneTable || names.some(isOfAnother) ? [names] : [];
  });
}

/** Names beside codes that differ by one slip, each in tables of its own: one place of each code. */
export function recodedUnits(book: BudgetBook): readonly (readonly NamedUnit[])[] {
  return [...groupBy(namedUnits(book), ({ name }) => name).values()].flatMap((group): (readonly NamedUnit[])[] => {
    const codes = [...groupBy(group, ({ code }) => code).values()];
    const [one, other] = codes.map(([first]) => first);
    if (!one || !other || codes.length > 2 || !isOneSlip(one.code, other.code)) return [];
    const isInOne = codes[0]?.some(({ panel }) => codes[1]?.some((each) => each.panel === panel));
    return isInOne ? [] : [[one, other]];
  });
}

/** Units beside their codes in tables. */
export const namedUnits = readOnce((book: BudgetBook): readonly NamedUnit[] =>
  book.tables.flatMap((table) => table.panels.flatMap((panel) => unitsIn(book, table, panel))),
);

function unitsIn(book: BudgetBook, table: Table, panel: Panel): readonly NamedUnit[] {
  const columnOf = (holds: "code" | "label"): number | undefined =>
    panel.columns.find((each) => each.holds === holds && (each.codeOf ?? panel.rowsBy) === "unit")?.column;
  const [code, label] = [columnOf("code"), columnOf("label")];
  if (code === undefined || label === undefined) return [];
  return panel.rows.flatMap((row): readonly NamedUnit[] => {
    const nameCell = cellIn(table, row, label);
    const codeCell = { ...nameCell, column: code };
    const printed = String(cellAt(book, codeCell)?.value ?? "").trim();
    const name = String(cellAt(book, nameCell)?.value ?? "").replace(/\s/g, "");
    return /^\d{3,}$/.test(printed) && name !== "" ? [{ code: printed, codeCell, name, nameCell, panel }] : [];
  });
}
