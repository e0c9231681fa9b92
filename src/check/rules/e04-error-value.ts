import { toA1 } from "../../model/cell";
import { as, BY_POLICY, defineRule } from "../rule";
import { bodyCells, budgetTables } from "../workbook-cells";
import { tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "E04",
  group: "workbook",
  name: "error-value",
  title: "错误值",
  severity: "error",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    error: "“{table}”{cell} 显示 {value}。请修复公式；在此之前，该单元格的数未知，涉及它的校验没有进行。",
  },

  cases: (book) => budgetTables(book),
  none: (book) => whyNoTableFits(book, "金额"),

  *report(table, book) {
    for (const cell of bodyCells(book, table, ({ isError }) => isError === true)) {
      yield {
        messageId: "error",
        data: { table: tableText(table), cell: toA1(cell), value: String(cell.value) },
        cells: [as(cell, "stated")],
        group: `${table.area.top}`,
      };
    }
  },
});
