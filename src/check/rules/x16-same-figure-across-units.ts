import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Table, UnitSource } from "../../model/table";
import type { Entry } from "../../book/grid";
import { cellFix } from "../fixes/draft";
import { sameGap, sumOf } from "../judge";
import { as, BY_DEFINITION, defineRule, textsOf } from "../rule";
import { repetitions, subjectText } from "../statements";
import { cellAt } from "../workbook-cells";
import { amountText, entryText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "X16",
  group: "between-tables",
  name: "same-figure-across-units",
  title: "元表与万元表换算一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    unitLine:
      "“{table}”注明的计量单位是{declared}（{cell}），表中的数按{unit}才与其他表相同，已按{unit}核对。请改正计量单位。",
    differs:
      "{subject}在“{tableA}”为 {a}（{cellA}），折合 {converted}，与“{tableB}”的 {b}（{cellB}）不符，相差 {difference}。请核对。",
  },

  cases: (book) => [...misdeclared(book), ...pairs(book)],
  none: (book) => whyNoTableFits(book, "分别以元和万元列示、且单位明确的同一指标"),

  *report(judged, book) {
    if ("declaredUnit" in judged) {
      yield unitLine(judged, book);
      return;
    }
    const { what, fine, coarse } = judged;
    const [left, right] = [sumOf([fine]), sumOf([coarse])];
    const gap = left && right && sameGap(what, left, right);
    if (!gap) return;
    const { difference } = textsOf(gap);
    yield {
      messageId: "differs",
      data: {
        subject: what,
        tableA: tableText(fine.line.table),
        a: entryText(fine),
        cellA: toA1(fine.cell),
        converted: amountText(fine.amount, coarse.scale),
        tableB: tableText(coarse.line.table),
        b: entryText(coarse),
        cellB: toA1(coarse.cell),
        difference,
      },
      gap,
    };
  },
});

interface Pair {
  readonly what: string;
  readonly fine: Entry;
  readonly coarse: Entry;
}

const CERTAIN: readonly UnitSource[] = ["declared", "head"];

function pairs(book: BudgetBook): readonly Pair[] {
  return repetitions(book).flatMap(({ subject, entries }) => {
    const certain = entries.filter(({ line }) => CERTAIN.includes(line.table.unitSource));
    const fine = certain.find(({ scale }) => scale.unit === "元");
    const others = certain.filter(({ scale }) => scale.unit !== "元");
    return fine ? others.map((coarse) => ({ what: subjectText(subject, entries), fine, coarse })) : [];
  });
}

/** A table of which the unit line is borne out by no other amount. */
type Misdeclared = Table & Required<Pick<Table, "declaredUnit" | "unitCell">>;

const misdeclared = (book: BudgetBook): readonly Misdeclared[] =>
  book.tables.filter((table): table is Misdeclared => table.declaredUnit !== undefined && table.unitCell !== undefined);

function unitLine(table: Misdeclared, book: BudgetBook) {
  const { unit, declaredUnit: declared, unitCell } = table;
  const line = String(cellAt(book, unitCell)?.value ?? "");
  return {
    messageId: "unitLine" as const,
    data: { table: tableText(table), declared, unit, cell: toA1(unitCell) },
    cells: [as(unitCell, "stated")],
    fixes: cellFix(book, unitCell, line.replace(declared, unit), { kind: "unit", isCertain: true }),
  };
}
