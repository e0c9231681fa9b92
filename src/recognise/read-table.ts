import type { TableCorrection } from "../model/settings";
import { contradict, type Subject } from "../model/subject";
import type { Column, Note, Panel, Table } from "../model/table";
import type { TableId } from "../model/table-id";
import { areaOf, cellsOf } from "./block";
import type { Candidate } from "./candidate";
import { classify, isKnownTitle } from "./classify";
import { featuresOf } from "./features";
import type { BlockReading } from "./found-table";
import { decimalOfValue } from "./infer-unit";
import { narrowed } from "./narrowed";
import { panelsOf } from "./panels";
import { readPreamble, unitInHead } from "./preamble";
import { bareTitle } from "./title";
import { titleMeaning } from "./title-meaning";
import type { TableType } from "./table-type";

/** Reads a candidate as a table of the kind that its title and heads tell; `isOnly` of its block, it may be named by its sheet. */
export function readTable(
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
  const numbers = (): Iterable<string> => numbersOf(candidate, panels);
  if (found.type === undefined && !statesAny(numbers())) return unknown(found.reason, found.resembles);
  const type = found.type ?? OTHER_TABLE;
  const said = type.isNarrowedByTitle ? titleMeaning(title || named) : {};
  const narrows = { ...ofAllFunds(type.narrows, panels), ...said };
  const unit = preamble.unit?.unit ?? unitInHead(panels);
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
    empty: !statesAny(numbers(), (number) => Number(number) !== 0),
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

/** One by one: what is asked of all numbers of a table is nearly always answered by the first. */
function* numbersOf({ block, body }: Candidate, panels: readonly Panel[]): Iterable<string> {
  const money = panels.flatMap(({ columns }) => columns.filter(({ holds }) => holds === "money"));
  for (const row of body) {
    for (const { column } of money) {
      const cell = block.grid.at(row, column);
      const number = cell && decimalOfValue(cell.value);
      if (number !== undefined) yield number;
    }
  }
}

function statesAny(numbers: Iterable<string>, isWanted: (number: string) => boolean = () => true): boolean {
  for (const number of numbers) if (isWanted(number)) return true;
  return false;
}

function notesOf({ block, preamble, notes }: Candidate): readonly Note[] {
  const rows = [...preamble.filter(({ kind }) => kind === "note").map(({ row }) => row), ...notes];
  return rows.flatMap((row) =>
    cellsOf(block, row).map(({ column, value }) => ({
      cell: { sheet: block.grid.sheet.name, row, column },
      text: String(value).trim(),
    })),
  );
}
