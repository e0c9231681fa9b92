import { contains, type CellRef } from "../model/cell";
import { largest } from "../model/extremes";
import type { Fact, FactBook, Line } from "../model/fact";
import { type Fen, ZERO } from "../model/money";
import type { SourceBook, SourceCell } from "../model/passage";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { isBelow, keyOf, type Subject } from "../model/subject";
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

/** Every money cell of the recognised tables, blank ones too, and how to ask for them. */
export class Ledger {
  private readonly stated: Subjects;
  private readonly blank: Subjects;
  private readonly everything: readonly Entry[];
  private readonly splits = new Map<SplitBy, Subjects>();

  /**
   * @param year the year its budget counts as
   * @param ownYear the year the file says it is of, 0 where it says none
   */
  constructor(
    readonly budget: Budget,
    readonly year: number,
    book?: SourceBook,
    ownYear: number = year,
  ) {
    const { facts, tables, snapshot } = budget;
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
    return this.budget.tables.filter((table) => table.type === type);
  }

  /** Lines of the tables of a type, in reading order. */
  lines(type: TableId): readonly Line[] {
    return this.budget.facts.lines.filter(({ table }) => table.type === type);
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

function bySubject(entries: readonly Entry[], said: (subject: Subject) => Subject = (subject) => subject): Subjects {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(said(entry.subject));
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

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
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, new SheetLook(sheet)]));
  return tables.flatMap((table) => {
    const look = sheets.get(table.sheet);
    if (!look) return [];
    const lines = facts.lines.filter((line) => line.table === table);
    const blank = (line: Line | undefined, panel: Panel, column: Column, row: number): Entry => ({
      subject: subjectOf(panel, line, column, table.year ?? year),
      amount: ZERO,
      cell: { sheet: table.sheet, row, column: column.column, amount: ZERO, isBlank: true, ...(book && { book }) },
      table,
      column,
      ...(line && { line }),
      isBlank: true,
    });
    return table.panels.flatMap((panel) => {
      const own = lines.filter((line) => line.panel === panel);
      const columns = panel.columns.filter(({ holds, ofWhich }) => holds === "money" && ofWhich !== true);
      if (own.length === 0)
        return emptyTable(table, columns, look).map(([column, row]) => blank(undefined, panel, column, row));
      return own.flatMap((line) =>
        columns
          .filter((column) => !look.isFilled(line.row, column.column))
          .filter((column) => !hidesParts(facts, line, own, column))
          .map((column) => blank(line, panel, column, line.row)),
      );
    });
  });
}

/** A table without any body row: its zeros would stand in the first free row below the head. */
function emptyTable(table: Table, columns: readonly Column[], look: SheetLook): readonly (readonly [Column, number])[] {
  if (!table.empty || table.headRows.length === 0) return [];
  const below = largest(table.headRows) + 1;
  return columns.map((column) => {
    let row = below;
    while (row <= table.area.bottom && look.isFilled(row, column.column)) row += 1;
    return [column, row] as const;
  });
}

/** A blank sum above parts with money was not filled in: it is unknown, never zero. */
function hidesParts(facts: FactBook, line: Line, lines: readonly Line[], column: Column): boolean {
  return partsOf(line, lines).some((part) => {
    const fact = facts.at({ sheet: part.table.sheet, row: part.row, column: column.column });
    return fact?.kind === "amount" && fact.amount !== 0;
  });
}

/** The lines a line sums up: all of them for a total, the finer codes, else the deeper lines up to the next sibling. */
function partsOf(line: Line, lines: readonly Line[]): readonly Line[] {
  if (line.role === "total" || line.role === "current") return lines.filter((other) => other !== line);
  const { code } = line;
  if (code !== undefined) {
    return lines.filter((other) => other.code !== undefined && other.code !== code && isBelow(other.code, code));
  }
  const after = lines.filter(({ row }) => row > line.row);
  const end = after.findIndex(({ depth, role }) => depth <= line.depth || role === "total" || role === "current");
  return after.slice(0, end === -1 ? after.length : end);
}

/** What a cell is about: its panel, its column and its line. Where both name a dimension, the finer one holds. */
function subjectOf(panel: Panel, line: Line | undefined, column: Column, budgetYear: number): Subject {
  const { period } = column;
  const narrows: Record<string, unknown> = { ...column.narrows };
  for (const [dimension, value] of Object.entries(line?.narrows ?? {})) {
    const fromColumn = narrows[dimension];
    const columnIsFiner =
      typeof fromColumn === "string" && typeof value === "string" && fromColumn !== value && isBelow(fromColumn, value);
    if (!columnIsFiner) narrows[dimension] = value;
  }
  return {
    flow: panel.flow,
    year: period?.year ?? budgetYear + (period?.offset ?? 0),
    stage: period?.stage ?? "budget",
    ...narrows,
  } as Subject;
}

/** Tells blank cells of a sheet from cells that hold something. */
class SheetLook {
  private readonly filled = new Set<string>();

  constructor(private readonly sheet: SheetSnapshot) {
    for (const cell of sheet.cells) if (hasContent(cell)) this.filled.add(`${cell.row}:${cell.column}`);
  }

  /** True when the cell holds content, or lies under a merged cell whose content may belong to it. */
  isFilled(row: number, column: number): boolean {
    if (this.filled.has(`${row}:${column}`)) return true;
    const merge = this.sheet.merges.find((area) => contains(area, row, column));
    return merge !== undefined && this.filled.has(`${merge.top}:${merge.left}`);
  }
}

const hasContent = ({ value }: CellSnapshot): boolean => String(value).trim() !== "";

/** The text of a cell, trimmed; "" where it is blank. */
export function cellText(snapshot: WorkbookSnapshot | undefined, cell: CellRef): string {
  const sheet = snapshot?.sheets.find(({ name }) => name === cell.sheet);
  const found = sheet?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
  return found === undefined ? "" : String(found.value).trim();
}
