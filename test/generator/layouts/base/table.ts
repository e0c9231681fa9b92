import type { Unit } from "../../../../src/model/money";
import type { Flow } from "../../../../src/model/subject";
import type { TableId } from "../../../../src/model/table-id";
import type { Budget } from "../../budget";
import { aligned } from "../../class-rows";
import { economicRows, functionalRows } from "../../coded-rows";
import type { Selection } from "../../ledger";
import type { About, PanelSpec, RowSpec, TableSpec } from "../../table-spec";
import { total } from "../rows";
import type { CodePrint } from "./codes";
import { columnsOf, depthOfAll, gridOf, type Head, wordsOf } from "./heads";
import type { Style } from "./style";

export interface TableHead {
  readonly form: number;
  readonly sheet: string;
  readonly type: TableId;
  readonly title: string;
  readonly unit?: Unit;
  readonly zeros?: TableSpec["zeros"];
  readonly notes?: readonly string[];
  readonly noteAbove?: string;
  readonly numbers?: readonly string[];
  readonly widths?: readonly number[];
}

/** Columns read with the same rows: their headings, words first. */
export interface Side {
  readonly flow: Flow;
  readonly heads: readonly Head[];
  readonly rows: readonly RowSpec[];
  readonly about?: About;
  readonly totalsIn?: number;
}

/** A table of any number of sides, in the style of a layout. */
export function tableOf(style: Style, budget: Budget, head: TableHead, sides: readonly Side[]): TableSpec {
  const { form, title, notes, noteAbove, unit = style.unit, zeros = style.zeros, ...names } = head;
  const heads = sides.flatMap((side) => side.heads);
  const grid = gridOf(heads, depthOfAll(heads));
  const says = style.says ?? ((text: string) => text);
  return {
    ...names,
    unit,
    zeros,
    above: style.lines({ budget, form, title, width: grid[0]?.length ?? 1, unit, ...(noteAbove && { noteAbove }) }),
    head: grid.map((row) => row.map((text) => headText(text, style, says))),
    panels: sides.map((side): PanelSpec => {
      const { heads: own, rows, ...rest } = side;
      return {
        ...rest,
        words: wordsOf(own),
        columns: columnsOf(own),
        rows: rows.map((row) => ({
          ...row,
          words: row.words.map((text) => text && (isMark(text) ? text : says(text))),
        })),
      };
    }),
    ...(notes && { notes }),
  };
}

const isMark = (text: string): boolean => text === "<" || text === "^" || /^\d/.test(text);
const headText = (text: string, { joins }: Style, says: (text: string) => string): string =>
  isMark(text) ? (joins === "blank" ? "" : text) : says(text);

/** Lists beside each other, their totals in the same rows, with spare rows before and behind these. */
export function balanceOf(
  style: Style,
  budget: Budget,
  head: TableHead,
  sides: readonly Side[],
  spare = { before: 0, behind: 0 },
): TableSpec {
  const rows = aligned(
    sides.map((side) => side.rows),
    spare,
  );
  return tableOf(
    style,
    budget,
    head,
    sides.map((side, i) => ({ ...side, rows: rows[i] ?? [] })),
  );
}

export interface CodedTable extends TableHead {
  readonly by: "functional" | "economic";
  readonly amounts: readonly Head[];
  readonly about?: About;
  /** Which money lists a code. */
  readonly money: readonly Selection[];
  readonly flow?: Flow;
  readonly codes?: CodePrint;
  readonly levels?: Style["levels"];
  /** Economic codes: all that the catalogue has, and classes alone. */
  readonly lists?: { readonly listsAll: boolean; readonly classesOnly: boolean };
  /** What an empty table says below. */
  readonly emptyNote?: string;
}

/** A list of codes with money, and 合计. */
export function codedOf(style: Style, budget: Budget, table: CodedTable): TableSpec {
  const {
    by,
    amounts,
    about,
    money,
    flow = "expenditure",
    codes = style.codes,
    levels = style.levels,
    lists,
    emptyNote,
    ...head
  } = table;
  const options = { money, style: codes.words, levels, halfWidth: style.halfWidth ?? false };
  const listed = by === "functional" ? functionalRows(budget, options) : economicRows(budget, { ...options, ...lists });
  const sum = total(codes.total(style.totalWord));
  const rows =
    listed.length === 0 && !style.emptyTotals ? [] : style.totals === "first" ? [sum, ...listed] : [...listed, sum];
  const notes = listed.length === 0 && emptyNote !== undefined ? [emptyNote] : head.notes;
  return tableOf(style, budget, { ...head, ...(notes && { notes }) }, [
    { flow, heads: [...codes.heads(by), ...amounts], rows, ...(about && { about }) },
  ]);
}
