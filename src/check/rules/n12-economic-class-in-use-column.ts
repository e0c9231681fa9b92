import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Severity } from "../../model/finding";
import type { Use } from "../../model/subject";
import { TERMS } from "../../model/terms";
import { type Entry, gridsIn } from "../../book/grid";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { columnText, entryText, rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N12",
  group: "sums",
  name: "economic-class-in-use-column",
  title: "经济类列入正确的经费列",
  severity: "error",
  rests: ["sum"],
  ...BY_PRACTICE,
  messages: {
    otherColumn: "“{row}” {amount} 列在{column}（{cell}），按通行口径应列入{expected}。请核对该行列次。",
  },

  cases: (book) => amounts(book),
  none: (book) => whyUnjudged(book, ["basic-economic"], "填有金额的人员经费、公用经费两列"),

  *report({ entry, expected, severity }) {
    if (entry.column.narrows.use === expected) return;
    yield {
      messageId: "otherColumn",
      data: {
        row: rowText(entry.line),
        amount: entryText(entry),
        column: columnText(entry.column),
        cell: toA1(entry.cell),
        expected: TERMS.use[expected],
      },
      cells: [as(entry.cell, "stated")],
      severity,
      group: `${entry.line.code?.slice(0, 3)}|${severity}`,
    };
  },
});

interface Placed {
  readonly entry: Entry;
  readonly expected: Use;
  readonly severity: Severity;
}

const USES: Readonly<Record<string, Use>> = {
  "301": "personnel",
  "302": "public",
  "303": "personnel",
  "307": "public",
  "309": "public",
  "310": "public",
};
/** Some regions count transport allowances, union dues and welfare as 人员经费, or money for retired staff as 公用经费. */
const DEBATED = /^(30239|30228|30229|303)/;

/** Amounts in the columns 人员 and 公用; a class row with debated items below it is debated too. */
const amounts = (book: BudgetBook): readonly Placed[] =>
  gridsIn(book, "basic-economic").flatMap((grid) => {
    const columns = grid.columns.filter(({ narrows }) => narrows.use !== undefined);
    if (new Set(columns.map(({ narrows }) => narrows.use)).size < 2) return [];
    return grid.lines.flatMap((line) =>
      columns.flatMap((column): Placed[] => {
        const entry = grid.entry(line, column);
        const expected = line.narrows.economic === undefined ? undefined : USES[line.narrows.economic.slice(0, 3)];
        if (!entry || entry.amount === 0 || !expected || line.role !== "item") return [];
        const isClass = line.code?.length === 3;
        const below = grid.lines.filter(
          ({ code }) => isClass && code?.startsWith(line.code ?? "-") && code !== line.code,
        );
        const isDebated =
          DEBATED.test(line.code ?? "") ||
          below.some((each) => DEBATED.test(each.code ?? "") && (grid.entry(each, column)?.amount ?? 0) !== 0);
        return [{ entry, expected, severity: isDebated ? "info" : "error" }];
      }),
    );
  });
