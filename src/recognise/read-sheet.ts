import { readSheetForms } from "../forms/index";
import { type Area, areasMeet } from "../model/cell";
import { largest, smallest } from "../model/extremes";
import type { TableCorrection } from "../model/settings";
import { contradict, type Subject } from "../model/subject";
import type { SheetSnapshot } from "../model/snapshot";
import type { Column, Note, Panel, Table, Unrecognised } from "../model/table";
import type { TableId } from "../model/table-id";
import { FORM_TABLES, type TargetForm } from "../model/target";
import { type Block, blocksOf, cellsOf, rowsOf } from "./block";
import { type Candidate, candidatesOf } from "./candidate";
import { classify, typesTitled } from "./classify";
import { isContents } from "./contents";
import { featuresOf } from "./features";
import { textAreasOf } from "./free-text";
import { SheetGrid } from "./grid";
import { decimalOfValue } from "./infer-unit";
import { narrowed } from "./narrowed";
import { panelsOf } from "./panels";
import { isKnownTitle, readPreamble, unitInHead } from "./preamble";
import { bareTitle, isTitle } from "./title";
import { titleMeaning } from "./title-meaning";
import type { TableType } from "./table-type";

/** A table whose unit is not settled before the whole workbook is known. */
export interface FoundTable {
  readonly table: Table;
  readonly hasUnit: boolean;
  /** Amounts of its money columns as plain decimals. */
  readonly numbers: readonly string[];
}

interface SheetReading {
  readonly tables: readonly FoundTable[];
  readonly unrecognised: readonly Unrecognised[];
  /** The performance forms of the sheet; each is one of the tables too. */
  readonly forms: readonly TargetForm[];
  /** A few sentences on a sheet of their own: part of the narrative, where the workbook has one. */
  readonly sentences: readonly FoundTable[];
}

/** Reads one sheet: forms first, then tables with heads, then what is left as text or unknown. */
export function readSheet(sheet: SheetSnapshot, corrections: readonly TableCorrection[]): SheetReading {
  const forms = readSheetForms(sheet);
  const grid = new SheetGrid(
    sheet,
    forms.flatMap(({ place }) => place?.area ?? []),
  );
  const blocks = blocksOf(grid);
  const readings = blocks.map((block) => readBlock(block, corrections));
  const beginsIn = ({ place }: TargetForm): Block | undefined =>
    blocks.find((block) => place !== undefined && areasMeet(place.area, block));
  return {
    tables: readings.flatMap(({ tables }, i) => [
      ...forms.filter((form) => beginsIn(form) === blocks[i]).flatMap((form) => formTable(form)),
      ...tables,
    ]),
    forms,
    unrecognised: readings.flatMap(({ unrecognised }) => unrecognised),
    sentences: readings.flatMap(({ sentences }) => sentences),
  };
}

/** What is read of a block beside the forms on it. */
type BlockReading = Omit<SheetReading, "forms">;

function readBlock(block: Block, corrections: readonly TableCorrection[]): BlockReading {
  const forms = block.grid.forms.filter((area) => areasMeet(area, block));
  if (forms.length === 0 && isContents(block, rowsOf(block))) return readText(block, rowsOf(block));
  const inForms = new Set(rowsOf(block).filter((row) => forms.some(({ top, bottom }) => row >= top && row <= bottom)));
  const candidates = candidatesOf(block, inForms);
  const isOnly = candidates.length === 1;
  const read = candidates.map((each) => readCandidate(each, isOnly, correctionFor(corrections, each)));
  const covered = (row: number): boolean =>
    inForms.has(row) || candidates.some(({ top, bottom }) => row >= top && row <= bottom);
  const left = readText(
    block,
    rowsOf(block).filter((row) => !covered(row)),
  );
  return {
    tables: [...read.flatMap(({ tables }) => tables), ...left.tables],
    unrecognised: [...read.flatMap(({ unrecognised }) => unrecognised), ...left.unrecognised],
    sentences: left.sentences,
  };
}

const correctionFor = (
  corrections: readonly TableCorrection[],
  { top, bottom }: Candidate,
): TableCorrection["type"] | undefined => corrections.find((each) => each.top >= top && each.top <= bottom)?.type;

function readCandidate(
  candidate: Candidate,
  isOnly: boolean,
  corrected: TableCorrection["type"] | undefined,
): Omit<BlockReading, "sentences"> {
  const sheet = candidate.block.grid.sheet.name;
  const area = areaOf(candidate.block, candidate.top, candidate.bottom);
  const unknown = (reason: string, resembles?: readonly TableId[]) => ({
    tables: [],
    unrecognised: [{ sheet, area, reason, ...(resembles && { resembles }) }],
  });
  const aside = (reason: string) => ({
    tables: [],
    unrecognised: [{ sheet, area, reason, isSetAside: true as const }],
  });
  if (corrected === "ignore") return aside("由用户指定：不是预算公开表格");
  if (hasPersons(candidate)) return aside("表头有“姓名”，是人员名册或工资表，不是预算公开表格");
  const panels = panelsOf(candidate);
  const preamble = readPreamble(candidate);
  const named = preamble.title === "" && isOnly ? nameOfSheet(candidate) : "";
  const title = bareTitle(preamble.title);
  const found = classify({ title, named }, featuresOf(candidate, panels), corrected);
  const numbers = numbersOf(candidate, panels);
  if (found.type === undefined && numbers.length === 0) return unknown(found.reason, found.resembles);
  const type = found.type ?? OTHER_TABLE;
  const said = type.isNarrowedByTitle ? titleMeaning(title || named) : {};
  const narrows = { ...ofAllFunds(type.narrows, panels), ...said };
  const unit = preamble.unit?.unit ?? unitInHead(candidate);
  const table: Table = {
    type: type.id,
    narrows,
    title: preamble.title,
    ...(preamble.titleCell && { titleCell: preamble.titleCell }),
    sheet,
    area,
    unit: unit ?? "万元",
    unitSource: preamble.unit ? "declared" : "head",
    ...(preamble.unit && { unitCell: preamble.unit.cell }),
    confidence: found.type ? found.confidence : UNKNOWN_KIND,
    evidence: found.type ? found.evidence : [found.reason],
    empty: numbers.every((number) => Number(number) === 0),
    ...(preamble.year !== undefined && { year: preamble.year }),
    ...(preamble.unitName && { unitName: preamble.unitName }),
    headRows: Array.from({ length: candidate.head.bottom - candidate.head.top + 1 }, (_, i) => candidate.head.top + i),
    ...(candidate.repeated.length > 0 && { repeatedRows: candidate.repeated }),
    panels: narrowed(type, narrows, candidate, panels),
    notes: notesOf(candidate),
  };
  const unrecognised = found.type ? [] : unknown(found.reason, found.resembles).unrecognised;
  return { tables: [{ table, hasUnit: unit !== undefined, numbers }], unrecognised };
}

/** 收入总表 as the name of a sheet, where no title is printed. */
function nameOfSheet({ block }: Candidate): string {
  const name = bareTitle(block.grid.sheet.name);
  return isKnownTitle(name) ? name : "";
}

/** A kind of table usually is of one fund; where its columns name others too, its totals are of all of them. */
function ofAllFunds(narrows: Partial<Subject>, panels: readonly Panel[]): Partial<Subject> {
  const { fund, ...ofAll } = narrows;
  const isOther = ({ narrows: own }: Column): boolean =>
    fund !== undefined && own.fund !== undefined && contradict({ fund }, { fund: own.fund });
  return panels.some(({ columns }) => columns.some(isOther)) ? ofAll : narrows;
}

/** A table of no known kind is read all the same; what it says is compared with nothing. */
const OTHER_TABLE: TableType = {
  id: "other",
  titles: [],
  needs: [],
  flow: "expenditure",
  narrows: {},
  isNarrowedByTitle: true,
};

/** How sure we are of a table of which the kind is not known. */
const UNKNOWN_KIND = 0.5;

const hasPersons = ({ head }: Candidate): boolean =>
  head.columns.some(({ path }) => path.some((text) => /^(职工|人员)?姓名$/.test(text)));

const numbersOf = ({ block, body }: Candidate, panels: readonly Panel[]): readonly string[] => {
  const money = panels.flatMap(({ columns }) => columns.filter(({ holds }) => holds === "money"));
  return body.flatMap((row) =>
    money.flatMap(({ column }) => {
      const cell = block.grid.at(row, column);
      return (cell && decimalOfValue(cell.value)) ?? [];
    }),
  );
};

function notesOf({ block, preamble, notes }: Candidate): readonly Note[] {
  const rows = [...preamble.filter(({ kind }) => kind === "note").map(({ row }) => row), ...notes];
  return rows.flatMap((row) =>
    cellsOf(block, row).map(({ column, value }) => ({
      cell: { sheet: block.grid.sheet.name, row, column },
      text: String(value).trim(),
    })),
  );
}

function areaOf(block: Block, top: number, bottom: number): Area {
  const cells = rowsOf(block)
    .filter((row) => row >= top && row <= bottom)
    .flatMap((row) => cellsOf(block, row));
  const columns = cells.map(({ row, column }) => [
    column,
    Math.min(block.grid.mergeAt(row, column)?.right ?? column, block.right),
  ]);
  return {
    top,
    bottom,
    left: smallest(columns.map(([left = 1]) => left)),
    right: largest(columns.map(([, right = 1]) => right)),
  };
}

function formTable({ kind, place, title, unit }: TargetForm): readonly FoundTable[] {
  if (!place) return [];
  const plain = plainTable(FORM_TABLES[kind], place, title?.value);
  const table: Table = { ...plain, unit: unit.value, unitSource: unit.declared ? "declared" : plain.unitSource };
  return [{ table, hasUnit: true, numbers: [] }];
}

function plainTable(type: TableId, { sheet, area }: Pick<Table, "sheet" | "area">, title = ""): Table {
  return {
    type,
    title,
    sheet,
    area,
    narrows: {},
    unit: "万元",
    unitSource: "same-workbook",
    confidence: 0.9,
    evidence: [title ? `标题“${title}”` : "按内容判断"],
    empty: false,
    headRows: [],
    panels: [],
    notes: [],
  };
}

function readText(block: Block, rows: readonly number[]): BlockReading {
  const tables: FoundTable[] = [];
  const sentences: FoundTable[] = [];
  const unrecognised: Unrecognised[] = [];
  const found = (kind: TableId, top: number, bottom: number): FoundTable => ({
    table: plainTable(kind, { sheet: block.grid.sheet.name, area: areaOf(block, top, bottom) }),
    hasUnit: true,
    numbers: [],
  });
  for (const { top, bottom, kind } of textAreasOf(block, rows)) {
    if (kind === "sentences") sentences.push(found("narrative", top, bottom));
    else if (kind !== "other") tables.push(found(kind, top, bottom));
    else
      unrecognised.push({
        sheet: block.grid.sheet.name,
        area: areaOf(block, top, bottom),
        ...whyUnknown(block, top, bottom),
      });
  }
  return { tables, unrecognised, sentences };
}

function whyUnknown(block: Block, top: number, bottom: number): Pick<Unrecognised, "reason" | "resembles"> {
  const rows = rowsOf(block).filter((row) => row >= top && row <= bottom);
  const titles = rows.flatMap((row) => cellsOf(block, row).map(({ value }) => String(value).trim())).filter(isTitle);
  const known = titles.find((title) => isKnownTitle(bareTitle(title)));
  if (known === undefined) return { reason: "没有找到预算公开表格的标题和表头" };
  return {
    reason: `找到标题“${known}”，但没有认出表头。请核对表头文字，或在窗格中指定表格类型`,
    resembles: typesTitled(bareTitle(known)).map(({ id }) => id),
  };
}
