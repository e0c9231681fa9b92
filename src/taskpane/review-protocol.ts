import type { Review } from "../model/review";
import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";

/** What the pane asks of the review worker. */
export interface ReviewRequest {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: Settings;
}

/** What the worker answers: the review, or the error in a form that survives the way. */
export type ReviewAnswer =
  | { readonly review: Review }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string | undefined } };
