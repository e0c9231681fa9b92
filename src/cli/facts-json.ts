import type { BudgetBook } from "../model/book";
import { addressInSheet, areaToA1 } from "../model/cell";
import type { Fact, Growth } from "../model/fact";
import { formatFen } from "../model/money";
import { pagesOf } from "../model/pages";
import type { Subject } from "../model/subject";
import type { Table } from "../model/table";
import { meaningOf, understoodShare } from "../questions/index";

const DIMENSIONS = ["fund", "functional", "economic", "governmentEconomic", "nature", "use", "item"] as const;

/** A table as the output contract prints it. */
export const tableJson = ({ type, title, sheet, area, unit, confidence, empty, narrows }: Table) => ({
  type,
  title,
  sheet,
  range: areaToA1(area),
  unit,
  confidence,
  empty,
  fund: narrows.fund ?? null,
});

const subjectJson = (subject: Subject) => ({
  flow: subject.flow,
  year: subject.year > 0 ? subject.year : null,
  stage: subject.stage,
  ...Object.fromEntries(DIMENSIONS.map((each) => [each, subject[each] ?? null])),
  ...(subject.accounting !== undefined && { accounting: subject.accounting }),
  ...(subject.unit !== undefined && { unit: subject.unit }),
  ...(subject.project !== undefined && { project: subject.project }),
  ...(subject.line !== undefined && { line: subject.line }),
});

const factJson = (book: BudgetBook, fact: Fact | Growth) => ({
  sheet: fact.cell.sheet,
  cell: addressInSheet(fact.cell),
  table: fact.table.type,
  name: fact.line.label,
  code: fact.line.code ?? null,
  codeAsPrinted: fact.line.codeAsPrinted ?? null,
  subject: subjectJson(fact.subject),
  kind: fact.kind,
  amount: fact.printed,
  unit: fact.kind === "growth" ? "%" : fact.unit,
  yuan: fact.kind === "growth" ? null : formatFen(fact.amount, "元"),
  ...meaningOf(book, fact),
});

/** What `facts --format json` prints for one workbook. */
export const factsJson = (file: string, book: BudgetBook) => ({
  file,
  unitName: book.identity.unitName ?? null,
  year: book.identity.year ?? null,
  kind: book.identity.kind ?? null,
  documentKind: book.documentKind ?? null,
  profile: book.profile.id,
  tables: book.tables.flatMap((table) => {
    const understood = understoodShare(book, table);
    return pagesOf(table).map((page) => ({ ...tableJson(page), understood }));
  }),
  unrecognised: book.unrecognised.map(({ sheet, area, reason }) => ({ sheet, range: areaToA1(area), reason })),
  ...accountJson(book),
  facts: inReadingOrder(book, [
    ...book.facts.all,
    ...book.facts.others,
    ...book.facts.changes,
    ...book.facts.growths,
  ]).map((fact) => factJson(book, fact)),
});

/** What every cell was read as; the parts add up to `nonBlank`. */
function accountJson({ accounting }: BudgetBook) {
  if (!accounting) return {};
  const { counts, unexplained } = accounting;
  const nonBlank = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    cells: { nonBlank, ...counts },
    unexplained: unexplained.map(({ cell, value, reason }) => ({
      sheet: cell.sheet,
      cell: addressInSheet(cell),
      value,
      reason,
    })),
  };
}

function inReadingOrder<T extends Fact | Growth>(book: BudgetBook, facts: readonly T[]): readonly T[] {
  const order = new Map(book.snapshot.sheets.map(({ name }, i) => [name, i]));
  return [...facts].sort(
    (a, b) =>
      (order.get(a.cell.sheet) ?? 0) - (order.get(b.cell.sheet) ?? 0) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column,
  );
}
