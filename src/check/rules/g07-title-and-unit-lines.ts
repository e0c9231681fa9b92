import type { BudgetBook } from "../../model/book";
import type { Table } from "../../model/table";
import { TABLE_TERMS } from "../../model/table-id";
import { groupBy } from "../../model/group-by";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { budgetTables, startOf } from "../workbook-cells";
import { tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "G07",
  group: "completeness",
  name: "title-and-unit-lines",
  title: "表题、单位行齐全",
  severity: "warning",
  rests: ["print"],
  ...BY_PRACTICE,
  messages: {
    unit: "{count} 张表没有注明计量单位：{titles}。已按{assumed}读取，请确认并在表上补注“单位：{unit}”。",
    title: "工作表“{sheet}”第 {row} 行的表格没有标题，已按表头读作“{type}”。请确认并补上标题。",
  },

  cases(book) {
    const listed = budgetTables(book);
    return listed.length === 0 ? whyNoTableFits(book, "标题") : [listed];
  },

  *report(listed, book) {
    for (const [unit, tables] of withoutUnit(book)) {
      yield {
        messageId: "unit",
        data: {
          count: String(tables.length),
          titles: tables.map((table) => `“${tableText(table)}”`).join("、"),
          assumed: unit,
          unit,
        },
        cells: tables.map((table) => as(startOf(table), "text")),
      };
    }
    // of a table of no known kind G08 says what it lacks
    for (const table of listed.filter(({ title, type }) => title === "" && type !== "other")) {
      yield {
        messageId: "title",
        data: { sheet: table.sheet, row: String(table.area.top), type: TABLE_TERMS[table.type] },
        cells: [as(startOf(table), "text")],
        kind: "title",
      };
    }
  },
});

/** Tables whose unit was inferred, by that unit. Lists of units print no money. */
function withoutUnit(book: BudgetBook): ReadonlyMap<string, readonly Table[]> {
  const inferred = budgetTables(book).filter(
    ({ unitSource, type }) => unitSource !== "declared" && unitSource !== "head" && type !== "unit-list",
  );
  return groupBy(inferred, ({ unit }) => unit);
}
