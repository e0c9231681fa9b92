import { amountColumns, type PanelLine, structureOf } from "../book/panel-structure";
import { kindOfPurchase, parse } from "../lexicon/index";
import type { PanelSums } from "../model/fact";
import type { Line } from "../model/fact";
import { squeeze } from "../model/number";
import type { Item, Subject } from "../model/subject";
import type { Panel, Table } from "../model/table";
import { apart } from "./apart";
import { LevelCounter } from "./labels";
import { projectLevels, projectMeaning, projectsOfItems, withoutUnitCodes } from "./project-meaning";
import {
  comparedIn,
  isBalance,
  type ListPlace,
  type LineMeaning,
  meaningOf,
  type Scheme,
  schemeOf,
} from "./line-meaning";
import { type CellReader, type LinePlace, type PanelPlace, placesOf, sumsOf } from "./places";
import { rawLines } from "./raw-lines";
import type { RawLine } from "./raw-line";
import { CODED } from "./row-words";
import type { SheetCells } from "../book/sheet-cells";

/** The lines of a panel with the sums found among them. */
export interface PanelLines {
  readonly lines: readonly Line[];
  readonly sums: PanelSums;
}

/** Reads the body rows of one panel: labels, completed codes and meaning; the numbers decide which line is part of which. */
export function readLines(place: PanelPlace, cells: SheetCells, cell: CellReader): PanelLines {
  const { table, panel, year, byUnit } = place;
  const raw = rawLines(place, cells);
  const scheme = schemeOf(
    raw.filter(({ total }) => total === undefined).map(({ label }) => label.name),
    panel.rowsBy,
    panel.flow,
    year,
  );
  const meanings = ownMeanings(raw, place, scheme);
  const marked = markedLines(raw, meanings, place);
  const structure = structureOf(place, marked, cell);
  const isBlank = (item: number): boolean =>
    amountColumns(panel).every(({ column }) => cell(marked[item]?.row ?? 0, column).is === "blank");
  const places = placesOf(marked, structure, isBlank);
  const lines: Line[] = [];
  raw.forEach((each, i) => {
    const { role: found, depth, whole } = places[i] ?? TOP;
    // the only 单位小计 of a department is no 本年合计 beside 部门合计
    const ofSome = isPartialTotal(each, meanings[i], panel);
    const role = ofSome || (found === "current" && each.unit !== undefined) ? "item" : found;
    const coded = each.code !== undefined && CODED.has(panel.rowsBy);
    const compares = CODED.has(panel.rowsBy) ? undefined : comparedIn(each.label.name);
    const isTotal = role === "total" || (each.unit !== undefined && each.total !== undefined);
    const said = role === "current" ? CURRENT : compares ? {} : (meanings[i] ?? {});
    const own = isTotal ? totalMeaning(table, raw, panel) : said;
    const isOnItsOwn = coded || ofSome || each.isUnit || role === "total" || role === "current";
    const above = isOnItsOwn ? {} : inherited(lines, whole, places, own.fund);
    const narrows = { ...above, ...withinFund(own, above.fund, each.label.name) };
    const { total: _, label, level: __, means: ___, unit, isUnit: ____, ...rest } = each;
    lines.push({
      table,
      panel,
      ...rest,
      label: label.printed,
      name: label.name,
      role: role === "item" ? roleOfMeaning(narrows) : role,
      depth: coded ? levelOf(each.code) : depth,
      ...(whole !== undefined && raw[whole] && { whole: raw[whole].row }),
      ofWhich: marked[i]?.ofWhich === true,
      ...(ofSome && { sumsClasses: true }),
      ...(compares && { compares }),
      narrows: unit === undefined ? narrows : { ...ofUnitTotal(each, narrows), unit },
    });
  });
  const told = apart(byUnit ? lines : withoutOnlyUnit(lines, panel));
  return { lines: told, sums: sumsOf(told, place, structure) };
}

/** 单位小计 and the row of a unit say no more than the unit. */
const ofUnitTotal = ({ code, total, isUnit }: RawLine, narrows: LineMeaning): LineMeaning => {
  const { line: _, ...rest } = narrows;
  return isUnit || (code === undefined && total !== undefined) ? rest : narrows;
};

const CURRENT: LineMeaning = { item: "current" };
const TOP = { role: "item", depth: 0, whole: undefined } as const;

/** 部门预算 as a line stands for 本年合计, a line of 结转 for a balance. */
const roleOfMeaning = (narrows: LineMeaning): Line["role"] =>
  isBalance(narrows) ? "balance" : narrows.item === "current" ? "current" : "item";

/** The marks of each line that the engine of equations asks for. */
function markedLines(
  raw: readonly RawLine[],
  meanings: readonly LineMeaning[],
  { panel, shared }: PanelPlace,
): readonly PanelLine[] {
  const levels = new LevelCounter();
  const isCoded = CODED.has(panel.rowsBy);
  const kinds = panel.rowsBy === "project" ? projectLevels(raw, meanings) : [];
  const lines = raw.map((each, i): PanelLine => {
    const { row, label, code } = each;
    const meaning = meanings[i] ?? {};
    const words = wordsOf(meaning);
    // what is printed once for two lists is a total of theirs or a balance, whatever it is called
    const isShared = shared.has(row) && !isBalance(meaning);
    const total = each.total ?? (isPartialTotal(each, meaning, panel) ? 1 : isShared ? 2 : undefined);
    const level = each.level ?? kinds[i];
    if (total !== undefined) levels.reset();
    const { rank, number, indent } = label;
    const { ofWhich } = total !== undefined || (isCoded && code !== undefined) ? label : levels.next(label, words);
    return {
      row,
      indent,
      // a project stands one level below the item whose code is printed beside it
      ...(isCoded && code !== undefined && { code: meaning.project === undefined ? code : `${code}00` }),
      ...(rank !== undefined && { number: { rank, value: number ?? 0 } }),
      ...(level !== undefined && { level }),
      ...(total !== undefined && { total }),
      ...(isBalance(meaning) && { balance: true as const }),
      ...(ofWhich && { ofWhich: true as const }),
      meaning: words,
    };
  });
  return lines.map((line, i) => {
    const level = levelAtBalance(lines, i);
    return level === undefined ? line : { ...line, level };
  });
}

/**
 * 一般公共预算财政拨款 again behind 年初财政拨款结转和结余, without number or indent: a source that the list has named before
 * is what the balance was left of. 1 for such a line, 0 for the balance above it.
 */
function levelAtBalance(lines: readonly PanelLine[], at: number): number | undefined {
  const line = lines[at];
  if (!line || line.number || line.level !== undefined || line.total) return undefined;
  if (line.balance) {
    const next = lines[at + 1];
    return next && isPartOfBalance(lines, at + 1) ? 0 : undefined;
  }
  return isPartOfBalance(lines, at) ? 1 : undefined;
}

function isPartOfBalance(lines: readonly PanelLine[], at: number): boolean {
  const [line, above] = [lines[at], lines[at - 1]];
  if (!line || !above || line.number || line.balance || line.total || line.meaning?.["fund"] === undefined)
    return false;
  const balance = above.balance ? at - 1 : undefined;
  if (balance === undefined) return isPartOfBalance(lines, at - 1);
  const said = JSON.stringify(line.meaning);
  return above.number === undefined && lines.slice(0, balance).some((each) => JSON.stringify(each.meaning) === said);
}

/** 人员经费合计 below 301 and 303: the words name a sum, and whose. */
const isPartialTotal = (
  { code, label, total }: RawLine,
  meaning: LineMeaning | undefined,
  { rowsBy }: Panel,
): boolean =>
  CODED.has(rowsBy) &&
  code === undefined &&
  total === undefined &&
  meaning?.use !== undefined &&
  parse(label.name).sense.total !== undefined;

const wordsOf = (meaning: LineMeaning): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(meaning).filter(
      (entry): entry is [string, string] => entry[0] !== "line" && typeof entry[1] === "string",
    ),
  );

/** A table by units that lists one of them, and no total, states all the money: the unit tells it from nothing. */
function withoutOnlyUnit(lines: readonly Line[], { rowsBy }: Panel): readonly Line[] {
  const units = new Set(lines.map(({ narrows }) => narrows.unit));
  if (rowsBy !== "unit" || units.size !== 1 || lines.some(({ role }) => role !== "item")) return lines;
  return lines.map((line) => {
    const { unit: _, ...narrows } = line.narrows;
    return { ...line, narrows };
  });
}

const levelOf = (code: string | undefined): number => (code === undefined ? 0 : Math.max(0, (code.length - 3) / 2));

/** The total row of a 三公 list is 三公 itself, unless 会议费 and 培训费 are listed with it. */
function totalMeaning({ type }: Table, raw: readonly RawLine[], { rowsBy }: Panel): LineMeaning {
  if (type !== "three-public" || rowsBy !== "three-public") return {};
  const hasMeetings = raw.some(({ label }) => /^(?:meetings|training)$/.test(parse(label.name).sense.item ?? ""));
  return { item: hasMeetings ? "three-public-and-meetings" : "three-public" };
}

/** Each by its own label; 购置费 by the line of 公务用车 above it as well. */
function ownMeanings(raw: readonly RawLine[], place: PanelPlace, scheme: Scheme): readonly LineMeaning[] {
  let above: Item | undefined;
  const { year = place.year, narrows } = place.table;
  const ofBasic = narrows.nature === "basic" || narrows.item === "organ-running";
  const lines = place.panel.rowsBy === "project" ? withoutUnitCodes(raw) : raw;
  const projects = projectsOfItems(raw, place, year);
  return lines.map((each) => {
    const own = ownMeaning(each, place, { scheme, above, year, ofBasic });
    const meaning = projects.has(each) ? { ...own, project: squeeze(each.label.printed) } : own;
    if (scheme === "three-public" && meaning.line === undefined) above = meaning.item ?? above;
    return meaning;
  });
}

function ownMeaning(line: RawLine, { table, panel }: PanelPlace, place: ListPlace): LineMeaning {
  const { label, code, total, means } = line;
  if (total !== undefined) return {};
  if (means) return means;
  const by = panel.rowsBy;
  const kind = table.type === "procurement" && code === undefined ? kindOfPurchase(label.name) : undefined;
  if (kind) return { item: kind };
  if (code !== undefined && CODED.has(by)) return { ...line.classified, [by]: code };
  if (by === "procurement") return { ...(code !== undefined && { functional: code }), line: label.name };
  if (by === "unit") return code !== undefined || label.name !== "" ? { unit: code ?? label.name } : {};
  if (by === "project") return projectMeaning(line, { table, panel }, place.year);
  if (label.name === "") return {};
  return meaningOf(label.name, place);
}

/** 财政拨款 below 一般公共预算收入 is part of that money, not all fiscal money: its own word is a name here. */
const withinFund = (own: LineMeaning, fund: Subject["fund"], name: string): LineMeaning =>
  own.fund !== undefined && fund?.startsWith(`${own.fund}/`) ? { ...own, fund, line: name } : own;

/** What the lines it is part of add: (1)财政拨款结转 under 上年结转 is carried-over fiscal money. */
function inherited(
  lines: readonly Line[],
  whole: number | undefined,
  places: readonly LinePlace[],
  source: Subject["fund"],
): Partial<Subject> {
  let narrows: Partial<Subject> = {};
  for (let i = whole; i !== undefined; i = places[i]?.whole) {
    const above = lines[i];
    if (!above || above.role === "total" || above.role === "current") break;
    narrows = { ...above.narrows, ...narrows };
  }
  const { line, item, ...rest } = narrows;
  // 事业收入 is known by itself, whatever the group is called that it stands in
  const keepsLine = line !== undefined && source === undefined;
  return {
    ...rest,
    ...(keepsLine && { line }),
    ...(item !== undefined && item !== "current" && { item }),
  };
}
