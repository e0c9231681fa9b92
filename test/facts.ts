import { catalogueOf } from "../src/catalogue/index";
import type { BudgetBook, NatureJudgement } from "../src/model/book";
import type { Catalogue } from "../src/model/catalogue";
import type { CellRef } from "../src/model/cell";
import { type Fact, FactBook, type Growth, type Line } from "../src/model/fact";
import { fen, isPlausibleAmount, marginOf, toFen, type Unit } from "../src/model/money";
import { readNumber } from "../src/model/number";
import type { RegionProfile } from "../src/model/profile";
import type { UnitNature } from "../src/model/settings";
import type { CellSnapshot, SheetSnapshot } from "../src/model/snapshot";
import type { Subject } from "../src/model/subject";
import type { Column, Panel, Table } from "../src/model/table";
import { national } from "../src/profiles/national";
import { columnOf, readLabel, rowsByOf, TABLE_NARROWS, tableTypeOf } from "./drawn-words";

/** What a drawing leaves out. */
export interface DrawnSettings {
  readonly year?: number;
  readonly nature?: UnitNature;
  readonly catalogue?: Catalogue;
  readonly profile?: RegionProfile;
}

const YEAR = 2025;

/**
 * A budget drawn as text. Tables are separated by an empty line; the first line is the title (with the unit where it is
 * not 万元), the second the head, cells are separated by | and panels by ‖. The title stands in row 1, the unit in row 2, the head in row 3.
 *
 *     支出总表
 *     科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
 *              | 合计             | 100.00 | 60.00    | 40.00
 *     201      | 一般公共服务支出 | 100.00 | 60.00    | 40.00
 */
export const book = (text: TemplateStringsArray): BudgetBook => drawn(text.join(""));

/** The same, with a unit nature, a year, a catalogue or a profile. */
export const bookOf =
  (settings: DrawnSettings) =>
  (text: TemplateStringsArray): BudgetBook =>
    drawn(text.join(""), settings);

/** The same from a string, for generated tables. */
export function drawn(text: string, settings: DrawnSettings = {}): BudgetBook {
  const year = settings.year ?? YEAR;
  const drawings = text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) => drawTable(lines, year));
  const tables = drawings.map(({ table }) => table);
  return {
    snapshot: { sheets: drawings.map(({ sheet }) => sheet), externalLinks: [] },
    tables,
    unrecognised: [],
    facts: new FactBook(
      drawings.flatMap(({ facts }) => facts.filter(({ kind }) => kind === "amount")),
      drawings.flatMap(({ facts }) => facts.filter(({ kind }) => kind === "change")),
      drawings.flatMap(({ growths }) => growths),
      drawings.flatMap(({ lines }) => lines),
    ),
    identity: { year },
    catalogue: settings.catalogue ?? catalogueOf(year),
    profile: settings.profile ?? national,
    nature: natureOf(settings.nature),
  };
}

const natureOf = (nature: UnitNature | undefined): NatureJudgement =>
  nature === undefined ? { decidedBy: "unknown", evidence: [] } : { nature, decidedBy: "user", evidence: [] };

interface Drawing {
  readonly table: Table;
  readonly sheet: SheetSnapshot;
  readonly lines: readonly Line[];
  readonly facts: readonly Fact[];
  readonly growths: readonly Growth[];
}

function drawTable(drawing: readonly string[], year: number): Drawing {
  const [heading = "", head = "", ...body] = drawing.map((line) => line.trim());
  const [title = "", unit = "万元"] = heading.split(/\s+/);
  const type = tableTypeOf(title);
  const rows = body.map((line) => line.split("‖").map((part) => part.split("|").map((cell) => cell.trim())));
  const heads = head.split("‖").map((part) => part.split("|").map((cell) => cell.trim()));
  const ofPanel = (i: number): string[][] => rows.map((panels) => panels[i] ?? []);
  let left = 1;
  const panels = heads.map((headings, i): Panel => {
    const columns = headings.map((each, column): Column => {
      const drawn = columnOf(each, left + column);
      const isAmount = /^(money|change|growth)$/.test(drawn.holds);
      return isAmount ? { ...drawn, narrows: { ...TABLE_NARROWS[type], ...drawn.narrows } } : drawn;
    });
    left += headings.length;
    const codes = ofPanel(i).map((cells) => cells[headings.indexOf("科目编码")] ?? "");
    return {
      flow: heads.length > 1 && i === 0 ? "income" : type === "income" ? "income" : "expenditure",
      rowsBy: rowsByOf(type, headings, codes),
      columns,
      rows: body.map((_, row) => row + 4),
    };
  });
  const table: Table = {
    type,
    title,
    sheet: title,
    area: { top: 1, left: 1, bottom: body.length + 3, right: left - 1 },
    narrows: { ...TABLE_NARROWS[type] },
    unit: unit as Unit,
    unitSource: "declared",
    confidence: 1,
    evidence: [],
    empty: false,
    headRows: [3],
    panels,
    notes: [],
  };
  const read = panels.map((panel, i) => drawPanel(table, panel, ofPanel(i), year));
  return {
    table,
    lines: read.flatMap(({ lines }) => lines),
    facts: read.flatMap(({ facts }) => facts),
    growths: read.flatMap(({ growths }) => growths),
    sheet: sheetOf(title, [
      { row: 2, cells: [`单位：${unit}`] },
      { row: 3, cells: heads.flat() },
      ...rows.map((cells, i) => ({ row: i + 4, cells: cells.flat() })),
    ]),
  };
}

type PanelDrawing = Pick<Drawing, "lines" | "facts" | "growths">;

function drawPanel(table: Table, panel: Panel, rows: readonly (readonly string[])[], year: number): PanelDrawing {
  const lines: Line[] = [];
  const facts: Fact[] = [];
  const growths: Growth[] = [];
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const line = inheriting(drawLine(table, panel, i + 4, cells, lines.at(-1)), lines);
    lines.push(line);
    panel.columns.forEach((column, position) => {
      const text = cells[position] ?? "";
      const cell = { sheet: table.sheet, row: line.row, column: column.column };
      const stated = statementOf(table, line, column, cell, text, year);
      if (stated?.kind === "growth") growths.push(stated);
      else if (stated) facts.push(stated);
    });
  }
  return { lines, facts, growths };
}

/** （一）一般公共预算 under 上年结转 is carried-over money. */
function inheriting(line: Line, before: readonly Line[]): Line {
  const parent = before.findLast(({ depth, role }) => depth < line.depth || role === "total");
  if (parent?.role !== "balance" || line.role !== "item" || line.depth === 0) return line;
  return { ...line, role: "balance", narrows: { ...parent.narrows, ...line.narrows } };
}

function drawLine(table: Table, panel: Panel, row: number, cells: readonly string[], before: Line | undefined): Line {
  const at = (heading: RegExp): number => panel.columns.findIndex(({ path }) => heading.test(path[0] ?? ""));
  const textAt = (position: number): string => cells[position] ?? "";
  const labelAt = panel.columns.findIndex(({ holds, codeOf }) => holds === "label" && codeOf !== "governmentEconomic");
  const codeAt = at(/^(科目|单位)编码$/);
  const code = textAt(codeAt);
  const label = textAt(labelAt);
  const reading = readLabel(
    label,
    panel.rowsBy,
    (before?.ofWhich ?? false) && !/^([（\d一二三四五六七八九十]|合计|收入|支出|本年)/.test(label),
  );
  const isCoded = code !== "" && /^(functional|economic|governmentEconomic)$/.test(panel.rowsBy);
  const ref = (position: number): CellRef => ({
    sheet: table.sheet,
    row,
    column: panel.columns[position]?.column ?? 1,
  });
  const second = textAt(at(/^政府编码$/));
  return {
    table,
    panel,
    row,
    label,
    ...reading,
    depth: isCoded ? Math.max(0, (code.length - 3) / 2) : reading.depth,
    narrows: isCoded ? { [panel.rowsBy]: code } : code === "" ? reading.narrows : { unit: code },
    ...(code !== "" && { code, codeAsPrinted: code, codeCell: ref(codeAt) }),
    ...(label !== "" && { labelCell: ref(labelAt) }),
    ...(second !== "" && {
      governmentEconomic: { code: second, name: textAt(at(/^政府名称$/)), cell: ref(at(/^政府编码$/)) },
    }),
  };
}

function statementOf(
  table: Table,
  line: Line,
  column: Column,
  cell: CellRef,
  text: string,
  year: number,
): Fact | Growth | undefined {
  if (!/^(money|change|growth)$/.test(column.holds)) return undefined;
  const number = readNumber(text.replace(/^=\S+\s+/, ""));
  if (!number || !isPlausibleAmount(number.decimal, table.unit)) return undefined;
  const subject = {
    flow: line.panel.flow,
    year: year + (column.period?.offset ?? 0),
    stage: column.period?.stage ?? "budget",
    ...column.narrows,
    ...line.narrows,
  } as Subject;
  const base = { subject, table, line, column, cell, printed: number.decimal };
  if (column.holds === "growth") return { ...base, kind: "growth", decimals: number.decimals };
  const amount = toFen(number.decimal, table.unit);
  const margin = marginOf(table.unit, number.decimals);
  return {
    ...base,
    kind: column.holds === "change" ? "change" : "amount",
    amount,
    margin: fen(margin),
    unit: table.unit,
  };
}

function sheetOf(
  name: string,
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
): SheetSnapshot {
  const title: CellSnapshot = { row: 1, column: 1, value: name };
  const cells = rows.flatMap(({ row, cells: texts }) =>
    texts.flatMap((text, i): CellSnapshot[] => (text === "" ? [] : [{ row, column: i + 1, ...valueOf(text) }])),
  );
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells: [title, ...cells],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** "=SUM(C3:C4) 100.00" is a formula with its result; "#REF!" an error; "100.00" a number; anything else text. */
function valueOf(text: string): Pick<CellSnapshot, "value" | "formula" | "isError"> {
  const formula = /^(=\S+)\s+(.*)$/.exec(text);
  const shown = formula?.[2] ?? text;
  const number = /%$/.test(shown) ? undefined : readNumber(shown);
  return {
    value: number ? Number(number.decimal) : shown,
    ...(formula?.[1] !== undefined && { formula: formula[1] }),
    ...(shown.startsWith("#") && { isError: true as const }),
  };
}
