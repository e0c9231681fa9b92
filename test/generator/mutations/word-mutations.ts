import { catalogueOf, normaliseName } from "../../../src/catalogue/index";
import type { Classification } from "../../../src/model/catalogue";
import type { DrawnCell } from "../drawing";
import type { Random } from "../random";
import { cellRef, type Kind, type Mutate, type Subject, tableSheets, withCells, withSheet } from "./mutation";
import { contradicts, isStatedElsewhere, keyOf } from "./observable";
import { type RowPlace, rowsWithAmounts } from "./row-mutations";

interface CodedPlace extends RowPlace {
  readonly classification: Classification;
  /** The full code, where the cell prints a part of it. */
  readonly code: string;
  /** The cell that prints it, alone or before the name. */
  readonly cell: DrawnCell;
  readonly name: string;
}

/** Rows under a code of the classification. */
function codedRows(subject: Subject): readonly CodedPlace[] {
  return rowsWithAmounts(subject).flatMap((place): readonly CodedPlace[] => {
    const about = place.cells.map(({ fact }) => fact?.subject).find(Boolean);
    const classification = about?.functional ? "functional" : about?.economic ? "economic" : undefined;
    const code = about?.functional ?? about?.economic;
    const { row } = place;
    const at = row.code?.column ?? row.name?.column;
    const cell = place.cells.find(({ column }) => column === at);
    const written = codeIn(String(cell?.value ?? "").trim());
    if (!classification || !code || !cell || !written) return [];
    const name = row.code
      ? nameIn(place)
      : nameIn({ ...place, row: { ...row, name: { column: 0, text: written.rest } } });
    return code.endsWith(digitsOf(written.code)) ? [{ ...place, classification, code, cell, name }] : [];
  });
}

const digitsOf = (code: string): string => code.replace(/\D/g, "");

/** A code as it is written in a cell: 2010301, 201.03.01, 201 03 01, before a name, or in brackets behind it. */
function codeIn(printed: string): { readonly code: string; readonly rest: string } | undefined {
  const alone = /^(\d{3}(?:[. ]\d{2}){1,2}|\d{2,7})$/.exec(printed);
  if (alone) return { code: alone[0], rest: "" };
  const before = /^(\d{2,7})\s+(.+)$/s.exec(printed);
  if (before) return { code: before[1] ?? "", rest: before[2] ?? "" };
  const behind = /^(.+)（(\d{3,7})）$/s.exec(printed);
  return behind ? { code: behind[2] ?? "", rest: behind[1] ?? "" } : undefined;
}

const codeMistyped: Mutate = (subject, random) => {
  const places = codedRows(subject);
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const { sheet, cell, code } = place;
  const printed = String(cell.value);
  const written = codeIn(printed.trim())?.code ?? "";
  const at = random.pick([...written].flatMap((char, i) => (/\d/.test(char) ? [i] : [])));
  const digit = String((Number(written.charAt(at)) + random.integer(1, 9)) % 10);
  const mistyped = written.slice(0, at) + digit + written.slice(at + 1);
  const value = printed.replace(written, mistyped);
  const wrong = digitsOf(mistyped);
  return {
    kind: "code-mistyped",
    what: `${sheet.name} row ${cell.row} ${printed.trim()} → ${value.trim()}`,
    drawing: withSheet(
      subject.drawing,
      withCells(sheet, (each) => (each === cell ? { ...each, value } : each)),
    ),
    cells: [cellRef(sheet, cell)],
    isObservable: showsWrongCode(subject, place, code.slice(0, code.length - wrong.length) + wrong),
  };
};

/** A wrong code shows unless the name fits it as well, no level stands above, and no other table has the right one. */
function showsWrongCode(subject: Subject, place: CodedPlace, wrong: string): boolean {
  const { classification, sheet, cells, name } = place;
  const entry = catalogueOf(subject.budget.year).find(classification, wrong);
  if (
    entry === undefined ||
    normaliseName(entry.name) !== normaliseName(name.replace(/^[一二三四五六七八九十]+、/, ""))
  )
    return true;
  return sheet.table.rows.some(({ kind }) => kind === "group") || isStatedElsewhere(subject.drawing, sheet, cells);
}

const NUMBERING =
  /^([\s\u3000]*(其中：)?([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(\d+\)|（\d+）|\d+、)?)/;

const nameSwapped: Mutate = (subject, random) => {
  // with the name of a group its parts change places too, which no code contradicts
  const named = rowsWithAmounts(subject).filter(
    (place) => place.row.name !== undefined && (place.row.kind === "leaf" || isClassified(place)),
  );
  for (let attempt = 0; attempt < 20 && named.length > 1; attempt++) {
    const first = random.pick(named);
    const second = partnerOf(first, named, random);
    if (second) return swapped(subject, first, second);
  }
  return undefined;
};

/** Another row of the same list. */
function partnerOf(first: RowPlace, named: readonly RowPlace[], random: Random): RowPlace | undefined {
  const others = named.filter(
    ({ sheet, row }) =>
      sheet === first.sheet &&
      row.row !== first.row.row &&
      row.left === first.row.left &&
      row.kind === first.row.kind &&
      (row.code === undefined) === (first.row.code === undefined),
  );
  const different = others.filter((each) => nameIn(each) !== nameIn(first));
  return different.length === 0 ? undefined : random.pick(different);
}

/** Under a code of the classification, not that of a unit. */
const isClassified = ({ row, cells }: RowPlace): boolean =>
  (row.code !== undefined || codeIn(row.name?.text ?? "") !== undefined) &&
  cells.some(({ fact }) => fact?.subject.functional !== undefined || fact?.subject.economic !== undefined);

const textIn = ({ row }: RowPlace): string => row.name?.text ?? "";
const prefixOf = (text: string): string => /^\d+\s/.exec(text)?.[0] ?? NUMBERING.exec(text)?.[1] ?? "";
/** The other language below the name, and a code behind it. */
const suffixOf = (text: string): string => /(（\d{3,7}）)?(\n.*)?$/s.exec(text)?.[0] ?? "";
const nameIn = (place: RowPlace): string => {
  const text = textIn(place);
  return text.slice(prefixOf(text).length, text.length - suffixOf(text).length);
};

const renamedTo = (text: string, name: string): string => prefixOf(text) + name + suffixOf(text);

function swapped(subject: Subject, first: RowPlace, second: RowPlace): ReturnType<Mutate> {
  const { sheet } = first;
  const renamed = new Map([
    [first.row.row, renamedTo(textIn(first), nameIn(second))],
    [second.row.row, renamedTo(textIn(second), nameIn(first))],
  ]);
  const column = first.row.name?.column;
  const isCoded = [first, second].every(isClassified);
  return {
    kind: "name-swapped",
    what: `${sheet.name} rows ${first.row.row}, ${second.row.row}: ${nameIn(first)} ↔ ${nameIn(second)}`,
    drawing: withSheet(
      subject.drawing,
      withCells(sheet, (cell) =>
        cell.column === column && renamed.has(cell.row) ? { ...cell, value: renamed.get(cell.row) ?? "" } : cell,
      ),
    ),
    cells: [first, second].map(({ row }) => cellRef(sheet, { row: row.row, column: column ?? row.left })),
    isObservable: isCoded || contradicts(subject.drawing, amountsSwapped(first, second)),
  };
}

/** Names that change places are amounts that change places. */
function amountsSwapped(first: RowPlace, second: RowPlace): ReadonlyMap<string, number | undefined> {
  const valueAt = ({ cells }: RowPlace, column: number): number | undefined => {
    const value = cells.find((cell) => cell.column === column && cell.fact)?.value;
    return typeof value === "number" ? value : undefined;
  };
  const columns = new Set(
    [...first.cells, ...second.cells].flatMap(({ fact, column }) => (fact && fact.kind !== "growth" ? [column] : [])),
  );
  return new Map(
    [...columns].flatMap((column) => [
      [keyOf(first.sheet, { row: first.row.row, column }), valueAt(second, column)] as const,
      [keyOf(first.sheet, { row: second.row.row, column }), valueAt(first, column)] as const,
    ]),
  );
}

const unitChanged: Mutate = (subject, random) => {
  const sheets = tableSheets(subject.drawing).filter(
    ({ table, cells }) => table.unitCell !== undefined && cells.some(({ fact, value }) => fact && value !== 0),
  );
  if (sheets.length === 0) return undefined;
  const sheet = random.pick(sheets);
  const { unitCell, unit } = sheet.table;
  const isUnit = ({ row, column }: DrawnCell): boolean => row === unitCell?.row && column === unitCell.column;
  const wrong = unit === "元" ? "万元" : "元";
  return {
    kind: "unit-changed",
    what: `${sheet.name} ${unit} → ${wrong}`,
    drawing: withSheet(
      subject.drawing,
      withCells(sheet, (cell) => (isUnit(cell) ? { ...cell, value: String(cell.value).replace(unit, wrong) } : cell)),
    ),
    cells: unitCell ? [cellRef(sheet, unitCell)] : [],
    isObservable: isStatedElsewhere(subject.drawing, sheet, sheet.cells),
  };
};

export const WORD_MUTATIONS = {
  "code-mistyped": codeMistyped,
  "name-swapped": nameSwapped,
  "unit-changed": unitChanged,
} as const satisfies Partial<Record<Kind, Mutate>>;
