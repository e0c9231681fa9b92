import { readingAt, readingCase, review, RULE_LIST } from "../pipeline";
import { narrativeAnswerer } from "./narrative/answer";
import type { Answerer } from "./review-protocol";
import { targetAnswers } from "./targets/answers";
import { textAnswers } from "./text/answers";

/** The pipeline behind the questions of the pane. */
export const answerer: Answerer = {
  review: ({ snapshot, settings }) => review(snapshot, settings),
  rules: () => RULE_LIST.map(({ rule, title, basis }) => ({ code: rule, title, basis })),
  reading: ({ snapshot, settings, cell }) => readingAt(snapshot, settings, cell),
  readingCase: ({ snapshot, settings, cell }) => readingCase(snapshot, settings, cell),
  ...narrativeAnswerer,
  ...targetAnswers,
  ...textAnswers,
};
