import { textOf } from "../../src/model/passage";
import { linesOf, narrate } from "../../src/narrate/index";
import { readBudget } from "../../src/pipeline";
import type { Budget } from "../../test/generator/budget";
import { draw } from "../../test/generator/draw";
import { snapshotOf } from "../../test/generator/drawing";
import { answersFor } from "../../test/generator/narrative/answers";
import type { Sample } from "./sample-budgets";

/** A line of the text, and how it stands on its sheet. */
export interface TextLine {
  readonly role: "title" | "heading" | "body";
  readonly text: string;
}

/** The 情况说明 of a sample: written from its tables, last year's workbook, and answers of our own. */
export function sampleText(sample: Sample): readonly TextLine[] {
  // some regions' tables do not name the unit; the text does
  const { name } = sample.budget.unit;
  const bookOf = (budget: Budget): ReturnType<typeof readBudget> => {
    const book = readBudget(snapshotOf(draw(budget, sample.layout)));
    return { ...book, identity: { ...book.identity, unitName: name } };
  };
  const book = bookOf(sample.budget);
  const priorBook = bookOf(sample.prior);
  const answers = answersFor((given) => narrate(book, { answers: given, priorBook }), sample);
  const narrative = narrate(book, { answers, priorBook });
  const open = narrative.gaps.filter(({ state }) => state !== "answered").map(({ id }) => id);
  if (open.length > 0) throw new Error(`${sample.file}: no answer to ${open.join(", ")}`);
  return linesOf(narrative).map(({ role, runs }) => ({ role, text: textOf(runs) }));
}
