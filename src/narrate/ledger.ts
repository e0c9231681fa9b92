import { subjectOf } from "../book/cell-subject";
import { bySureness, isSurelyRead } from "../book/doubts/index";
import { moneyCellsOf } from "../book/money-cells";
import { cellsOfSheet, type SheetCells } from "../book/sheet-cells";
import type { CellRef } from "../model/cell";
import { largest } from "../model/extremes";
import type { Fact, FactBook, Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { type Fen, ZERO } from "../model/money";
import { cellIn } from "../model/pages";
import type { SourceBook, SourceCell } from "../model/passage";
import type { WorkbookSnapshot } from "../model/snapshot";
import { keyOf, type Subject } from "../model/subject";
import type { Column, Panel, Table, TableId } from "../model/table";

/** What the narrative reads of a workbook. Saved facts have no snapshot: then blank cells are not known. */
export interface Budget {
  readonly tables: readonly Table[];
  readonly facts: FactBook;
  readonly snapshot?: WorkbookSnapshot;
}

/** A money cell: what it states, or zero where it is blank. */
export interface Entry {
  readonly subject: Subject;
  readonly amount: Fen;
  readonly cell: SourceCell;
  readonly table: Table;
  readonly column: Column;
  readonly line?: Line;
  readonly isBlank: boolean;
}

type SplitBy = "unit" | "line";
type Subjects = ReadonlyMap<string, readonly Entry[]>;

/** Every money cell of the tables whose kind is known, blank ones too, and how to ask for them. */
export class Ledger {
  private readonly stated: Subjects;
  private readonly blank: Subjects;
  private readonly everything: readonly Entry[];
  private readonly splits = new Map<SplitBy, Subjects>();
  private readonly sureTables: readonly Table[];
  private readonly sureFacts: FactBook;
  /** The same of the tables whose kind is a guess: nothing is written from it, the user is asked. */
  readonly guessed: Ledger | undefined;

  /**
   * @param year the year its budget counts as
   * @param ownYear the year the file says it is of, 0 where it says none
   */
  constructor(
    readonly budget: Budget,
    readonly year: number,
    book?: SourceBook,
    ownYear: number = year,
    isOfGuesses = false,
  ) {
    const { snapshot } = budget;
    const { sure, guessed } = isOfGuesses ? { sure: budget.facts } : bySureness(budget.facts);
    const [facts, tables] = [sure, budget.tables.filter((table) => isOfGuesses || isSurelyRead(table))];
    this.sureTables = tables;
    this.sureFacts = facts;
    this.guessed = guessed && new Ledger({ tables: [], facts: guessed }, year, book, ownYear, true);
    const stated = facts.all.map((fact) => entryOf(fact, book));
    const blank = snapshot ? blankEntries(tables, facts, snapshot, ownYear, book) : [];
    const counted = (entries: readonly Entry[]): Subjects =>
      bySubject(year === ownYear ? entries : entries.map((entry) => later(entry, year - ownYear)));
    this.stated = counted(stated);
    this.blank = counted(blank);
    this.everything = [...this.stated.values(), ...this.blank.values()].flat();
  }

  /** The first statement about a subject, in the tables of these types in this order; else a blank cell for it. */
  find(subject: Subject, types: readonly TableId[]): Entry | undefined {
    return pick(this.stated.get(keyOf(subject)), types) ?? pick(this.blank.get(keyOf(subject)), types);
  }

  /** Tables of a type, in reading order. */
  tables(type: TableId): readonly Table[] {
    return this.sureTables.filter((table) => table.type === type);
  }

  /** Lines of the tables of a type, in reading order. */
  lines(type: TableId): readonly Line[] {
    return this.sureFacts.lines.filter(({ table }) => table.type === type);
  }

  /** What the units, or lines kept apart by their names, state of a subject that says nothing of them; no 其中. */
  split(by: SplitBy, subject: Subject): readonly Entry[] {
    let index = this.splits.get(by);
    if (!index) {
      index = bySubject(
        this.everything.filter(({ subject: { [by]: own }, column }) => own !== undefined && column.ofWhich !== true),
        ({ [by]: _, ...rest }) => rest,
      );
      this.splits.set(by, index);
    }
    return index.get(keyOf(subject)) ?? [];
  }

  /** Every entry, stated and blank, that passes a test. */
  entries(test: (entry: Entry) => boolean): readonly Entry[] {
    return this.everything.filter(test);
  }
}

const later = (entry: Entry, years: number): Entry => ({
  ...entry,
  subject: { ...entry.subject, year: entry.subject.year + years },
});

const bySubject = (entries: readonly Entry[], said: (subject: Subject) => Subject = (subject) => subject): Subjects =>
  groupBy(entries, ({ subject }) => keyOf(said(subject)));

/** 其中 columns repeat a part of the column beside them under the same subject: they come last. */
function pick(entries: readonly Entry[] | undefined, types: readonly TableId[]): Entry | undefined {
  if (!entries) return undefined;
  for (const type of types) {
    const found = entries.find(({ table, column }) => table.type === type && column.ofWhich !== true);
    if (found) return found;
  }
  return undefined;
}

const entryOf = (fact: Fact, book: SourceBook | undefined): Entry => ({
  subject: fact.subject,
  amount: fact.amount,
  cell: { ...fact.cell, amount: fact.amount, ...(book && { book }) },
  table: fact.table,
  column: fact.column,
  line: fact.line,
  isBlank: false,
});

function blankEntries(
  tables: readonly Table[],
  facts: FactBook,
  snapshot: WorkbookSnapshot,
  year: number,
  book: SourceBook | undefined,
): readonly Entry[] {
  const cells = moneyCellsOf({ facts, snapshot });
  const linesByPanel = groupBy(facts.lines, ({ panel }) => panel);
  return tables.flatMap((table) => {
    const own = { year: table.year ?? year, stage: "budget" } as const;
    const blank = (line: Line | undefined, panel: Panel, column: Column, row: number): Entry => ({
      subject: subjectOf(line ?? { panel }, column, own),
      amount: ZERO,
      cell: { ...cellIn(table, row, column.column), amount: ZERO, isBlank: true, ...(book && { book }) },
      table,
      column,
      ...(line && { line }),
      isBlank: true,
    });
    return table.panels.flatMap((panel) => {
      const lines = linesByPanel.get(panel) ?? [];
      const columns = panel.columns.filter(({ holds, ofWhich }) => holds === "money" && ofWhich !== true);
      if (lines.length === 0) {
        const inSheet = cellsOfSheet(snapshot, table.sheet);
        return inSheet ? emptyTable(table, columns, inSheet).map(([at, row]) => blank(undefined, panel, at, row)) : [];
      }
      return lines.flatMap((line) =>
        columns
          .filter((column) => cells.at(line, column).state === "blank")
          .map((column) => blank(line, panel, column, line.row)),
      );
    });
  });
}

/** A table without any body row: its zeros would stand in the first free row below the head. */
function emptyTable(
  table: Table,
  columns: readonly Column[],
  cells: SheetCells,
): readonly (readonly [Column, number])[] {
  if (!table.empty || table.headRows.length === 0) return [];
  const below = largest(table.headRows) + 1;
  return columns.map((column) => {
    let row = below;
    while (row <= table.area.bottom && cells.hasContent(row, column.column)) row += 1;
    return [column, row] as const;
  });
}

/** The text of a cell, trimmed; "" where it is blank. */
export const cellText = (snapshot: WorkbookSnapshot | undefined, { sheet, row, column }: CellRef): string =>
  String((snapshot && cellsOfSheet(snapshot, sheet)?.at(row, column)?.value) ?? "").trim();
