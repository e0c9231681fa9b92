import type { Answerer } from "../../src/taskpane/review-protocol";
import type { Ask } from "../../src/taskpane/services";

/** An answerer that knows these answers only. */
export const answers = (known: Partial<Answerer>): Answerer => known as Answerer;

/** The pipeline of a test, without a worker; a question it has no answer to is a mistake of the test. */
export const asking =
  (known: Partial<Answerer>): Ask =>
  async (question, ask) => {
    const answer = known[question];
    if (!answer) throw new Error(`The test has no answer to ${question}`);
    return answer(ask);
  };
