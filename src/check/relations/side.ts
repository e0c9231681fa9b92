import type { Flow, Fund, Subject } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import { TERMS } from "../../model/terms";

/** What a column adds to the money of its table: {} is the total column. */
export type ColumnSubject = Partial<Pick<Subject, "fund" | "nature" | "use" | "item">>;

/**
 * One side of a relation, as data: which amount of which table.
 * `current` leaves balances out, `whole` contains them, `total` is the total row of a table by codes.
 */
export type Side =
  | {
      readonly table: TableId;
      readonly flow?: Flow;
      readonly row: "current" | "whole" | "total";
      readonly column?: ColumnSubject;
    }
  /** One amount for every value: sources of money by row or by column, classes, codes, balances. */
  | { readonly table: TableId; readonly flow?: Flow; readonly each: Each; readonly column?: ColumnSubject }
  /** Tables that together hold the money; a missing one counts as zero. */
  | { readonly sum: readonly Side[] }
  /** The first of these that the workbook states. */
  | { readonly firstOf: readonly Side[] };

type Each = "fund in rows" | "fund in columns" | "class" | "code" | "economic class" | "balance";

/** The table that lists the expenditure of each fund by function. */
export const FUND_TABLES = [
  { fund: "fiscal/general", table: "general-function" },
  { fund: "fiscal/government-fund", table: "government-fund" },
  { fund: "fiscal/state-capital", table: "state-capital" },
] as const satisfies readonly { readonly fund: Fund; readonly table: TableId }[];

/** The tables a side is read from. */
export const tablesOf = (side: Side): readonly TableId[] =>
  "sum" in side ? side.sum.flatMap(tablesOf) : "firstOf" in side ? side.firstOf.flatMap(tablesOf) : [side.table];

/** What a table lacks that cannot give this side, in words for the user: “项目支出列的合计”. */
export function lacksOf(side: Side): string {
  if ("sum" in side || "firstOf" in side) return "可以比较的金额";
  const { fund, use, nature, item } = side.column ?? {};
  const words = [
    fund && TERMS.fund[fund],
    use && TERMS.use[use],
    nature && TERMS.nature[nature],
    item && TERMS.item[item],
  ];
  const column = words.find((each) => each !== undefined);
  const at = `${side.flow ? `${TERMS.flow[side.flow]}一侧` : ""}${column === undefined ? "" : `“${column}”列`}`;
  return `${at}${at === "" ? "" : "的"}${"row" in side ? TOTALS[side.row] : PARTS[side.each]}`;
}

const TOTALS = { current: "本年合计", whole: "总计", total: "合计" } as const;

const PARTS: Readonly<Record<Each, string>> = {
  "fund in rows": "各项资金来源的金额",
  "fund in columns": "合计行和各资金来源列的金额",
  class: "功能分类各“类”的金额",
  code: "各功能科目的金额",
  "economic class": "经济分类各“类”的金额",
  balance: "结转结余各行的金额",
};
