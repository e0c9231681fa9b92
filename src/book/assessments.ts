import type { BudgetBook } from "../model/book";
import { type CellRef, contains } from "../model/cell";
import { readNumber } from "../model/number";
import { readOnce } from "../model/remembered";
import type { CellSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";
import { plain } from "../model/text";
import { cellsOfSheet } from "./sheet-cells";

/** A number of a form as it stands; a percentage counts as its fraction. */
interface FormNumber {
  readonly value: number;
  /** Half a unit of its last printed place. */
  readonly margin: number;
  readonly printed: string;
  readonly cell: CellRef;
}

/** An indicator with what was reached and how many points it got. */
interface ScoredIndicator {
  readonly name: string;
  readonly weight?: FormNumber;
  readonly score?: FormNumber;
  /** 偏差原因分析及改进措施; absent where the form has no such column. */
  readonly reason?: { readonly words: string; readonly cell: CellRef };
}

/** A row of the money: all of it, or one source. */
interface AssessedMoney {
  readonly isTotal: boolean;
  readonly name: string;
  /** 年初预算数, 全年预算数, 全年执行数. */
  readonly amounts: readonly (FormNumber | undefined)[];
  readonly rate?: FormNumber;
  readonly weight?: FormNumber;
  readonly score?: FormNumber;
}

/** One 项目支出绩效自评表. */
interface Assessment {
  readonly table: Table;
  readonly project: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly money: readonly AssessedMoney[];
  /** 总分: of all points, and reached. */
  readonly total?: { readonly weight?: FormNumber; readonly score?: FormNumber };
}

/** The self-assessments of a workbook, each read by the words of its two heads. */
export const assessmentsOf = readOnce((book: BudgetBook): readonly Assessment[] =>
  book.tables.filter(({ type }) => type === "self-assessment").map((table) => assessmentIn(book, table)),
);

/** The rows of a form, each with the text of its cells by column. */
interface Row {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
}

function assessmentIn({ snapshot }: BudgetBook, table: Table): Assessment {
  const cells = snapshot.sheets.find(({ name }) => name === table.sheet)?.cells ?? [];
  const rows = rowsIn(cells, table);
  const at = (row: number, column: number | undefined): CellSnapshot | undefined =>
    column === undefined ? undefined : cellsOfSheet(snapshot, table.sheet)?.at(row, column);
  const number = (row: number, column: number | undefined): FormNumber | undefined => {
    const cell = at(row, column);
    return cell && numberOf(cell, table.sheet);
  };
  const heads = rows.filter(({ cells: own }) => own.some((cell) => /^得分|^自评得分/.test(textOf(cell))));
  const moneyHead = heads.find(({ cells: own }) => own.some((cell) => /执行数|支出数/.test(textOf(cell))));
  const indicatorHead = heads.find(({ cells: own }) =>
    own.some((cell) => /三级指标|指标名称|指标内容/.test(textOf(cell))),
  );
  const totalRow = rows.find(({ cells: own }) => own.some((cell) => /^总分|^合计$|^总计$/.test(textOf(cell))));
  const end = totalRow?.row ?? Infinity;
  const scored = (head: Row | undefined, row: number) => {
    const weight = number(row, columnOf(head, /^分值|^权重/));
    const score = number(row, columnOf(head, /得分/));
    return { ...(weight && { weight }), ...(score && { score }) };
  };
  const below = (head: Row | undefined, to: number): readonly Row[] =>
    head ? rows.filter(({ row }) => row > head.row && row < to) : [];
  const name = columnOf(indicatorHead, /三级指标|指标名称|指标内容/);
  const reasons = columnOf(indicatorHead, /原因/);
  return {
    table,
    project: projectIn(rows),
    indicators: below(indicatorHead, end).flatMap(({ row }) => {
      const points = scored(indicatorHead, row);
      const words = textOf(at(row, name));
      if (!points.weight) return [];
      const reason = reasons !== undefined && {
        words: textOf(at(row, reasons)),
        cell: { sheet: table.sheet, row, column: reasons },
      };
      return [{ name: words, ...points, ...(reason && { reason }) }];
    }),
    money: below(moneyHead, indicatorHead?.row ?? end).flatMap((each) => {
      const words = each.cells.map(textOf).find((text) => /资金总额|财政拨款|结转|其他资金|资金$/.test(text));
      if (words === undefined) return [];
      const amounts = [/年初预算/, /全年预算|调整预算/, /执行数|支出数/].map((head) =>
        number(each.row, columnOf(moneyHead, head)),
      );
      const rate = number(each.row, columnOf(moneyHead, /执行率/));
      return [
        { name: words, isTotal: /总额/.test(words), amounts, ...(rate && { rate }), ...scored(moneyHead, each.row) },
      ];
    }),
    ...(totalRow && { total: scored(indicatorHead, totalRow.row) }),
  };
}

function rowsIn(cells: readonly CellSnapshot[], { area }: Table): readonly Row[] {
  const byRow = new Map<number, CellSnapshot[]>();
  for (const cell of cells) {
    if (!contains(area, cell.row, cell.column)) continue;
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return [...byRow].map(([row, own]) => ({ row, cells: own })).sort((a, b) => a.row - b.row);
}

const textOf = (cell: CellSnapshot | undefined): string => (cell ? plain(String(cell.value)) : "");

const columnOf = (head: Row | undefined, words: RegExp): number | undefined =>
  head?.cells.find((cell) => words.test(textOf(cell)))?.column;

function projectIn(rows: readonly Row[]): string {
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => /^项目名称$/.test(textOf(cell)));
    if (at >= 0) return textOf(cells[at + 1]);
  }
  return "";
}

function numberOf({ value, row, column, numberFormat }: CellSnapshot, sheet: string): FormNumber | undefined {
  const read = readNumber(String(value));
  if (!read || (typeof value === "string" && /^[—–－-]+$/.test(value.trim()))) return undefined;
  const isPercent = read.percent || numberFormat?.includes("%") === true;
  const scale = read.percent ? 100 : 1;
  const places = read.decimal.split(".")[1]?.length ?? 0;
  const own = typeof value === "number" && isPercent ? 4 : places;
  return {
    value: Number(read.decimal) / scale,
    margin: 0.5 / 10 ** own / scale,
    printed: `${read.decimal}${read.percent ? "%" : ""}`,
    cell: { sheet, row, column },
  };
}
