import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import type { Fact } from "../../model/fact";
import { relative } from "../formulas";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, formulasOf } from "../workbook-cells";
import { columnText, tableText } from "../wording";

/** Fewer like formulas make no pattern that one typed number could break. */
const PATTERN = 4;

export default defineRule({
  code: "E11",
  group: "workbook",
  name: "formula-overwritten",
  title: "公式列中夹有手填数",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    typed:
      "“{table}”{cell} 是手工填写的 {value}，而“{column}”一列其他 {count} 行都是公式。请确认是否误把公式覆盖成了数。",
  },

  cases: (book) => columns(book),
  none: () => "没有整列使用同样公式的栏目",

  *report({ typed, formulas }) {
    const [only] = typed;
    if (!only || typed.length > 1) return;
    yield {
      messageId: "typed",
      data: {
        table: tableText(only.table),
        cell: toA1(only.cell),
        value: only.printed,
        column: columnText(only.column),
        count: String(formulas),
      },
      cells: [as(only.cell, "stated")],
    };
  },
});

interface FormulaColumn {
  readonly typed: readonly Fact[];
  readonly formulas: number;
}

/** Columns in which at least four item rows have the same formula, seen from their cells, and no other one. */
function columns(book: BudgetBook): readonly FormulaColumn[] {
  const formulaOf = formulasOf(book);
  if (formulaOf.size < PATTERN) return [];
  return budgetTables(book).flatMap((table) => {
    const byColumn = groupBy(
      book.facts.inTable(table).filter(({ line }) => line.role === "item"),
      ({ column }) => column,
    );
    return table.panels.flatMap((panel) =>
      panel.columns.flatMap((column): readonly FormulaColumn[] => {
        const own = (byColumn.get(column) ?? []).filter(({ line }) => line.panel === panel);
        const shapes = own.map((fact) => {
          const formula = formulaOf.get(fact);
          return formula === undefined ? undefined : relative(formula, fact.cell.row, fact.cell.column);
        });
        const formulas = shapes.filter((shape) => shape !== undefined);
        if (formulas.length < PATTERN || new Set(formulas).size > 1) return [];
        return [
          { formulas: formulas.length, typed: own.filter((fact, i) => shapes[i] === undefined && fact.amount !== 0) },
        ];
      }),
    );
  });
}
