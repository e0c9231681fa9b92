import type { BudgetBook } from "../../model/book";
import type { CellRef } from "../../model/cell";
import type { Fact } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { rowIn, tableAt } from "../../model/pages";
import { isFormTable } from "../../model/target";
import type { Table } from "../../model/table";
import { entriesOf, type Gap } from "../judge";
import type { Verdict } from "../verdict";

/** A cell of a table that a finding rests on. */
export interface EvidencePlace {
  readonly table: Table;
  /** As the table counts its rows. */
  readonly row: number;
  readonly column: number;
  readonly fact?: Fact;
}

/** What a finding was read from, table by table. */
export interface FindingEvidence {
  readonly gap?: Gap;
  readonly places: ReadonlyMap<Table, readonly EvidencePlace[]>;
  /** One side of the comparison is listed nowhere. */
  readonly isOneSided: boolean;
}

/** Finds the tables in which the cells of findings stand. */
export class Witness {
  private readonly tables: readonly Table[];

  constructor(private readonly book: BudgetBook) {
    this.tables = book.tables.filter(
      (table) => table.headRows.length > 0 || table.continues !== undefined || isFormTable(table),
    );
  }

  evidenceOf({ finding, gap }: Verdict): FindingEvidence {
    const compared = gap ? entriesOf(gap).map(({ cell, line }) => this.place(cell, line.table)) : [];
    const cited = finding.cells.flatMap((cell) => {
      const table = this.tableAt(cell);
      return table ? [this.place(cell, table)] : [];
    });
    return {
      ...(gap && { gap }),
      places: groupBy([...compared, ...cited], ({ table }) => table),
      isOneSided: gap !== undefined && gap.kind !== "sum" && [gap.stated, gap.expected].some(isListedNowhere),
    };
  }

  /** What a cell states, where it is an amount. */
  amountAt(cell: CellRef): Fact | undefined {
    const fact = this.book.facts.at(cell);
    return fact && fact.kind !== "growth" ? fact : undefined;
  }

  private place(cell: CellRef, table: Table): EvidencePlace {
    const fact = this.amountAt(cell);
    return { table, row: rowIn(table, cell), column: cell.column, ...(fact && { fact }) };
  }

  private tableAt(cell: CellRef): Table | undefined {
    return tableAt(this.tables, cell);
  }
}

const isListedNowhere = ({ entries }: Gap["stated"]): boolean => entries.length === 0;
