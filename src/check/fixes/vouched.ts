import type { Entry } from "../../book/grid";
import type { BudgetBook } from "../../model/book";
import type { Equation, InstanceState } from "../../model/equation";

/**
 * Whether an amount is confirmed elsewhere: another sum of its table holds with it, or another table states the same of
 * the same. Another value there would only move the contradiction to another place.
 */
export class Vouchers {
  constructor(private readonly book: BudgetBook) {}

  /** Something would no longer hold if the amount were another one. */
  isHeld(entry: Entry): boolean {
    return this.isIn(entry, HOLDING) || this.isRepeated(entry);
  }

  /** The same, and it is no mere copy: the amount is right. */
  isProved(entry: Entry): boolean {
    return this.isIn(entry, PROVING) || this.isRepeated(entry);
  }

  private isIn({ line, column, amount }: Entry, states: ReadonlySet<InstanceState>): boolean {
    const sums = this.book.facts.sums.get(line.panel);
    if (!sums || amount === 0) return false;
    const row = sums.lines.indexOf(line);
    const place = sums.columns.indexOf(column);
    return sums.equations.some((equation) =>
      equation.axis === "rows" ? isMember(equation, row, place, states) : isMember(equation, place, row, states),
    );
  }

  private isRepeated({ fact }: Entry): boolean {
    if (!fact || fact.kind !== "amount" || fact.amount === 0) return false;
    return this.book.facts
      .statements(fact.subject)
      .some((other) => other.table !== fact.table && other.amount === fact.amount);
  }
}

const PROVING: ReadonlySet<InstanceState> = new Set<InstanceState>(["holds"]);
const HOLDING: ReadonlySet<InstanceState> = new Set<InstanceState>(["holds", "copies"]);

const isMember = (
  { whole, parts, instances }: Equation,
  member: number,
  at: number,
  states: ReadonlySet<InstanceState>,
): boolean =>
  (whole === member || parts.includes(member)) &&
  instances.some((instance) => instance.at === at && states.has(instance.state));
