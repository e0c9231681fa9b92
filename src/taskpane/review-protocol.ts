import type { Review } from "../model/review";
import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { NarrativeQuestions } from "./narrative/questions";
import type { ReadingQuestions } from "./reading/questions";
import type { RuleTitle } from "./services";
import type { TargetQuestions } from "./targets/questions";
import type { TextQuestions } from "./text/questions";

/** What the worker can be asked, each with its answer. */
export interface Questions extends NarrativeQuestions, ReadingQuestions, TargetQuestions, TextQuestions {
  readonly review: {
    readonly ask: { readonly snapshot: WorkbookSnapshot; readonly settings: Settings };
    readonly answer: Review;
  };
  readonly rules: { readonly ask: undefined; readonly answer: readonly RuleTitle[] };
}

export type Question = keyof Questions;

/** Works out an answer, in the worker or, where there is none, on the main thread. */
export type Answerer = {
  readonly [Q in Question]: (ask: Questions[Q]["ask"]) => Questions[Q]["answer"] | Promise<Questions[Q]["answer"]>;
};

export interface Request<Q extends Question = Question> {
  readonly question: Q;
  readonly ask: Questions[Q]["ask"];
}

/** The answer, or the error in a form that survives the way. */
export type Reply<Q extends Question = Question> =
  | { readonly answer: Questions[Q]["answer"] }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string | undefined } };
