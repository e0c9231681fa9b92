import { toA1 } from "../../src/model/cell";
import type { BudgetBook } from "../../src/model/book";
import { formatFen } from "../../src/model/money";
import type { Narrative, NumberRun, SourceCell } from "../../src/model/passage";

/** Every number of a text. */
export const numbersOf = ({ sections }: Narrative): readonly NumberRun[] =>
  sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.filter((run): run is NumberRun => run.kind === "number")),
  );

/**
 * What is wrong with the provenance of a text: every amount must be the sum of its cells after rounding, every number
 * must rest on a cell or an answer, and the amounts remembered must be those of the cells.
 */
export function provenanceProblems(narrative: Narrative, book: BudgetBook, prior?: BudgetBook): readonly string[] {
  const amountAt = (cell: SourceCell): number | undefined => {
    const of = cell.book ? prior : book;
    const fact = of?.facts.at(cell);
    if (fact) return fact.kind === "growth" ? undefined : fact.amount;
    return of?.targets?.flatMap(({ money }) => money).find((each) => each.cell && toA1(each.cell) === toA1(cell))
      ?.amount;
  };
  return numbersOf(narrative).flatMap((run) => {
    const name = `${run.subject} ${run.text}${run.unit}`;
    if (run.cells.length + run.answers.length === 0) return [`${name}: rests on nothing`];
    const wrong = run.cells.filter((cell) =>
      cell.isBlank || run.of === "count"
        ? amountAt(cell) !== undefined && amountAt(cell) !== 0
        : amountAt(cell) !== cell.amount,
    );
    const places = wrong.map((cell) => `${name}: ${toA1(cell)} states ${amountAt(cell)}, not ${cell.amount}`);
    if (run.of !== "amount" || run.answers.length > 0) return places;
    const sum = run.cells.reduce((all, { amount }) => all + amount, 0) as never;
    const expected = [formatFen(sum), formatFen(sum).replace(/^(-?)0\.00$/, "0")];
    return expected.includes(run.text) ? places : [...places, `${name}: cells say ${expected[0]}`];
  });
}
