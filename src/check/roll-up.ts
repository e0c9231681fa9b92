import type { CellRef } from "../model/cell";
import type { Finding, FindingCell } from "../model/finding";
import { groupBy } from "../model/group-by";
import { absFen } from "../model/money";
import type { Table } from "../model/table";
import { eachPlaceOnce } from "./finding-cells";
import type { RuleGroup } from "./groups";
import type { Gap, Quantity } from "./judge";
import type { Verdict } from "./verdict";
import { amountText, cellsText, messageText, quantityText, tableText } from "./wording";

/** Nobody reads more findings of one rule in one table: what goes beyond is one finding that names all its cells. */
const MOST_IN_TABLE = 1_000;

/** One finding for what one rule says several times for the same reason in one table; `most` of one rule in one table. */
export function rolledUp(verdicts: readonly Verdict[], most = MOST_IN_TABLE): readonly Verdict[] {
  const alike = groupBy(verdicts, (verdict) => keyOf(verdict) ?? verdict);
  const united = [...alike.values()].flatMap((group) => unite(group));
  if (united.length <= most) return united;
  const inTables = groupBy(united, (verdict) => {
    const { code, severity, cells } = verdict.finding;
    return [code, severity, cells[0]?.sheet, addressOf(tableOfVerdict(verdict))].join("|");
  });
  return [...inTables.values()].flatMap((group) => uniteRest(group, most));
}

const tableOfVerdict = ({ gap, misplaced }: Verdict): Table | undefined =>
  (gap && tableOf(gap.stated)) ?? misplaced?.[0]?.table;

function uniteRest(group: readonly Verdict[], most: number): readonly Verdict[] {
  const rest = group.slice(most);
  const [first] = rest;
  if (!first || rest.length === 1) return group;
  const { code, name, severity, explainedByRounding, cells } = first.finding;
  const table = tableOfVerdict(first);
  const where = table ? tableText(table) : (cells[0]?.sheet ?? "");
  const message = messageText(
    `“${where}”同类问题超过 ${most} 处，其余 ${rest.length} 处合并列出（${cellsText(firstCells(rest))}）。请先改正前面的，再重新校验。`,
  );
  const finding = { code, name, severity, message, cells: unionOf(rest), explainedByRounding };
  return [...group.slice(0, most), { ...first, finding }];
}

const firstCells = (verdicts: readonly Verdict[]): readonly FindingCell[] =>
  verdicts.flatMap(({ finding }) => finding.cells.slice(0, 1));

function keyOf({ finding, gap, group, kind, speaksOf }: Verdict): string | undefined {
  const { code, severity } = finding;
  if (kind !== undefined) return [code, severity, "kind", kind].join("|");
  if (gap?.isExplained) {
    const tables = [gap.stated, gap.expected].map((side) => addressOf(tableOf(side)));
    return [code, "rounding", gap.kind, ...tables].join("|");
  }
  // a text beside the workbook often is the sheet of the text once more
  const isOfText = OF_TEXT.has(speaksOf) && finding.cells[0]?.role === "text";
  if (isOfText) return [code, severity, "text", saidIn(finding)].join("|");
  if (group === undefined) return undefined;
  return [code, severity, group, finding.cells[0]?.sheet].join("|");
}

const OF_TEXT: ReadonlySet<RuleGroup> = new Set<RuleGroup>([
  "text",
  "growth",
  "three-public",
  "completeness",
  "identity",
  "codes",
]);

/** The message as compared: blanks differ between a sheet and a document. */
const saidIn = ({ message }: Finding): string => message.replace(/\s/g, "");

const tableOf = ({ entries }: Quantity): Table | undefined => entries[0]?.line.table;
const addressOf = (table: Table | undefined): string => (table ? `${table.sheet}!${table.area.top}` : "");

function unite(group: readonly Verdict[]): readonly Verdict[] {
  const [first, ...rest] = group;
  if (!first) return [];
  const gaps = group.flatMap(({ gap }) => (gap?.isExplained ? [gap] : []));
  if (gaps.length > 0) return [{ ...first, finding: withRounding(first.finding, gaps, group) }];
  if (rest.length === 0) return [first];
  // the same sentence of two texts needs no word more
  const isSame = rest.every(({ finding }) => saidIn(finding) === saidIn(first.finding));
  const isInOneTable = new Set(firstCells(group).map(({ sheet }) => sheet)).size === 1;
  const message = isSame
    ? first.finding.message
    : `${first.finding.message}${isInOneTable ? "同表" : ""}另有 ${rest.length} 处相同情况（${cellsText(firstCells(rest))}）。`;
  const { fixes: _, noFix: __, ...finding } = first.finding;
  return [{ ...first, finding: { ...finding, message, cells: unionOf(group), ...fixesOf(group) } }];
}

/** The fix of a finding for several places mends all of them that can take one, or there is none. */
function fixesOf(group: readonly Verdict[]): Pick<Finding, "fixes"> {
  // a text beside the workbook is not written to
  const places = group.filter(({ finding: { fixes = [] } }) => fixes.length > 0);
  const singles = places.flatMap(({ finding: { fixes = [] } }) => (fixes.length === 1 ? fixes : []));
  const [first] = singles;
  const isOfTexts = group.every(({ finding }) => finding.cells[0]?.role === "text");
  if (!first || singles.length < (isOfTexts ? places.length : group.length)) return {};
  if (singles.length === 1) return { fixes: [first] };
  const edits = singles.flatMap((fix) => fix.edits);
  const isCertain = singles.every((fix) => fix.isCertain);
  const isInOneTable = new Set(edits.map(({ cell }) => cell.sheet)).size === 1;
  const label = `${first.label}，${isInOneTable ? "同表" : ""}另 ${singles.length - 1} 处一并改正`;
  return { fixes: [{ ...first, edits, isCertain, label }] };
}

function withRounding(finding: Finding, gaps: readonly Gap[], group: readonly Verdict[]): Finding {
  const [only] = gaps;
  if (only && gaps.length === 1) return { ...finding, message: messageText(roundingMessage(only)) };
  const { code, name, severity } = finding;
  const message = messageText(roundingsMessage(gaps));
  return { code, name, severity, message, cells: unionOf(group), explainedByRounding: true };
}

/** One gap that rounding explains. */
function roundingMessage(gap: Gap): string {
  const { kind, what, stated, expected, difference } = gap;
  const a = `${quantityText(stated)}（${cellsOf(stated)}）`;
  const b = `${quantityText(expected)}（${cellsOf(expected)}）`;
  const miss = amountText(absFen(difference), stated.scale);
  const [tableA, tableB] = namesOf(gap);
  if (kind === "sum") {
    const sum = amountText(expected.amount, expected.scale);
    return `“${tableA}”${what}为 ${a}，各项之和为 ${sum}，相差 ${miss}，四舍五入可以解释，不必修改。`;
  }
  if (kind === "change") {
    const sum = amountText(expected.amount, expected.scale);
    return `“${tableA}”${what}为 ${a}，按本年减上年为 ${sum}，相差 ${miss}，四舍五入可以解释，不必修改。`;
  }
  const places = tableA === tableB ? `“${tableA}”中分别为 ${a}和 ${b}` : `“${tableA}”为 ${a}，在“${tableB}”为 ${b}`;
  return `${what}在${places}，相差 ${miss}，属四舍五入尾差。建议使用同一数。`;
}

/** Several gaps of one kind in one table, or between two. */
function roundingsMessage(gaps: readonly Gap[]): string {
  const [first] = gaps;
  if (!first) return "";
  const [tableA, tableB] = namesOf(first);
  const places = gaps.flatMap(({ stated }) => stated.entries.slice(0, 1).map(({ cell }) => cell));
  const count = gaps.length;
  if (first.kind === "sum") {
    return `“${tableA}”有 ${count} 处合计与各项之和相差末位（${cellsText(places)}），四舍五入可以解释，不必修改。`;
  }
  if (first.kind === "change") {
    return `“${tableA}”有 ${count} 处增减额与本年减上年相差末位（${cellsText(places)}），四舍五入可以解释，不必修改。`;
  }
  const between = tableA === tableB ? `“${tableA}”中` : `“${tableA}”与“${tableB}”之间`;
  const whats = gaps.slice(0, 4).map(({ what }) => what);
  const list = `${whats.join("、")}${count > whats.length ? "等" : ""}；${cellsText(places)}`;
  return `${between}有 ${count} 处同一数相差末位（${list}），属四舍五入尾差。建议使用同一数。`;
}

const namesOf = ({ stated, expected }: Gap): readonly string[] =>
  [stated, expected].map((side) => {
    const table = tableOf(side);
    return table ? tableText(table) : "";
  });

const cellsOf = ({ entries }: Quantity): string => cellsText(entries.map(({ cell }): CellRef => cell));

const unionOf = (group: readonly Verdict[]): readonly FindingCell[] =>
  eachPlaceOnce(group.flatMap(({ finding }) => finding.cells));
