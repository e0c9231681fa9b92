import type { Equation } from "./equation";
import type { CellRef } from "./cell";
import { CellMap } from "./cell-map";
import { groupBy } from "./group-by";
import type { Fen, Unit } from "./money";
import { type Dimension, isBelow, isPartOf, keyOf, type Subject } from "./subject";
import type { Column, Panel, Table } from "./table";
import type { TableId } from "./table-id";

/** A body row of a panel, read: its label, its code and its place in the hierarchy. */
export interface Line {
  readonly table: Table;
  readonly panel: Panel;
  /** Sheet row, 1-based; rows of further sheets of its table count on (model/pages). */
  readonly row: number;
  /** The label as printed, trimmed; empty when the row has none. */
  readonly label: string;
  /** The label without numbering, "其中：" and blanks. */
  readonly name: string;
  /** The code, completed ('41' under 201 → '20141'). */
  readonly code?: string;
  readonly codeAsPrinted?: string;
  readonly codeCell?: CellRef;
  readonly labelCell?: CellRef;
  /** A second code beside the first: 政府经济 beside 部门经济. */
  readonly governmentEconomic?: {
    readonly code: string;
    readonly name: string;
    readonly cell: CellRef;
  };
  /** `total` for 合计/总计 of the panel, `current` for 本年…合计, `balance` for carry-over lines, else `item`. */
  readonly role: "total" | "current" | "balance" | "item";
  /** Level by numbering, indentation and codes; 0 is the top. Deeper lines are parts of the line above with a lower depth. */
  readonly depth: number;
  /**
   * Row of the line this one is part of, as found from numbers, codes and print; undefined at the top of its list. Parts
   * of totals stand at the top.
   */
  readonly whole?: number;
  /** "其中：" lines repeat part of the line above and need not be complete. */
  readonly ofWhich: boolean;
  /** 人员经费合计 below 301 and 303: the sum of some classes, with a meaning of its own. */
  readonly sumsClasses?: true;
  /** The year whose budget the row states, in tables that print the years below each other. */
  readonly year?: number;
  /** A row below those of two years that states how much they differ: 增减变化, 增减率. */
  readonly compares?: "change" | "growth";
  /** What the row adds to the subject of its cells; undefined when its label has no known meaning. */
  readonly narrows: Partial<Subject>;
}

/** The sums of one panel, by the lines and columns it prints: indexes of the equations count these lists. */
export interface PanelSums {
  readonly lines: readonly Line[];
  /** Columns of amounts and of changes, left to right. */
  readonly columns: readonly Column[];
  readonly equations: readonly Equation[];
  /** Rows of totals printed once for this panel and the one beside it: the column in which the amount stands. */
  readonly shared: ReadonlyMap<number, number>;
  /** Sums that fail as the table is read, and would hold if a line hung elsewhere: nobody knows which is meant. */
  readonly otherReadings: readonly OtherReading[];
  /** How often the reading was corrected because a contradiction went away. */
  readonly corrections: number;
}

/** Another reading of a list: `line` would be made up of lines beside it, or belong to the line `to`. */
interface OtherReading {
  readonly whole: Line;
  readonly line: Line;
  readonly to?: Line;
}

interface Statement {
  readonly subject: Subject;
  readonly table: Table;
  readonly line: Line;
  readonly column: Column;
  readonly cell: CellRef;
  /** The decimal as stated, without separators: "184.73". */
  readonly printed: string;
}

/** One amount of the budget: what it is about, how much, how exactly, and where it stands. */
export interface Fact extends Statement {
  readonly kind: "amount" | "change";
  readonly amount: Fen;
  /** Half a unit of the last printed place, in 分; 0 when the cell states the exact amount. */
  readonly margin: Fen;
  readonly unit: Unit;
}

/** A percentage of change, as printed. */
export interface Growth extends Statement {
  readonly kind: "growth";
  /** Printed places after the point. */
  readonly decimals: number;
}

/** All numbers of one workbook, and how to ask for them. Only amounts answer questions; changes and growths stand apart. */
export class FactBook {
  private readonly bySubject: ReadonlyMap<string, readonly Fact[]>;
  /** Most workbooks state one or two years: of another one nothing need be looked for. */
  private readonly years: ReadonlySet<number>;
  private readonly byTable: ReadonlyMap<Table, readonly Fact[]>;
  private readonly byCell = new CellMap<Fact | Growth>();

  constructor(
    readonly all: readonly Fact[],
    readonly changes: readonly Fact[] = [],
    readonly growths: readonly Growth[] = [],
    readonly lines: readonly Line[] = [],
    /** Which lines and columns of each panel are sums of which. */
    readonly sums: ReadonlyMap<Panel, PanelSums> = new Map(),
    /** Amounts of tables of no known kind: they answer no question about the budget, only about their own table. */
    readonly others: readonly Fact[] = [],
  ) {
    this.bySubject = groupBy(all, (fact) => keyOf(fact.subject));
    this.years = new Set(all.map(({ subject }) => subject.year));
    this.byTable = groupBy(others.length === 0 ? all : [...all, ...others], (fact) => fact.table);
    for (const each of [all, others, changes, growths]) for (const stated of each) this.byCell.set(stated.cell, stated);
  }

  /** The first statement about a subject (in tables of one type, if you name it), or undefined. */
  find(subject: Subject, type?: TableId): Fact | undefined {
    return this.statements(subject).find((fact) => type === undefined || fact.table.type === type);
  }

  /** Every statement about a subject, in reading order: the tables should agree. */
  statements(subject: Subject): readonly Fact[] {
    return this.years.has(subject.year) ? (this.bySubject.get(keyOf(subject)) ?? []) : [];
  }

  /** The statements about each subject that several tables state. */
  get repeated(): readonly (readonly Fact[])[] {
    const groups = [...this.bySubject.values()];
    return groups.filter((facts) => facts.some(({ table }) => table !== facts[0]?.table));
  }

  /** Every amount of one table, in reading order. */
  inTable(table: Table): readonly Fact[] {
    return this.byTable.get(table) ?? [];
  }

  /** What a cell states, or undefined. */
  at(cell: CellRef): Fact | Growth | undefined {
    return this.byCell.get(cell);
  }

  /** The facts directly below one, in its own table and panel: no listed row stands between. */
  parts(whole: Fact, by: Dimension): readonly Fact[] {
    const below = this.inTable(whole.table).filter(
      (fact) => fact.line.panel === whole.line.panel && isPartOf(fact.subject, whole.subject, by),
    );
    return below.filter((fact) => !below.some((other) => isBelow(fact.subject[by] ?? "", other.subject[by] ?? "")));
  }
}
