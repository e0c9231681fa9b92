import type { RuleCode } from "../model/finding";
import type { LibraryImport } from "../catalogue/indicators/index";
import type { OfficialImport } from "../catalogue/index";
import type { Review } from "../model/review";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { NarrativeQuestions } from "./narrative-questions";
import type { OverviewQuestions } from "./overview-questions";
import type { ReadingQuestions } from "./reading-questions";
import type { TargetQuestions } from "./target-questions";
import type { TextQuestions } from "./text-questions";
import type { OfWorkbook, Version } from "./version";

/** A rule as the user knows it. */
export interface RuleTitle {
  readonly code: RuleCode;
  /** "合计等于各类之和" */
  readonly title: string;
  /** The notice or the definition the rule rests on. */
  readonly basis?: string;
}

/** What the worker can be asked, each with its answer. */
export interface Questions
  extends NarrativeQuestions, OverviewQuestions, ReadingQuestions, TargetQuestions, TextQuestions {
  readonly review: { readonly ask: OfWorkbook; readonly answer: Review };
  /** What a workbook states as the official classification of a year, and what that changes. */
  readonly catalogue: {
    readonly ask: { readonly version: Version; readonly year: number };
    readonly answer: Pick<OfficialImport, "list" | "report">;
  };
  /** What a workbook states as a bureau's 指标库. */
  readonly library: { readonly ask: { readonly version: Version }; readonly answer: LibraryImport };
  readonly rules: { readonly ask: undefined; readonly answer: readonly RuleTitle[] };
}

export type Question = keyof Questions;

/** Works out an answer, in the worker or, where there is none, on the main thread. */
export type Answerer<Q extends Question = Question> = {
  readonly [Each in Q]: (ask: Questions[Each]["ask"]) => Questions[Each]["answer"] | Promise<Questions[Each]["answer"]>;
};

export interface Request<Q extends Question = Question> {
  readonly question: Q;
  readonly ask: Questions[Q]["ask"];
  /** The cells of a version the question names, where the worker said that it needs them. */
  readonly workbook?: { readonly version: Version; readonly snapshot: WorkbookSnapshot };
}

/** The answer; the workbook without which there is none; or the error in a form that survives the way. */
export type Reply<Q extends Question = Question> =
  | { readonly answer: Questions[Q]["answer"] }
  | { readonly needs: number }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string | undefined } };
