import { addressInSheet, type CellRef } from "../../model/cell";
import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import type { Column } from "../../model/table";
import { gridsOf } from "../../book/grid";
import { as, BY_POLICY, defineRule } from "../rule";
import { whyNoTableFits } from "../unjudged";
import { cellAt } from "../workbook-cells";
import { cellsText, columnText, tableText } from "../wording";
import { cellIn } from "../../model/pages";

/** 款 and 项 have two digits. One was completed in reading; the print is to be mended all the same. */
export default defineRule({
  code: "K17",
  group: "codes",
  name: "code-part-width",
  title: "款、项编码的前导零",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    one: "“{table}”{cell} 的“{column}”写为“{printed}”，少了前面的 0，已按“{padded}”（{code}）读取。请改为“{padded}”。",
    many: "“{table}”的“{column}”有 {count} 处少了前面的 0（{cells}），已补 0 读取。请改为两位，并把该栏设为文本格式。",
  },

  cases: (book) => codeParts(book),
  none: (book) => whyNoTableFits(book, "科目编码"),

  *report({ line, column, lost }) {
    const [first] = lost;
    if (!first) return;
    const data = { table: tableText(line.table), column: columnText(column) };
    const cells = lost.map(({ cell }) => as(cell, "stated"));
    if (lost.length > 1) {
      const list = cellsText(lost.map(({ cell }) => cell));
      yield { messageId: "many", data: { ...data, count: String(lost.length), cells: list }, cells };
      return;
    }
    const { cell, printed, code } = first;
    const padded = printed.padStart(2, "0");
    yield { messageId: "one", data: { ...data, cell: addressInSheet(cell), printed, padded, code }, cells };
  },
});

interface CodePart {
  /** Any line of its panel. */
  readonly line: Line;
  readonly column: Column;
  readonly lost: readonly { readonly cell: CellRef; readonly printed: string; readonly code: string }[];
}

/** The columns of codes below the class with the cells that show one digit only. */
function codeParts(book: BudgetBook): readonly CodePart[] {
  return gridsOf(book).flatMap(({ panel, lines }) => {
    const [line] = lines;
    if (!line) return [];
    return panel.columns
      .filter(({ holds, codePart, codeOf }) => holds === "code" && codePart !== "class" && codeOf !== "unit")
      .map((column) => ({
        line,
        column,
        lost: lines.flatMap(({ row, table, code }) => {
          const cell = cellIn(table, row, column.column);
          const printed = shownDigit(book, cell);
          return printed !== undefined && code !== undefined && hasPart(code, column, `0${printed}`)
            ? [{ cell, printed, code }]
            : [];
        }),
      }));
  });
}

/** The 款 stands before the 项 in the code of a row that has both. */
const hasPart = (code: string, { codePart }: Column, digits: string): boolean =>
  codePart === "group" ? code.startsWith(digits, 3) : code.endsWith(digits);

/** A cell that shows a single digit; a number format of zeros shows two. */
function shownDigit(book: BudgetBook, ref: CellRef): string | undefined {
  const cell = cellAt(book, ref);
  const printed = String(cell?.value ?? "")
    .normalize("NFKC")
    .trim();
  return /^\d$/.test(printed) && !/^0{2,}$/.test(cell?.numberFormat ?? "") ? printed : undefined;
}
