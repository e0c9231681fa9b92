import { moneyCellsOf } from "../book/money-cells";
import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import type { Fact, Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { fen, FEN_PER_UNIT, marginOf, subtractFen, sumFen, ZERO } from "../model/money";
import { decimalsIn } from "../model/number";
import { type Dimension, isBelow, type Stage } from "../model/subject";
import type { Column, Panel, Table } from "../model/table";
import type { Evidence, Meaning } from "../model/text-claim";
import { agree, merged, saidFields, without } from "./meaning";
import { ownFacts, tablesOfOneUnit } from "./own-facts";

/** Which amounts are asked for. */
export interface Period {
  readonly year: number;
  readonly stage: Stage;
}

const ROW: readonly Dimension[] = ["functional", "economic", "governmentEconomic", "accounting", "project", "line"];
const ALL: readonly Dimension[] = ["fund", ...ROW, "nature", "use"];

/** A row and a column that meet in a blank cell: zero, said by nobody. */
interface Blank {
  readonly meaning: Meaning;
  readonly line: Line;
  readonly cell: CellRef;
}

/** What the tables of one workbook state, asked by meaning. */
export class Ledger {
  readonly year: number | undefined;
  private readonly budget: readonly Fact[];
  private readonly blanks: readonly Blank[];
  /** Panels with a line for money brought forward or left over: their totals are not 本年. */
  private readonly balanced: ReadonlySet<Panel>;
  private readonly byRow = new Map<string, readonly Fact[]>();

  constructor(private readonly book: BudgetBook) {
    this.year = book.identity.year ?? book.facts.all.find(({ subject }) => subject.stage === "budget")?.subject.year;
    this.budget = ownFacts(book);
    this.blanks = blanksOf(book, this.year);
    this.balanced = new Set(
      book.facts.lines.flatMap(({ panel, narrows }) => (narrows.item?.startsWith("carry-over") ? [panel] : [])),
    );
  }

  /** Without money brought forward (income) or left over (expenditure), 本年 and 总 are the same. */
  hasBalance(flow: Meaning["flow"]): boolean {
    const item = flow === "income" ? "carry-over-in" : "carry-over-out";
    return this.budget.some(({ subject, amount }) => subject.item === item && amount !== 0);
  }

  /** Every statement about exactly this meaning. */
  exact(meaning: Meaning, period: Period): readonly Evidence[] {
    const facts = this.rowsFor(meaning, period).filter((fact) => fits(fact, this.forPanel(meaning, fact)));
    if (facts.length > 0) return inNaturalOrder(facts, meaning).map(evidenceOfFact);
    const blanks = this.isCurrent(period) ? this.blanks.filter((blank) => fitsBlank(blank, meaning)) : [];
    return blanks.map(evidenceOfBlank);
  }

  /** Without lines for balances a table of expenditure states 本年 alone. */
  private forPanel(meaning: Meaning, { line: { panel } }: Fact): Meaning {
    const isCurrent = meaning.balance === "current" && meaning.flow === "expenditure" && !this.balanced.has(panel);
    return isCurrent ? without(meaning, "balance") : meaning;
  }

  /** The same name with any fund, nature and use. */
  anywhere(meaning: Meaning, period: Period): readonly Evidence[] {
    const isNamed = [...ROW, "item", "nature"].some((by) => meaning[by as Dimension] !== undefined);
    if (!isNamed) return [];
    return this.rowsFor(meaning, period)
      .filter(
        (fact) =>
          fitsLoosely(fact, meaning) &&
          (meaning.nature === undefined || hasRow(meaning) || fact.subject.nature === meaning.nature),
      )
      .map(evidenceOfFact);
  }

  /** A class whose items are listed without it, 人员经费 of a table without such a column, 政府经济 in a second column. */
  summed(meaning: Meaning, period: Period): readonly Evidence[] {
    return [...this.itemSums(meaning, period), ...this.useSums(meaning, period), ...this.secondCodes(meaning, period)];
  }

  /** Expenditure that this year's income pays for: where money was brought forward, 支出 may mean either. */
  currentPart(meaning: Meaning, wholes: readonly Evidence[], period: Period): readonly Evidence[] {
    const isHeadline = saidFields(meaning).every((field) => field === "flow" || field === "fund");
    if (meaning.flow !== "expenditure" || !isHeadline || !this.hasBalance("income")) return [];
    const carried = this.budget.filter(
      ({ subject }) =>
        inPeriod({ subject }, period) &&
        subject.item === "carry-over-in" &&
        (subject.fund === undefined || meaning.fund === undefined || subject.fund === meaning.fund),
    );
    return wholes.flatMap((whole) =>
      carried.flatMap(({ amount, cell }): readonly Evidence[] =>
        amount > 0 && amount < whole.amount
          ? [{ ...whole, kind: "sum", amount: subtractFen(whole.amount, amount), cells: [...whole.cells, cell] }]
          : [],
      ),
    );
  }

  /** Tables that are empty as a whole state zero for their scope. */
  emptyTables({ fund, item, flow }: Meaning): readonly Evidence[] {
    const type = item?.startsWith("three-public")
      ? "three-public"
      : flow !== "income" && (fund === "fiscal/government-fund" || fund === "fiscal/state-capital")
        ? fund.slice("fiscal/".length)
        : undefined;
    return this.book.tables.filter((table) => table.type === type && table.empty).map(evidenceOfEmpty);
  }

  /** A fund that brings in nothing and of which nothing was left pays for nothing. */
  withoutIncome(meaning: Meaning, period: Period): readonly Evidence[] {
    const { fund, flow } = meaning;
    const isFundOnly = saidFields(meaning).every(
      (field) => field === "flow" || field === "fund" || field === "balance",
    );
    const isEarmarked = fund === "fiscal/government-fund" || fund === "fiscal/state-capital";
    if (!isFundOnly || !isEarmarked || flow !== "expenditure" || this.hasBalance("income")) return [];
    const income = this.exact({ flow: "income", fund }, period);
    return income.every(({ amount }) => amount === 0) ? income : [];
  }

  /** A table that lists the dimension and has no such row: the text may say 0. */
  absent(meaning: Meaning, period: Period): readonly Evidence[] {
    const by = ROW.find((dimension) => meaning[dimension] !== undefined);
    if (!by || by === "line" || by === "project") return [];
    const listing = this.budget.find(
      (fact) => inPeriod(fact, period) && fact.subject[by] !== undefined && fitsLoosely(fact, meaning),
    );
    return listing ? [evidenceOfEmpty(listing.table)] : [];
  }

  private isCurrent({ year, stage }: Period): boolean {
    return year === this.year && stage === "budget";
  }

  private rowsFor(meaning: Meaning, period: Period): readonly Fact[] {
    const key = [meaning.item, ...ROW.map((by) => meaning[by]), period.year, period.stage].join("|");
    const known = this.byRow.get(key);
    if (known) return known;
    const balance = meaning.item !== undefined;
    const rows = this.budget.filter(
      (fact) =>
        inPeriod(fact, period) &&
        ROW.every((by) => fact.subject[by] === meaning[by] || (by === "line" && isBalanceLine(fact))) &&
        (balance
          ? fact.subject.item === meaning.item
          : fact.subject.item === undefined || fact.subject.item === "current"),
    );
    this.byRow.set(key, rows);
    return rows;
  }

  private itemSums(meaning: Meaning, period: Period): readonly Evidence[] {
    const by = (["functional", "economic"] as const).find((dimension) => meaning[dimension] !== undefined);
    if (!by) return [];
    const code = meaning[by];
    const parts = this.budget.filter(
      (fact) =>
        inPeriod(fact, period) &&
        isBelow(fact.subject[by] ?? "", code) &&
        fact.subject[by] !== undefined &&
        fits({ ...fact, subject: { ...fact.subject, ...(code !== undefined && { [by]: code }) } }, meaning),
    );
    return [...new Set(parts.map(({ table }) => table))].flatMap((table) => {
      const own = parts.filter((fact) => fact.table === table);
      const leaves = own.filter((fact) => !own.some((other) => isBelow(other.subject[by] ?? "", fact.subject[by])));
      const columns = new Set(leaves.map(({ column }) => column));
      return [...columns].map((column) => sumOf(leaves.filter((leaf) => leaf.column === column)));
    });
  }

  private useSums({ use, nature, fund, economic, functional }: Meaning, period: Period): readonly Evidence[] {
    if (use === undefined || nature !== "basic" || economic !== undefined || functional !== undefined) return [];
    const classes = this.budget.filter(
      ({ subject, table, ...fact }) =>
        inPeriod({ subject }, period) &&
        table.type === "basic-economic" &&
        subject.economic?.length === 3 &&
        subject.use === undefined &&
        subject.line === undefined &&
        subject.nature === "basic" &&
        (fund === undefined || subject.fund === undefined || agree({ fund }, { fund: subject.fund })) &&
        fact.kind === "amount",
    );
    const ofUse = classes.filter(({ subject }) => isOfUse(subject.economic ?? "", use));
    return [...groupBy(ofUse, ({ column }) => column).values()].map((own) => {
      const withMoney = own.filter(({ amount }) => amount !== 0);
      return sumOf(withMoney.length > 0 ? withMoney : own.slice(0, 1));
    });
  }

  private secondCodes(meaning: Meaning, period: Period): readonly Evidence[] {
    const { governmentEconomic: code, fund, nature } = meaning;
    if (code === undefined) return [];
    const rows = this.budget.filter(
      ({ line, subject, column }) =>
        inPeriod({ subject }, period) &&
        line.governmentEconomic?.code.startsWith(code) === true &&
        (column.isTotal === true || nature !== undefined) &&
        subject.nature === nature &&
        (fund === undefined || subject.fund === undefined || agree({ fund }, { fund: subject.fund })),
    );
    return [...new Set(rows.map(({ table }) => table))].map((table) =>
      sumOf(rows.filter((row) => row.table === table)),
    );
  }
}

/** 301 and 303 are 人员, everything else 公用. */
export const isOfUse = (economic: string, use: "personnel" | "public"): boolean =>
  (economic.startsWith("301") || economic.startsWith("303")) === (use === "personnel");

/** 上年结转 and 上年结余 listed apart keep their labels; parts of them are named below them. */
const isBalanceLine = ({ subject }: Pick<Fact, "subject">): boolean =>
  subject.item?.startsWith("carry-over") === true && !(subject.line ?? "").includes("/");

const hasRow = (meaning: Meaning): boolean => ROW.some((by) => meaning[by] !== undefined);

const inPeriod = ({ subject }: Pick<Fact, "subject">, { year, stage }: Period): boolean =>
  subject.year === year && subject.stage === stage;

function fits({ subject, line, table }: Pick<Fact, "subject" | "line" | "table">, meaning: Meaning): boolean {
  if (meaning.flow !== undefined && subject.flow !== meaning.flow) return false;
  if (isItem(meaning)) return true;
  if (!ALL.every((by) => subject[by] === meaning[by] || (by === "line" && isBalanceLine({ subject })))) return false;
  return isBalanced({ subject, line, table }, meaning);
}

/** 三公 and its kind are one thing whatever fund or nature the table adds. */
const isItem = ({ item }: Meaning): boolean =>
  item !== undefined && !/^carry-over|^account-balance|^current$/.test(item);

/** 本年 and 总 are different subjects; without either word both are meant. */
function isBalanced({ subject, line, table }: Pick<Fact, "subject" | "line" | "table">, { balance }: Meaning): boolean {
  if (balance === undefined || line.narrows.functional !== undefined) return true;
  const isCurrentLine = subject.item === "current" || (line.role === "item" && table.type !== "income");
  const isHeadline = subject.nature === undefined && subject.accounting === undefined && subject.use === undefined;
  if (!isHeadline) return true;
  if (balance === "current")
    return (
      isCurrentLine ||
      (table.type === "income" && subject.fund !== undefined) ||
      subject.item?.startsWith("carry") === true
    );
  return subject.item !== "current";
}

function fitsLoosely({ subject }: Pick<Fact, "subject">, meaning: Meaning): boolean {
  return meaning.flow === undefined || subject.flow === meaning.flow;
}

function fitsBlank({ meaning: own }: Blank, meaning: Meaning): boolean {
  if (meaning.flow !== undefined && own.flow !== meaning.flow) return false;
  if (meaning.item !== undefined && own.item !== meaning.item) return false;
  if (isItem(meaning)) return own.item === meaning.item;
  if (meaning.item === undefined && own.item !== undefined && own.item !== "current") return false;
  return ALL.every((by) => own[by] === meaning[by]);
}

/** Grand totals before 本年 where nothing tells them apart; funds of their own line before totals. */
function inNaturalOrder(facts: readonly Fact[], { balance, fund, flow }: Meaning): readonly Fact[] {
  if (balance !== undefined) return facts;
  const wantsCurrent = fund !== undefined && flow === "income";
  const rank = ({ subject, line }: Fact): number => {
    const isCurrent = subject.item === "current" || line.role === "item";
    return isCurrent === wantsCurrent ? 0 : 1;
  };
  return [...facts].sort((a, b) => rank(a) - rank(b));
}

export function evidenceOfFact({ amount, margin, unit, cell, table, printed }: Fact): Evidence {
  const decimals =
    margin > 0 ? Math.max(0, Math.round(Math.log10(FEN_PER_UNIT[unit] / (2 * margin)))) : decimalsIn(printed);
  return { kind: "fact", amount, margin: amount === 0 ? ZERO : margin, unit, decimals, cells: [cell], table };
}

function sumOf(facts: readonly Fact[]): Evidence {
  const parts = facts.map(evidenceOfFact);
  const [first] = parts;
  if (!first) throw new RangeError("a sum of nothing");
  return {
    ...first,
    kind: parts.length === 1 ? "fact" : "sum",
    amount: sumFen(parts.map(({ amount }) => amount)),
    margin: sumFen(parts.map(({ margin }) => margin)),
    cells: parts.flatMap(({ cells }) => cells),
  };
}

const evidenceOfBlank = ({ line: { table }, cell }: Blank): Evidence => ({
  kind: "blank",
  amount: ZERO,
  margin: ZERO,
  unit: table.unit,
  decimals: 2,
  cells: [cell],
  table,
});

const evidenceOfEmpty = (table: Table): Evidence => ({
  kind: "empty-table",
  amount: ZERO,
  margin: ZERO,
  unit: table.unit,
  decimals: 2,
  cells: [table.titleCell ?? { sheet: table.sheet, row: table.area.top, column: table.area.left }],
  table,
});

/** Blank cells of money columns in tables that hold amounts. */
function blanksOf(book: BudgetBook, year: number | undefined): readonly Blank[] {
  const { facts, tables } = book;
  const cells = moneyCellsOf(book);
  const known = new Set(tables.filter(({ empty }) => !empty));
  const single = new Set(tablesOfOneUnit(facts.all));
  return facts.lines.flatMap((line) => {
    if (!known.has(line.table) || (line.narrows.unit !== undefined && !single.has(line.table))) return [];
    return line.panel.columns.flatMap((column): Blank[] => {
      if (column.holds !== "money" || isOfOtherPeriod(column, year)) return [];
      const { cell, state } = cells.at(line, column);
      if (state !== "blank") return [];
      const meaning = merged({ ...column.narrows, flow: line.panel.flow }, without(line.narrows, "unit"));
      return meaning ? [{ meaning, line, cell }] : [];
    });
  });
}

const isOfOtherPeriod = ({ period }: Column, year: number | undefined): boolean =>
  period !== undefined &&
  (period.stage !== "budget" || (period.offset ?? 0) !== 0 || (period.year !== undefined && period.year !== year));

/** Half a unit of the last place of an amount without a cell. */
export const marginFor = (unit: Evidence["unit"], decimals: number): Evidence["margin"] =>
  fen(marginOf(unit, decimals));
