import type { BudgetBook } from "../model/book";
import type { Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { cellIn } from "../model/pages";
import type { Panel } from "../model/table";
import { distance, entriesOf, type Gap } from "./judge";
import type { Verdict } from "./verdict";

/** A row under a wrong code is missing in one sum and too much in another; a repeated row is counted twice. */
export function misplacedEchoes(verdicts: readonly Verdict[], book: BudgetBook): readonly Verdict[] {
  const rows = new Set(verdicts.flatMap(({ misplaced }) => misplaced ?? []));
  if (rows.size === 0) return [];
  const misplaced = new MisplacedRows(rows, book);
  return verdicts.filter(({ gap }) => gap !== undefined && !gap.isExplained && misplaced.isEcho(gap));
}

/** The rows at fault, looked up by what they state: a gap is asked once, however many rows there are. */
class MisplacedRows {
  private readonly byPanel: ReadonlyMap<Panel, readonly Line[]>;
  private readonly amountsByColumn = new Map<Panel, Map<number, ReadonlySet<number>>>();
  /** Everything these rows state, without signs and zeros. */
  private readonly amounts: ReadonlySet<number>;

  constructor(
    private readonly rows: ReadonlySet<Line>,
    private readonly book: BudgetBook,
  ) {
    this.byPanel = groupBy(rows, ({ panel }) => panel);
    const tables = new Set([...rows].map(({ table }) => table));
    const facts = [...tables].flatMap((table) => book.facts.inTable(table)).filter(({ line }) => rows.has(line));
    this.amounts = new Set(facts.flatMap(({ amount }) => (amount === 0 ? [] : [Math.abs(amount)])));
  }

  isEcho(gap: Gap): boolean {
    return entriesOf(gap).some(({ line }) => this.rows.has(line)) || this.isMissedBy(gap) || this.isLeftOut(gap);
  }

  /** Another table states a code that this one does not list: it stands there under the wrong code. */
  private isLeftOut(gap: Gap): boolean {
    if (gap.kind === "sum" || (gap.stated.entries.length > 0 && gap.expected.entries.length > 0)) return false;
    return this.amounts.has(distance(gap));
  }

  /** True when a sum of a row's own table misses by what the row states in that column. */
  private isMissedBy(gap: Gap): boolean {
    const [entry] = gap.stated.entries;
    if (gap.kind !== "sum" || !entry) return false;
    return this.amountsIn(entry.line.panel, entry.column.column).has(distance(gap));
  }

  private amountsIn(panel: Panel, column: number): ReadonlySet<number> {
    const inPanel = this.amountsByColumn.get(panel) ?? new Map<number, ReadonlySet<number>>();
    this.amountsByColumn.set(panel, inPanel);
    const known = inPanel.get(column);
    if (known) return known;
    const facts = (this.byPanel.get(panel) ?? []).map(({ table, row }) =>
      this.book.facts.at(cellIn(table, row, column)),
    );
    const amounts = new Set(facts.flatMap((fact) => (fact && fact.kind !== "growth" ? [Math.abs(fact.amount)] : [])));
    inPanel.set(column, amounts);
    return amounts;
  }
}
