import type { Failure } from "../failure";
import type { Settings } from "../../model/settings";
import type { Reviewed, JudgingOptions } from "../deps";

/** One file to be judged. Plain data, as all that goes to a thread and comes back. */
export interface ReviewTask {
  readonly file: string;
  readonly settings: Settings;
  readonly options: JudgingOptions;
}

/** What became of it; of a bug also what developers want to see. */
export type ReviewAnswer = { readonly reviewed: Reviewed } | { readonly failure: Failure; readonly details?: string };
