import { isSurelyRead } from "../book/doubts/index";
import { type Figure, Figures, figuresOf, type ReadTables } from "../book/figures/index";
import { cellsOfSheet } from "../book/sheet-cells";
import type { CellRef } from "../model/cell";
import type { Line } from "../model/fact";
import type { SourceBook, SourceCell } from "../model/passage";
import type { Period, Stage, Subject } from "../model/subject";
import type { Table } from "../model/table";
import type { TableId } from "../model/table-id";

/** A figure with the workbook its cell stands in. */
export interface SourcedFigure extends Figure {
  readonly cell: SourceCell;
}

/** Whose figures a source holds, and the year they count for. */
interface SourceYear {
  /** The year its budget counts as. */
  readonly year: number;
  /** The year the file says it is of, 0 where it says none; absent where it is the same. */
  readonly ownYear?: number;
  /** Absent for the workbook that is written about. */
  readonly book?: SourceBook;
  /** What it states of its year: the budget, or of final accounts what was spent. */
  readonly stage?: Stage;
}

/** Where the numbers of the text come from: this year's workbook, last year's, or saved facts. */
export class Source {
  /** The same of the tables whose kind is a guess: nothing is written from it, the user is asked. */
  readonly guessed: Source | undefined;
  private readonly all: readonly SourcedFigure[];

  private constructor(
    private readonly read: ReadTables,
    readonly year: number,
    readonly stage: Stage,
    private readonly figures: Figures<SourcedFigure>,
    /** Undefined for figures of guessed tables, which are no tables to be asked about. */
    private readonly isOf: ((table: Table) => boolean) | undefined,
    guesses?: Figures<SourcedFigure>,
  ) {
    this.all = figures.all;
    this.guessed = guesses && new Source(read, year, stage, guesses, undefined);
  }

  static of(read: ReadTables, { year, ownYear = year, book, stage = "budget" }: SourceYear): Source {
    const figures = figuresOf(read).map(entryIn(book, year - ownYear));
    const guesses = figures.stated.filter(({ table }) => !isSurelyRead(table));
    const sure = figures.filter(({ table }) => isSurelyRead(table));
    return new Source(read, year, stage, sure, isSurelyRead, guesses.length > 0 ? new Figures(guesses, []) : undefined);
  }

  /** The year and the stage that are written about. */
  get current(): Period {
    return { year: this.year, stage: this.stage };
  }

  /** The first statement about a subject, in the tables of these types in this order; else a blank cell for it. */
  find(subject: Subject, types: readonly TableId[]): SourcedFigure | undefined {
    return this.figures.find(subject, types);
  }

  /** What the units, or lines kept apart by their names, state of a subject that says nothing of them; no 其中. */
  split(by: "unit" | "line", subject: Subject): readonly SourcedFigure[] {
    return this.figures.split(by, subject);
  }

  /** Every entry, stated and blank, that passes a test. */
  entries(test: (entry: SourcedFigure) => boolean): readonly SourcedFigure[] {
    return this.all.filter(test);
  }

  /** Tables of a type, in reading order. */
  tables(type: TableId): readonly Table[] {
    return this.read.tables.filter((table) => table.type === type && this.isOf?.(table) === true);
  }

  /** Lines of the tables of a type, in reading order. */
  lines(type: TableId): readonly Line[] {
    return this.read.facts.lines.filter(({ table }) => table.type === type && this.isOf?.(table) === true);
  }

  /** The text of a cell, trimmed; "" where it is blank. */
  textAt({ sheet, row, column }: CellRef): string {
    const cells = this.read.snapshot && cellsOfSheet(this.read.snapshot, sheet);
    return String(cells?.at(row, column)?.value ?? "").trim();
  }
}

/** Of a file of another year the figures count as so many years later. */
const entryIn =
  (book: SourceBook | undefined, later: number) =>
  (figure: Figure): SourcedFigure => ({
    ...figure,
    subject: later === 0 ? figure.subject : { ...figure.subject, year: figure.subject.year + later },
    cell: {
      ...figure.cell,
      amount: figure.amount,
      ...(figure.isBlank && { isBlank: true }),
      ...(book && { book }),
    },
  });
