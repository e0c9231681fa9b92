import type { BudgetBook } from "../model/book";
import { type CellRef, toA1 } from "../model/cell";
import { largest } from "../model/extremes";
import { LIGHTNESS } from "../model/finding";
import { groupBy } from "../model/group-by";
import { codeEchoes } from "./code-slips";
import { distance, entriesOf, type Gap } from "./judge";
import { misplacedEchoes } from "./misplaced";
import type { Verdict } from "./verdict";
import { unitSlip } from "./unit-slip";

/**
 * Reports the cause, not the echo. One wrong cell breaks its row, its column and every table that repeats it, always by
 * the same amount: of findings that miss by one amount and share a cell, the closest remains, and the cell is pinned.
 */
export function withoutEchoes(verdicts: readonly Verdict[], book: BudgetBook): readonly Verdict[] {
  const slip = unitSlip(verdicts, book);
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

/** Splits a group into families whose members hang together by shared cells. */
function connected(group: readonly Member[]): readonly (readonly Member[])[] {
  const membersAt = new Map<string, Member[]>();
  for (const member of group) {
    for (const address of member.addresses) {
      const there = membersAt.get(address);
      if (there) there.push(member);
      else membersAt.set(address, [member]);
    }
  }
  const open = new Set(group);
  const families: Member[][] = [];
  for (const first of group) {
    if (!open.delete(first)) continue;
    const family = [first];
    // grows while it is walked; the members of a cell are asked once
    for (const member of family) {
      for (const address of member.addresses) {
        const touching = membersAt.get(address) ?? [];
        membersAt.delete(address);
        for (const other of touching) if (open.delete(other)) family.push(other);
      }
    }
    families.push(family);
  }
  return families.filter((family) => family.length > 1);
}

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
  const inSums = new Set(sums.flatMap(({ addresses }) => [...addresses]));
  for (const member of family) {
    const isInSum = [...member.addresses].some((address) => inSums.has(address));
    if (member.gap.kind !== "sum" && isInSum) silent.add(member.verdict);
  }
}

/** Sums within a table before comparisons of tables; then the one with the fewest cells, which is the easiest to verify. */
function byCloseness(a: Member, b: Member): number {
  const isFarther = (member: Member): number => (member.gap.kind === "sum" ? 0 : 1);
  return isFarther(a) - isFarther(b) || severityOf(a) - severityOf(b) || a.addresses.size - b.addresses.size;
}

const severityOf = ({ verdict }: Member): number => LIGHTNESS[verdict.finding.severity];

/** Between the same tables a difference of one item comes back in its 款, its 类 and the total: the item says it all. */
function repeatedHigherUp(group: readonly Member[]): readonly Verdict[] {
  const between = group.filter(({ gap }) => gap.kind !== "sum");
  const byTables = groupBy(between, ({ gap }) => {
    const tables = entriesOf(gap).map(({ line }) => `${line.table.sheet}!${line.table.area.top}`);
    return [...new Set(tables)].sort().join("|");
  });
  return [...byTables.values()].flatMap((members) => {
    const [deepest] = [...members].sort((a, b) => depthOf(b) - depthOf(a));
    return members.filter((member) => deepest && isAbove(member, deepest)).map(({ verdict }) => verdict);
  });
}

const depthOf = ({ gap }: Member): number => largest(entriesOf(gap).map(({ line }) => line.code?.length ?? 0));

function isAbove(member: Member, deepest: Member): boolean {
  if (member === deepest || depthOf(member) >= depthOf(deepest)) return false;
  const code = codeOf(deepest);
  const above = codeOf(member);
  return above === undefined || (code !== undefined && code.startsWith(above));
}

const codeOf = ({ gap }: Member): string | undefined =>
  entriesOf(gap).find(({ line }) => line.code !== undefined)?.line.code;
