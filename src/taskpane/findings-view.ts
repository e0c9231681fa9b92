import { type CellRef, contains, toA1 } from "../model/cell";
import type { Finding, RuleCode, Severity } from "../model/finding";
import type { Table } from "../model/table";
import type { RuleTitle } from "../questions/protocol";

export type GroupBy = "table" | "rule";
/** What the list shows: everything, one severity that still stands, or what the user accepted. */
export type ShownFindings = "all" | Severity | "waived";

export interface ListOptions {
  readonly groupBy: GroupBy;
  readonly shown: ShownFindings;
  readonly search: string;
  readonly collapsed: ReadonlySet<string>;
}

/** A finding with an identity that survives a re-check: the rule and its cells. */
export interface ListedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** A row of the virtual list: the head of a group, or a finding. */
export type Row =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | ({ readonly kind: "finding" } & ListedFinding);

/** Counts of the findings that still stand, by severity, and of those the user accepted. */
export type Counts = Readonly<Record<Severity | "waived", number>>;

const LIGHTNESS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Names every finding; equal ones (same rule, same cells) get a number. */
export function listFindings(findings: readonly Finding[]): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = [finding.code, ...finding.cells.map(toA1)].join("|");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name}|${count}`, finding };
  });
}

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const finding of findings) counts[finding.waived === undefined ? finding.severity : "waived"] += 1;
  return counts;
}

/**
 * The rows to show. Groups with a graver finding come first, then in the order of the tables (or of the first finding
 * of each rule). A waiver moves no group: what the user just decided stays where it is.
 */
export function rowsOf(
  findings: readonly ListedFinding[],
  tables: readonly Table[],
  rules: ReadonlyMap<RuleCode, RuleTitle>,
  options: ListOptions,
): readonly Row[] {
  const matching = findings.filter(
    ({ finding }) => isShown(finding, options.shown) && isMatch(finding, rules, options.search),
  );
  const groups = new Map<string, { title: string; rank: number; rows: Row[]; lightness: number }>();
  for (const each of matching) {
    const { key, ...head } = groupOf(each.finding, tables, rules, options.groupBy, groups.size);
    const group = groups.get(key) ?? { ...head, rows: [], lightness: Infinity };
    group.rows.push({ kind: "finding", ...each });
    group.lightness = Math.min(group.lightness, LIGHTNESS[each.finding.severity]);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => a.lightness - b.lightness || a.rank - b.rank)
    .flatMap(([key, { title, rows }]) => [
      { kind: "group" as const, key, title, count: rows.length },
      ...(options.collapsed.has(key) ? [] : rows),
    ]);
}

/** The cell a finding is mainly about. */
export const mainCell = (finding: Finding): CellRef | undefined =>
  finding.cells.find(({ role }) => role === "stated" || role === "text") ?? finding.cells[0];

const isShown = (finding: Finding, shown: ShownFindings): boolean =>
  shown === "all" ||
  ((shown === "waived") === (finding.waived !== undefined) && (shown === "waived" || finding.severity === shown));

function isMatch(finding: Finding, rules: ReadonlyMap<RuleCode, RuleTitle>, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/);
  const text = [
    finding.code,
    rules.get(finding.code)?.title,
    finding.message,
    finding.cause,
    finding.quote,
    finding.waived,
    ...finding.cells.map(toA1),
  ]
    .join("\n")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

interface GroupHead {
  readonly key: string;
  readonly title: string;
  /** Groups are listed by ascending rank. */
  readonly rank: number;
}

function groupOf(
  finding: Finding,
  tables: readonly Table[],
  rules: ReadonlyMap<RuleCode, RuleTitle>,
  groupBy: GroupBy,
  next: number,
): GroupHead {
  if (groupBy === "rule") {
    const title = [finding.code, rules.get(finding.code)?.title].filter((word) => word !== undefined).join(" ");
    return { key: `rule|${finding.code}`, title, rank: next };
  }
  const cell = mainCell(finding);
  const index = cell
    ? tables.findIndex(({ sheet, area }) => sheet === cell.sheet && contains(area, cell.row, cell.column))
    : -1;
  const table = tables[index];
  if (!table) return { key: `sheet|${cell?.sheet ?? ""}`, title: cell?.sheet ?? "", rank: tables.length + next };
  return { key: `table|${table.sheet}|${table.area.top}`, title: table.title || table.sheet, rank: index };
}
