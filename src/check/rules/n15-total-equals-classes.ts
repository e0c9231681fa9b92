import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import { columnGaps, type ColumnSum, topsOf, totalSums } from "../code-sums";
import { isListed, isNamedList } from "../../book/code-tree";
import { statesTotal, useOf } from "../../book/folded";
import { gridsOf } from "../../book/grid";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { columnText, rowText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N15",
  group: "sums",
  name: "total-equals-classes",
  title: "合计等于各类之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    totalDiffers:
      "“{table}”{column}列的{row} {total} 与{parts}之和 {sum} 相差 {difference}。请核对 {cell}，并检查{parts}有无漏填、重复。",
  },

  cases: (book) => sums(book),
  none: (book) => whyNoTableFits(book, "带合计行的分科目金额"),

  *report(each) {
    for (const { line, total, gap, group, severity } of columnGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "totalDiffers",
        data: {
          table: tableText(line.table),
          column: columnText(total.column),
          row: line.role === "total" ? "合计" : `“${rowText(line)}”`,
          total: stated,
          parts: line.panel.rowsBy === "line" ? "各款" : "各类",
          sum: expected,
          difference,
          cell: toA1(total.cell),
        },
        gap,
        group,
        ...severity,
      };
    }
  },
});

/** Lists with 本年…合计 have rules of their own (N02 to N04). */
function sums(book: BudgetBook): readonly ColumnSum[] {
  const grids = gridsOf(book).filter(
    (grid) => (isListed(grid) || isNamedList(grid)) && !grid.lines.some(({ role }) => role === "current"),
  );
  const beside = grids.filter((grid) => !statesTotal(grid) && useOf(grid.panel) !== undefined);
  return ofOneTotal(grids.flatMap(totalSums)).map((sum) => {
    const { table, panel } = sum.line;
    const own = beside.filter((grid) => grid.table === table && useOf(grid.panel) === useOf(panel));
    return { ...sum, parts: [...sum.parts, ...own.flatMap(topsOf)] };
  });
}

/** 公用经费合计 printed once below 商品和服务支出 ‖ 资本性支出, side by side, is the total of both lists. */
const ofOneTotal = (all: readonly ColumnSum[]): readonly ColumnSum[] =>
  [...groupBy(all, ({ total }) => toA1(total.cell)).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, parts: [first, ...others].flatMap(({ parts }) => parts) }] : [],
  );
