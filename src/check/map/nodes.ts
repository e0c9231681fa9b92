import type { BudgetBook } from "../../model/book";
import { type CellRef, placeKey, toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import type { Finding } from "../../model/finding";
import { groupBy } from "../../model/group-by";
import { covers } from "../../model/pages";
import type { Table } from "../../model/table";
import { TABLE_TERMS, type TableId } from "../../model/table-id";
import type { AmountCoverage, MapNode } from "../../model/table-map";
import { placesInSums } from "../sum-places";
import type { PlacedCheck } from "./compared";
import { isStanding, type FindingPlaces } from "./finding-places";
import type { TextChecks } from "./text-checks";

/** Sheets without amounts of their own. */
const NO_NODES: ReadonlySet<TableId> = new Set(["cover", "contents"]);
const placesThatHold = placesInSums("holds", "rounds", "copies");

/** Every kind of table of a workbook, with what was and was not checked of its amounts. */
export function nodesOf(
  book: BudgetBook,
  checks: readonly PlacedCheck[],
  text: TextChecks,
  shown: FindingPlaces,
): readonly MapNode[] {
  const confirmed = new Set([
    ...checks.filter(({ check }) => check.state === "equal").flatMap(({ check }) => check.cells.map(toA1)),
    ...text.confirmed,
  ]);
  const kinds = groupBy(
    book.tables.filter(({ type }) => !NO_NODES.has(type)),
    ({ type }) => type,
  );
  return [...kinds].map(([type, tables]): MapNode => {
    const findings = shown.all.filter((finding) => isStanding(finding) && isIn(finding, tables));
    return {
      type,
      name: TABLE_TERMS[type],
      tables: tables.map((table) => ({ title: table.title.replace(/\s+/g, ""), cell: startOf(table) })),
      sums: tables.reduce((sum, table) => sum + sumsOf(book, table), 0),
      amounts: type === "narrative" ? text.amounts : coverageOf(book, tables, confirmed, findings),
      text: text.byType.get(type) ?? { equal: 0, differs: 0 },
      findings: findings.map((finding) => shown.numberOf(finding)),
    };
  });
}

const startOf = ({ titleCell, sheet, area }: Table): CellRef =>
  titleCell ?? { sheet, row: area.top, column: area.left };

const isIn = ({ cells }: Finding, tables: readonly Table[]): boolean =>
  cells.some((cell) => tables.some((table) => covers(table, cell)));

const sumsOf = ({ facts }: BudgetBook, { panels }: Table): number =>
  panels
    .flatMap((panel) => facts.sums.get(panel)?.equations ?? [])
    .flatMap(({ instances }) => instances)
    .filter(({ state }) => state === "holds" || state === "rounds").length;

/** Amounts other than zero. What a finding compares or blames is a problem; addends of a wrong sum are not. */
function coverageOf(
  book: BudgetBook,
  tables: readonly Table[],
  confirmed: ReadonlySet<string>,
  findings: readonly Finding[],
): AmountCoverage {
  const blamed = new Set(
    findings.flatMap(({ cells }) =>
      cells.filter(({ role, isPlaceOnly }) => role !== "addend" && !isPlaceOnly).map((cell) => toA1(cell)),
    ),
  );
  const facts = tables.flatMap((table) => book.facts.inTable(table)).filter(({ amount }) => amount !== 0);
  const problems = facts.filter(({ cell }) => blamed.has(toA1(cell)));
  const others = facts.filter(({ cell }) => !blamed.has(toA1(cell)));
  const passed = others.filter((fact) => confirmed.has(toA1(fact.cell)) || isInSum(book, fact));
  return { passed: passed.length, problems: problems.length, open: others.length - passed.length };
}

/** It takes part in a sum of its table that holds. */
function isInSum({ facts }: BudgetBook, { line, column }: Fact): boolean {
  const sums = facts.sums.get(line.panel);
  return sums !== undefined && placesThatHold(sums).has(placeKey(line.row, column.column));
}
