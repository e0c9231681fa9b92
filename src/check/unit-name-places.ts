import { sheetOf } from "../book/sheet-cells";
import type { BudgetBook } from "../model/book";
import { type CellRef, contains, toA1 } from "../model/cell";
import type { FindingCell } from "../model/finding";
import { readOnce, remembered } from "../model/remembered";
import { plain } from "../model/text";
import { isNearName, nearNames } from "./near-names";
import { as } from "./rule";
import { textCells } from "./text/places";
import { unitNameLines } from "./unit-name-lines";
import { type NamedUnit, namedUnits } from "./unit-names";
import { budgetTables } from "./workbook-cells";

/** A place at which the unit's name is written another way. */
interface WrongName {
  /** As compared: half-width, without blanks. */
  readonly words: string;
  readonly cells: readonly FindingCell[];
}

/** Places of the workbook that print the unit's name, nearly; and how often it is printed as it should be. */
interface UnitNamePlaces {
  readonly right: number;
  readonly wrong: readonly WrongName[];
}

/** Looks for a name, as compared, in the text, on the cover, in titles and name lines of tables, and in forms. */
export const unitNamePlaces = (book: BudgetBook, name: string): UnitNamePlaces => placesByName(book)(name);

const placesByName = readOnce((book: BudgetBook) => remembered((name) => placesOf(book, name)));

function placesOf(book: BudgetBook, name: string): UnitNamePlaces {
  const lines = unitNameLines(book);
  const others = new Set(listedUnits(book));
  const rows = onlyUnit(book).map(({ name: printed, nameCell }) => ({ name: printed, cell: nameCell }));
  const alone = [...lines, ...rows].flatMap(({ cell, name: printed }): readonly WrongName[] => {
    const words = plain(printed);
    return isNearName(words, name) ? [{ words, cells: [as(cell, "text")] }] : [];
  });
  const seen = new Set(lines.map(({ cell }) => toA1(cell)));
  const paragraphs = book.text?.paragraphs ?? [];
  for (const { lines: own } of paragraphs) for (const { cell } of own) seen.add(toA1(cell));
  const inText = paragraphs.flatMap((paragraph): readonly WrongName[] => {
    const { text } = paragraph;
    return [...nearNames(text, name), ...beforeBudget(text, name)].map(({ start, end, words }) => ({
      words,
      cells: textCells(paragraph, { start, end }),
    }));
  });
  const cells = plainCells(book).filter(({ cell }) => !seen.has(toA1(cell)));
  const inCells = cells.flatMap(({ cell, text }): readonly WrongName[] => {
    const near = [...nearNames(text, name, { isShortRight: false }), ...beforeBudget(text, name)].map(
      ({ words }) => words,
    );
    return near.map((words) => ({ words, cells: [as(cell, "text")] }));
  });
  const texts = [
    ...paragraphs.map(({ text }) => text),
    ...cells.map(({ text }) => text),
    ...lines.map((each) => plain(each.name)),
  ];
  return {
    right: texts.filter((text) => text.includes(name)).length,
    wrong: [...alone, ...inText, ...inCells].filter(({ words }) => !others.has(words)),
  };
}

/** Rows of units where all of them have one code: a department lists others, and their names may be near. */
function onlyUnit(book: BudgetBook): readonly NamedUnit[] {
  const units = namedUnits(book);
  return new Set(units.map(({ code }) => code)).size === 1 ? units : [];
}

/** …2025年, …单位预算: a name is what stands before, so that two characters may differ. */
function beforeBudget(text: string, name: string) {
  return [...text.matchAll(/(?=20\d{2}年|单位(?:综合)?预算|部门(?:综合)?预算)/g)].flatMap(({ index: end }) => {
    if (text.slice(0, end).endsWith(name)) return [];
    const found = [name.length, name.length - 1, name.length + 1]
      .map((length) => ({ start: end - length, end, words: end < length ? "" : text.slice(end - length, end) }))
      .find(
        ({ words }) =>
          /^\p{Script=Han}/u.test(words) &&
          isNearName(words, name) &&
          words.slice(-1) === name.slice(-1) &&
          words.slice(0, 2) === name.slice(0, 2),
      );
    return found && nearNames(text.slice(found.start, end), name).length === 0 ? [found] : [];
  });
}

/** Cells that are no lines of a budget table: their text as compared. Lists of units name others than the unit. */
function plainCells(book: BudgetBook): readonly { readonly cell: CellRef; readonly text: string }[] {
  const bodies = budgetTables(book);
  const lists = book.tables.filter(({ type }) => type === "unit-list");
  return book.snapshot.sheets.flatMap((sheet) => {
    const heads = bodies.filter((table) => table.sheet === sheet.name);
    const units = lists.filter((table) => table.sheet === sheet.name);
    return sheet.cells.flatMap(({ row, column, value }) => {
      if (typeof value !== "string") return [];
      const isLine = heads.some(({ area, headRows }) => row >= (headRows[0] ?? 0) && contains(area, row, column));
      if (isLine || units.some(({ area }) => contains(area, row, column))) return [];
      return [{ cell: { sheet: sheet.name, row, column }, text: plain(value) }];
    });
  });
}

/** Names in lists of units, as compared. */
const listedUnits = ({ tables, snapshot }: BudgetBook): readonly string[] =>
  tables
    .filter(({ type }) => type === "unit-list")
    .flatMap(({ sheet, area }) =>
      (sheetOf(snapshot, sheet)?.cells ?? [])
        .filter(({ row, column }) => contains(area, row, column))
        .map(({ value }) => plain(String(value))),
    );
