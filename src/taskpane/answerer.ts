import { review, RULE_LIST } from "../pipeline";
import type { Answerer } from "./review-protocol";

/** The pipeline behind the questions of the pane. */
export const answerer: Answerer = {
  review: ({ snapshot, settings }) => review(snapshot, settings),
  rules: () => RULE_LIST.map(({ rule, title, basis }) => ({ code: rule, title, basis })),
};
