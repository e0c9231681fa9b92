import { meaningOf } from "../../src/book/fact-meaning";
import { accountFor, type ReadParts } from "../../src/extract/account";
import { parse, type Understood } from "../../src/lexicon/index";
import type { WorkbookSnapshot } from "../../src/model/snapshot";

/** How much of a workbook is understood. */
export interface Understanding {
  /** Cells with content on sheets that are not our own, and those that no use was found for. */
  readonly cells: number;
  readonly withoutUse: number;
  readonly amounts: number;
  /** Numbers that no line and column claims. */
  readonly unexplained: number;
  /** Amounts of which neither column nor line says anything we know. */
  readonly unknownMeaning: number;
  /** Different head texts of the tables, by how they are understood. */
  readonly heads: Readonly<Record<Understood, number>>;
}

export function understandingOf(snapshot: WorkbookSnapshot, reading: ReadParts): Understanding {
  const account = accountFor(snapshot, reading);
  const { facts, tables } = reading;
  const cells = snapshot.sheets
    .filter(({ own }) => own === undefined)
    .flatMap((sheet) => sheet.cells.map((cell) => ({ ...cell, sheet: sheet.name })))
    .filter(({ value }) => String(value).trim() !== "");
  const texts = new Set(
    tables.flatMap(({ panels }) => panels.flatMap(({ columns }) => columns.flatMap((each) => each.path))),
  );
  const heads = { whole: 0, partly: 0, unknown: 0 };
  for (const text of texts) heads[parse(text).understood] += 1;
  const amounts = [...facts.all, ...facts.others];
  return {
    cells: cells.length,
    withoutUse: cells.filter((cell) => account.useOf(cell) === undefined).length,
    amounts: amounts.length,
    unexplained: account.unexplained.length,
    unknownMeaning: amounts.filter((fact) => meaningOf({ facts }, fact).meaning === "unknown").length,
    heads,
  };
}
