import type { BudgetBook } from "../model/book";
import { type CellRef, toA1 } from "../model/cell";
import type { Line } from "../model/fact";
import { codeEchoes } from "./code-slips";
import type { Entry } from "./grid";
import { distance, type Gap } from "./judge";
import type { Verdict } from "./rule";
import { unitSlip } from "./unit-slip";

/**
 * Reports the cause, not the echo. One wrong cell breaks its row, its column and every table that repeats it, always by
 * the same amount: of findings that miss by one amount and share a cell, the closest remains, and the cell is pinned.
 */
export function withoutEchoes(verdicts: readonly Verdict[], book: BudgetBook): readonly Verdict[] {
  const slip = unitSlip(verdicts);
  const silent = new Set<Verdict>([
    ...misplacedEchoes(verdicts, book),
    ...codeEchoes(verdicts),
    ...(slip?.echoes ?? []),
  ]);
  const pinned = new Map<Verdict, CellRef>();
  const rest = verdicts.filter((verdict) => !silent.has(verdict) && verdict !== slip?.first);
  for (const group of sameAmount(rest)) {
    for (const family of connected(group)) silence(family, silent, pinned);
    for (const echo of repeatedHigherUp(group.filter((each) => !silent.has(each.verdict)))) silent.add(echo);
  }
  return verdicts.flatMap((verdict) => {
    if (slip && verdict === slip.first) return [slip.told];
    if (silent.has(verdict)) return [];
    const cell = pinned.get(verdict);
    return [cell ? withPin(verdict, cell) : verdict];
  });
}

/** The cell to which all point is named, blank or not. */
function withPin(verdict: Verdict, pinned: CellRef): Verdict {
  const { finding } = verdict;
  const isNamed = finding.cells.some((cell) => toA1(cell) === toA1(pinned));
  const cells = isNamed ? finding.cells : [...finding.cells, { ...pinned, role: "addend" as const }];
  return { ...verdict, pinned, finding: { ...finding, cells } };
}

/** A row under a wrong code is missing in one sum and too much in another; a repeated row is counted twice. */
function misplacedEchoes(verdicts: readonly Verdict[], book: BudgetBook): readonly Verdict[] {
  const rows = verdicts.flatMap(({ misplaced }) => misplaced ?? []);
  if (rows.length === 0) return [];
  return verdicts.filter(({ gap }) => {
    if (!gap || gap.isExplained) return false;
    const entries = entriesOf(gap);
    return rows.some(
      (row) => entries.some((entry) => entry.line === row) || isMissedBy(gap, row, book) || isLeftOut(gap, row, book),
    );
  });
}

/** Another table states a code that this one does not list: it stands there under the wrong code. */
function isLeftOut(gap: Gap, row: Line, book: BudgetBook): boolean {
  if (gap.kind === "sum" || (gap.stated.entries.length > 0 && gap.expected.entries.length > 0)) return false;
  const amounts = book.facts.inTable(row.table).filter(({ line }) => line === row);
  return amounts.some(({ amount }) => amount !== 0 && Math.abs(amount) === distance(gap));
}

/** True when a sum of the row's own table misses by what the row states in that column. */
function isMissedBy(gap: Gap, row: Line, book: BudgetBook): boolean {
  const [entry] = gap.stated.entries;
  if (gap.kind !== "sum" || entry?.line.panel !== row.panel) return false;
  const fact = book.facts.at({ sheet: row.table.sheet, row: row.row, column: entry.column.column });
  return fact !== undefined && fact.kind !== "growth" && Math.abs(fact.amount) === distance(gap);
}

interface Member {
  readonly verdict: Verdict;
  readonly gap: Gap;
  readonly addresses: ReadonlySet<string>;
}

/** Certain gaps of one size. */
function sameAmount(verdicts: readonly Verdict[]): readonly (readonly Member[])[] {
  const groups = new Map<number, Member[]>();
  for (const verdict of verdicts) {
    const { gap } = verdict;
    if (!gap || gap.isExplained) continue;
    const addresses = new Set(entriesOf(gap).map(({ cell }) => toA1(cell)));
    const group = groups.get(distance(gap));
    if (group) group.push({ verdict, gap, addresses });
    else groups.set(distance(gap), [{ verdict, gap, addresses }]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const entriesOf = ({ stated, expected }: Gap): readonly Entry[] => [...stated.entries, ...expected.entries];

/** Splits a group into families whose members hang together by shared cells. */
function connected(group: readonly Member[]): readonly (readonly Member[])[] {
  const families: Member[][] = [];
  for (const member of group) {
    const touching = families.filter((family) => family.some((other) => share(member, other)));
    const merged = [...touching.flat(), member];
    for (const family of touching) families.splice(families.indexOf(family), 1);
    families.push(merged);
  }
  return families.filter((family) => family.length > 1);
}

const share = (a: Member, b: Member): boolean => [...a.addresses].some((address) => b.addresses.has(address));

function silence(family: readonly Member[], silent: Set<Verdict>, pinned: Map<Verdict, CellRef>): void {
  const common = family
    .map(({ addresses }) => addresses)
    .reduce((left, right) => new Set([...left].filter((address) => right.has(address))));
  const sums = family.filter(({ gap }) => gap.kind === "sum");
  if (common.size === 1) {
    const [closest, ...echoes] = [...family].sort(byCloseness);
    const cell = closest && entriesOf(closest.gap).find((entry) => common.has(toA1(entry.cell)))?.cell;
    if (closest && cell) pinned.set(closest.verdict, cell);
    for (const { verdict } of echoes) silent.add(verdict);
    return;
  }
  if (sums.length === 0) return;
  for (const member of family) {
    if (member.gap.kind !== "sum" && sums.some((sum) => share(sum, member))) silent.add(member.verdict);
  }
}

/** Sums within a table before comparisons of tables; then the one with the fewest cells, which is the easiest to verify. */
function byCloseness(a: Member, b: Member): number {
  const isFarther = (member: Member): number => (member.gap.kind === "sum" ? 0 : 1);
  return isFarther(a) - isFarther(b) || severityOf(a) - severityOf(b) || a.addresses.size - b.addresses.size;
}

const severityOf = ({ verdict }: Member): number => ["error", "warning", "info"].indexOf(verdict.finding.severity);

/** Between the same tables a difference of one item comes back in its 款, its 类 and the total: the item says it all. */
function repeatedHigherUp(group: readonly Member[]): readonly Verdict[] {
  const byTables = new Map<string, Member[]>();
  for (const member of group) {
    if (member.gap.kind === "sum") continue;
    const tables = [...new Set(entriesOf(member.gap).map(({ line }) => `${line.table.sheet}!${line.table.area.top}`))];
    const key = tables.sort().join("|");
    byTables.set(key, [...(byTables.get(key) ?? []), member]);
  }
  return [...byTables.values()].flatMap((members) => {
    const [deepest] = [...members].sort((a, b) => depthOf(b) - depthOf(a));
    return members.filter((member) => deepest && isAbove(member, deepest)).map(({ verdict }) => verdict);
  });
}

const depthOf = ({ gap }: Member): number => Math.max(...entriesOf(gap).map(({ line }) => line.code?.length ?? 0));

function isAbove(member: Member, deepest: Member): boolean {
  if (member === deepest || depthOf(member) >= depthOf(deepest)) return false;
  const code = codeOf(deepest);
  const above = codeOf(member);
  return above === undefined || (code !== undefined && code.startsWith(above));
}

const codeOf = ({ gap }: Member): string | undefined =>
  entriesOf(gap).find(({ line }) => line.code !== undefined)?.line.code;
