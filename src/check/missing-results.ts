import type { BudgetBook } from "../model/book";
import { toA1 } from "../model/cell";
import type { Finding, RuleCode } from "../model/finding";
import type { Table } from "../model/table";
import type { RuleGroup } from "./groups";
import type { Gap } from "./judge";
import type { Vetoed } from "./certainty/not-judged";
import type { Verdict } from "./verdict";
import { covers } from "../model/pages";

/** The rule that says which results are missing. */
const SAYS_SO: RuleCode = "E14";

/** Groups that judge what stands in single cells or inside one table, where a cell without a result is left out already. */
const WITHIN: ReadonlySet<RuleGroup> = new Set(["workbook", "sums", "codes", "privacy", "identity"]);

/**
 * The verdicts on a workbook in which formulas have no result, those apart of which nothing is known. Nothing is said of
 * such a cell, and nothing of a sum, a list or an absence in which its amount could be the one that is missed.
 */
export function unknownCellsApart(
  verdicts: readonly Verdict[],
  book: BudgetBook,
): { readonly known: readonly Verdict[]; readonly vetoed: readonly Vetoed[] } {
  const doubts = (book.doubts ?? []).filter(({ kind }) => kind === "no-result");
  if (doubts.length === 0) return { known: verdicts, vetoed: [] };
  const unknown: Unknown = {
    cells: new Set(doubts.map(({ sheet, area }) => toA1({ sheet, row: area.top, column: area.left }))),
    columns: new Set(doubts.map(({ sheet, area }) => `${sheet}!${area.left}`)),
    tables: new Set(doubts.flatMap(({ table }) => table ?? [])),
    all: book.tables,
  };
  const isKnown = (verdict: Verdict): boolean => verdict.finding.code === SAYS_SO || standsWithout(verdict, unknown);
  const known = new Set(verdicts.filter(isKnown));
  return {
    known: [...known],
    // one reason for all cells: E14 lists them
    vetoed: verdicts.filter((each) => !known.has(each)).map((verdict) => ({ verdict, doubts: doubts.slice(0, 1) })),
  };
}

interface Unknown {
  readonly cells: ReadonlySet<string>;
  /** "sheet!column" */
  readonly columns: ReadonlySet<string>;
  readonly tables: ReadonlySet<Table>;
  readonly all: readonly Table[];
}

function standsWithout({ finding, gap, speaksOf }: Verdict, unknown: Unknown): boolean {
  const { cells } = finding;
  if (cells.some((cell) => unknown.cells.has(toA1(cell)))) return false;
  if (WITHIN.has(speaksOf) || unknown.tables.size === 0) return true;
  if (speaksOf === "completeness") return !cells.some(({ sheet, column }) => unknown.columns.has(`${sheet}!${column}`));
  if (gap && isOneToOne(gap)) return true;
  // a sum over several tables may have lost the one that could not be read
  if (speaksOf === "between-tables") return false;
  // growth is judged by what one sentence says, everything else against the tables
  const tables = tablesOf(finding, unknown.all);
  const isStated = tables.length > 0 && (!gap || (isListed(gap.stated) && isListed(gap.expected)));
  return (isStated || speaksOf === "growth") && !tables.some((table) => unknown.tables.has(table));
}

/** One amount against one other: no amount that is missing could be part of either. */
const isOneToOne = ({ stated, expected }: Gap): boolean =>
  [stated, expected].every(({ entries }) => entries.length === 1 && entries.every(({ isBlank }) => !isBlank));

const isListed = ({ entries }: Gap["stated"]): boolean => entries.some(({ isBlank }) => !isBlank);

const tablesOf = ({ cells }: Finding, tables: readonly Table[]): readonly Table[] =>
  tables.filter((table) => table.headRows.length > 0 && cells.some((cell) => covers(table, cell)));
