import { type CellRef, contains, toA1 } from "../model/cell";
import { type Finding, type FindingCell, LIGHTNESS, type RuleCode, type Severity } from "../model/finding";
import type { Table } from "../model/table";
import { speakingCells } from "./marks";
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
  /** Against the check before: not found any more, or not found then. Absent where nothing changed. */
  readonly change?: "solved" | "new";
}

/** A row of the virtual list: the head of a group of several, or a finding. */
export type Row =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | FindingRow;

export interface FindingRow extends ListedFinding {
  readonly kind: "finding";
  /** Its table and its rule, of which the head of a group already names one. */
  readonly where: readonly string[];
  /** The printed title of its table; undefined where it stands in none. */
  readonly table: string | undefined;
}

/** Counts of the findings that still stand, by severity, and of those the user accepted. */
export type Counts = Readonly<Record<Severity | "waived", number>>;

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

/**
 * What a check found beside what the one before had found: new ones are marked, and those that stood and are gone stay,
 * as solved, so that the user sees what an edit brought about.
 */
export function compareFindings(
  now: readonly ListedFinding[],
  before: readonly ListedFinding[] | undefined,
): readonly ListedFinding[] {
  if (before === undefined) return now;
  const [present, former] = [now, before].map((list) => new Set(list.map(({ key }) => key)));
  return [
    ...now.map((each) => (former?.has(each.key) ? each : { ...each, change: "new" as const })),
    ...before
      .filter(({ key, finding }) => !present?.has(key) && finding.waived === undefined)
      .map((each) => ({ ...each, change: "solved" as const })),
  ];
}
/** Whether a finding speaks of a cell; what it only added up does not count. */
export const isAbout = (finding: Finding, cell: CellRef): boolean =>
  speakingCells(finding).some((each) => toA1(each) === toA1(cell));

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const finding of findings) counts[finding.waived === undefined ? finding.severity : "waived"] += 1;
  return counts;
}

/**
 * The rows to show. Groups with a graver finding come first, then in the order of the tables (or of the first finding
 * of each rule); within a group the graver ones. Only a group of several has a head. A waiver moves no group: what the
 * user just decided stays where it is.
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
  const groups = new Map<string, Group>();
  for (const each of matching) {
    const { key, ...head } = groupOf(each.finding, tables, rules, options.groupBy, groups.size);
    const group = groups.get(key) ?? { ...head, findings: [], lightness: Infinity };
    group.findings.push(each);
    group.lightness = Math.min(group.lightness, LIGHTNESS[each.finding.severity]);
    groups.set(key, group);
  }
  const rowOf = (listed: ListedFinding, by: GroupBy | undefined): FindingRow => ({
    kind: "finding",
    ...listed,
    where: [
      by === "table" ? undefined : groupOf(listed.finding, tables, rules, "table", 0).title,
      by === "rule" ? undefined : rules.get(listed.finding.code)?.title,
    ].filter((name) => name !== undefined),
    table: tableOf(listed.finding, tables)?.title,
  });
  return [...groups]
    .sort(([, a], [, b]) => a.lightness - b.lightness || a.rank - b.rank)
    .flatMap(([key, { title, findings: members }]) =>
      members.length === 1
        ? members.map((each) => rowOf(each, undefined))
        : [
            { kind: "group" as const, key, title, count: members.length },
            ...(options.collapsed.has(key)
              ? []
              : [...members].sort(byGravity).map((each) => rowOf(each, options.groupBy))),
          ],
    );
}

interface Group {
  readonly title: string;
  readonly rank: number;
  readonly findings: ListedFinding[];
  lightness: number;
}

/** Whether there is still something to do: neither solved nor accepted by the user. */
export const isStanding = ({ finding, change }: ListedFinding): boolean =>
  change !== "solved" && finding.waived === undefined;

/** How many of the rows still stand, and how many were solved by the last change; hidden ones are not counted. */
export function tallyOf(rows: readonly Row[]): { readonly standing: number; readonly solved: number } {
  const findings = rows.filter((row) => row.kind === "finding");
  return {
    standing: findings.filter(isStanding).length,
    solved: findings.filter(({ change }) => change === "solved").length,
  };
}

/** The cell a finding is mainly about. */
export const mainCell = ({ cells }: Pick<Finding, "cells">): FindingCell | undefined =>
  cells.find(({ role }) => role === "stated" || role === "text") ?? cells[0];

/** The two ends of what a finding compares, and what it added up. */
interface Ends {
  readonly left: FindingCell | undefined;
  readonly right: FindingCell | undefined;
  readonly addends: readonly FindingCell[];
}

/** The main cell of a finding, the one it is compared with, and its addends; two equal ones on two sheets are ends too. */
export function endsOf({ cells }: Finding): Ends {
  const left = mainCell({ cells });
  const addends = cells.filter(({ role }) => role === "addend");
  const expected = cells.find((each) => each.role === "expected" && each !== left);
  const [one, other, third] = cells;
  const isPair = one && other && !third && one.sheet !== other.sheet && addends.length === 0;
  return { left, right: expected ?? (isPair ? cells.find((each) => each !== left) : undefined), addends };
}

const byGravity = (a: ListedFinding, b: ListedFinding): number =>
  LIGHTNESS[a.finding.severity] - LIGHTNESS[b.finding.severity];

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
  const table = tableOf(finding, tables);
  if (!table) return { key: `sheet|${cell?.sheet ?? ""}`, title: cell?.sheet ?? "", rank: tables.length + next };
  return {
    key: `table|${table.sheet}|${table.area.top}`,
    title: nameAmong(table, tables),
    rank: tables.indexOf(table),
  };
}

function tableOf(finding: Finding, tables: readonly Table[]): Table | undefined {
  const cell = mainCell(finding);
  if (!cell) return undefined;
  return tables.find(({ sheet, area }) => sheet === cell.sheet && contains(area, cell.row, cell.column));
}

/** The title of a table; with its sheet where another one has the same. */
function nameAmong({ title, sheet }: Table, tables: readonly Table[]): string {
  if (title === "") return sheet;
  return tables.some((other) => other.title === title && other.sheet !== sheet) ? `${title}（${sheet}）` : title;
}
