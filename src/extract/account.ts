import type { CellAccount, CellUse, Unexplained } from "../model/accounting";
import { type CellRef, contains, placeKey } from "../model/cell";
import { smallest } from "../model/extremes";
import type { FactBook } from "../model/fact";
import { readNumber } from "../model/number";
import { pagesOf } from "../model/pages";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Column, Table, Unrecognised } from "../model/table";
import { isFormTable } from "../model/target";

/** What was read from a workbook, for saying of each cell what it was read as. */
export interface ReadParts {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  readonly facts: FactBook;
}

interface Judged {
  readonly use: CellUse;
  /** Why a number is unexplained. */
  readonly reason?: string;
}

/**
 * Accounts for every cell with content, when first asked: most questions about a workbook never do. Total by
 * construction: what no reading claims is text, or unexplained where it is a number.
 */
export const accountFor = (snapshot: WorkbookSnapshot, reading: ReadParts): CellAccount =>
  new AccountOnDemand(snapshot, reading);

interface Account {
  /** By sheet, then by place. */
  readonly uses: ReadonlyMap<string, ReadonlyMap<number, CellUse>>;
  readonly counts: Readonly<Record<CellUse, number>>;
}

class AccountOnDemand implements CellAccount {
  private knownAccount: Account | undefined;
  private knownUnexplained: readonly Unexplained[] | undefined;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly reading: ReadParts,
  ) {}

  useOf({ sheet, row, column }: CellRef): CellUse | undefined {
    return this.account.uses.get(sheet)?.get(placeKey(row, column));
  }

  get counts(): Account["counts"] {
    return this.account.counts;
  }

  get unexplained(): readonly Unexplained[] {
    return (this.knownUnexplained ??= usersSheets(this.snapshot).flatMap((sheet) =>
      unexplainedOn(sheet, this.reading),
    ));
  }

  private get account(): Account {
    return (this.knownAccount ??= account(this.snapshot, this.reading));
  }
}

const usersSheets = ({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] =>
  sheets.filter(({ own }) => own === undefined);

function account(snapshot: WorkbookSnapshot, reading: ReadParts): Account {
  const counts = Object.fromEntries(USES.map((use) => [use, 0])) as Record<CellUse, number>;
  const uses = new Map<string, ReadonlyMap<number, CellUse>>();
  for (const sheet of usersSheets(snapshot)) {
    const judge = judgeOf(sheet, reading);
    const inSheet = new Map<number, CellUse>();
    for (const cell of sheet.cells) {
      if (typeof cell.value === "string" && cell.value.trim() === "") continue;
      const { use } = judge(cell);
      inSheet.set(placeKey(cell.row, cell.column), use);
      counts[use] += 1;
    }
    uses.set(sheet.name, inSheet);
  }
  return { uses, counts };
}

/** Numbers that no reading claims; nearly all numbers are facts, of which nothing need be asked. */
function unexplainedOn(sheet: SheetSnapshot, reading: ReadParts): readonly Unexplained[] {
  const judge = judgeOf(sheet, reading);
  return sheet.cells.flatMap((cell): readonly Unexplained[] => {
    if (!isNumber(cell)) return [];
    const place = { sheet: sheet.name, row: cell.row, column: cell.column };
    if (reading.facts.at(place)) return [];
    const { reason } = judge(cell);
    return reason === undefined ? [] : [{ cell: place, value: String(cell.value).trim(), reason }];
  });
}

const USES: readonly CellUse[] = [
  "title",
  "head",
  "label",
  "code",
  "amount",
  "note",
  "text",
  "form",
  "ignored",
  "unexplained",
];

function judgeOf(sheet: SheetSnapshot, { tables, unrecognised, facts }: ReadParts): (cell: CellSnapshot) => Judged {
  const here = tables.flatMap(pagesOf).filter((table) => table.sheet === sheet.name);
  const byTable = new Map(here.map((table) => [table, tableJudge(table, facts)]));
  const aside = unrecognised.filter((each) => each.sheet === sheet.name);
  return (cell) => {
    const table = here.find(({ area }) => contains(area, cell.row, cell.column));
    if (table) return byTable.get(table)?.(cell) ?? { use: "text" };
    const area = aside.find((each) => contains(each.area, cell.row, cell.column));
    if (area?.isSetAside) return { use: "ignored" };
    return loose(cell, area?.reason ?? "不在任何认出的表格内");
  };
}

/** A cell that no column claims: words are text, a number needs a reason. */
const loose = (cell: CellSnapshot, reason: string): Judged =>
  isNumber(cell) ? { use: "unexplained", reason } : { use: "text" };

const isNumber = ({ value }: CellSnapshot): boolean =>
  typeof value === "number" || (typeof value === "string" && readNumber(value) !== undefined);

function tableJudge(table: Table, facts: FactBook): (cell: CellSnapshot) => Judged {
  const { sheet, headRows, panels, notes, repeatedRows = [] } = table;
  if (headRows.length === 0 && panels.length === 0) return () => ({ use: isFormTable(table) ? "form" : "text" });
  const head = new Set(headRows);
  // a part of a table that goes on from another sheet may have no head of its own
  const firstHead = headRows.length > 0 ? smallest(headRows) : 0;
  const ignored = new Set(repeatedRows);
  const noted = new Set(notes.map(({ cell }) => placeKey(cell.row, cell.column)));
  const columns = new Map(panels.flatMap((panel) => panel.columns.map((column) => [column.column, column] as const)));
  const panelAt = new Map(panels.flatMap((panel) => panel.columns.map(({ column }) => [column, panel] as const)));
  return (cell) => {
    const place = { sheet, row: cell.row, column: cell.column };
    if (head.has(cell.row)) return { use: "head" };
    if (noted.has(placeKey(cell.row, cell.column))) return { use: "note" };
    if (cell.row < firstHead) return { use: "title" };
    if (ignored.has(cell.row)) return { use: "ignored" };
    if (facts.at(place)) return { use: "amount" };
    const isSetAside = columns.get(cell.column)?.as === "ignored";
    if (isSetAside || panelAt.get(cell.column)?.rowsAs?.[cell.row] === "ignored") return { use: "ignored" };
    return inBody(cell, columns.get(cell.column));
  };
}

function inBody(cell: CellSnapshot, column: Column | undefined): Judged {
  switch (column?.holds) {
    case "label":
      return { use: "label" };
    case "code":
      return { use: "code" };
    case "count":
      return { use: "text" };
    case "text":
      // a heading that we know says that this is no money: 数量, 备注, 期限
      return column.path.length > 0 ? { use: "text" } : loose(cell, "所在的列没有表头");
    case undefined:
      return loose(cell, "不在表头所列的栏目内");
    default:
      return loose(cell, "不像一个金额");
  }
}
