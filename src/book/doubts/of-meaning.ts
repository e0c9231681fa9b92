import { type CellRef, toA1 } from "../../model/cell";
import type { Doubt } from "../../model/doubt";
import type { Equation } from "../../model/equation";
import type { PanelSums } from "../../model/fact";
import { largest } from "../../model/extremes";
import type { FactBook, Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { squeeze } from "../../model/number";
import { cellIn } from "../../model/pages";
import type { Column, Table } from "../../model/table";
import { isUnknownMoney } from "../column-reading";
import { unknownColumns } from "../columns";
import { familyOf } from "../panel-structure";
import { lineJudge } from "../unknown-lines";

/** Columns and lines with money of which the words say nothing we know. */
export function doubtsOfMeaning(facts: FactBook, tables: readonly Table[]): readonly Doubt[] {
  const doubts = unknownIn(facts, tables);
  // what is part of a sum that holds in one table is part of the sum it stands in, under the same name, in another
  const proved = new Set(doubts.flatMap(({ isSummed, name }) => (isSummed && name !== "" ? [name] : [])));
  return doubts.map(({ name, ...doubt }) => {
    if (!proved.has(name)) return doubt;
    return doubt.kind === "unknown-line" ? { ...doubt, isSummed: true } : { ...doubt, isSummedElsewhere: true };
  });
}

/** A doubt with the words of its column or line, without numbering. */
type NamedDoubt = Doubt & { readonly name: string };

const unknownIn = (facts: FactBook, tables: readonly Table[]): readonly NamedDoubt[] =>
  tables.flatMap((table) =>
    table.panels.flatMap((panel) => {
      const sums = facts.sums.get(panel);
      if (!sums) return [];
      const amounts = facts.inTable(table).filter(({ amount, line }) => amount !== 0 && line.panel === panel);
      const columns = new Set(amounts.map(({ column }) => column));
      const lines = new Set(amounts.map(({ line }) => line));
      const isUnknownLine = lineJudge(panel, sums.lines);
      return [
        ...[...new Set([...[...columns].filter(isUnknownMoney), ...besideSums(sums, table, columns)])].map((each) =>
          ofColumn(table, each, new Proofs(facts, sums)),
        ),
        ...[...lines].filter(isUnknownLine).map((each) => ofLine(each, new Proofs(facts, sums))),
      ];
    }),
  );

/** Columns beside a sum of columns whose heads tell them from no other: they may or may not belong to it. */
function besideSums({ columns, equations }: PanelSums, table: Table, filled: ReadonlySet<Column>): readonly Column[] {
  const sums = equations.filter(({ axis }) => axis === "columns");
  const inSums = new Set(sums.flatMap(({ whole, parts, open }) => [whole, ...parts, ...open]));
  const families = groupBy(columns, (column) => familyOf(column, table.year ?? 0));
  return [...families.values()]
    .filter((family) => sums.some(({ whole }) => family.some((column) => columns.indexOf(column) === whole)))
    .flatMap(unknownColumns)
    .filter((column) => filled.has(column) && !inSums.has(columns.indexOf(column)));
}

function ofColumn(table: Table, { column, path }: Column, proofs: Proofs): NamedDoubt {
  const row = largest(table.headRows);
  const words = `${toA1({ sheet: table.sheet, row, column })}“${path.join("") || "没有表头的一列"}”含义未知`;
  return {
    kind: "unknown-column",
    sheet: table.sheet,
    area: { top: row, bottom: row, left: column, right: column },
    words,
    table,
    name: squeeze(path.at(-1) ?? ""),
    ...(proofs.holdWithColumn(table, column) && { isSummed: true }),
  };
}

function ofLine({ table, row, label, name, labelCell }: Line, proofs: Proofs): NamedDoubt {
  const cell = cellIn(table, row, labelCell?.column ?? table.area.left);
  const words = `${toA1(cell)}${label === "" ? "没有名称的" : `“${label}”`}一行含义未知`;
  return {
    kind: "unknown-line",
    sheet: cell.sheet,
    area: { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column },
    words,
    table,
    name: squeeze(name),
    ...(proofs.holdWithLine(table, row) && { isSummed: true }),
  };
}

/** Sums that hold with the money of a column or line, not beside it. */
class Proofs {
  constructor(
    private readonly facts: FactBook,
    private readonly sums: PanelSums,
  ) {}

  holdWithColumn(table: Table, column: number): boolean {
    const { columns, lines } = this.sums;
    return this.hold(
      "columns",
      columns.findIndex((each) => each.column === column),
      (line) => cellIn(table, lines[line]?.row ?? 1, column),
    );
  }

  holdWithLine(table: Table, row: number): boolean {
    const { columns, lines } = this.sums;
    return this.hold(
      "rows",
      lines.findIndex((each) => each.row === row),
      (column) => cellIn(table, row, columns[column]?.column ?? 0),
    );
  }

  private hold(along: Equation["axis"], member: number, cellOf: (at: number) => CellRef): boolean {
    const own = this.sums.equations.filter(
      ({ axis, whole, parts }) => axis === along && (whole === member || parts.includes(member)),
    );
    return own.some(({ instances }) =>
      instances.some(({ at, state }) => state === "holds" && this.hasMoney(cellOf(at))),
    );
  }

  private hasMoney(cell: CellRef): boolean {
    const fact = this.facts.at(cell);
    return fact !== undefined && fact.kind !== "growth" && fact.amount !== 0;
  }
}
