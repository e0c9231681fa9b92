import type { Answers, FoundAnswer } from "../../model/passage";
import type { Proposer, SectionQuestion } from "../gap-book";
import { amountIn, priorIn, reasonIn, useIn } from "./claims";
import { countIn, measureIn } from "./counts";
import { wordsIn } from "./chapters";
import type { AnsweringText } from "./text-of";

export type { AnsweringText } from "./text-of";

/**
 * Where answers are looked for before anybody is asked: this workbook's own text, last year's, last year's saved answers,
 * and what tables or custom suggest. The first that has something makes a proposal, which somebody has to confirm.
 */
export function proposerFrom(texts: readonly AnsweringText[], lastAnswers: Answers): Proposer {
  return (question) => {
    for (const text of texts) {
      const found = inText(text, question);
      if (found) return found;
    }
    return kept(question, lastAnswers) ?? question.suggested;
  };
}

function inText(text: AnsweringText, question: SectionQuestion): FoundAnswer | undefined {
  switch (question.kind) {
    case "prior":
      return priorIn(text, question);
    case "amount":
      return amountIn(text, question);
    case "reason":
      return reasonIn(text, question);
    case "use":
      return useIn(text, question.id.replace(/^use:/, ""));
    case "count":
      return countIn(text, question);
    case "text":
      return wordsIn(text, question) ?? measureIn(text, question);
    case "choice":
      return undefined;
  }
}

/** Amounts of last year's answers are last year's own; words and counts may hold again. */
function kept({ id, kind }: SectionQuestion, answers: Answers): FoundAnswer | undefined {
  const answer = Object.hasOwn(answers, id) && kind !== "prior" && kind !== "amount" ? answers[id] : undefined;
  return answer === undefined ? undefined : { text: String(answer), source: "last-answers" };
}
