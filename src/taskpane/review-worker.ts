import { review } from "../pipeline";
import type { ReviewAnswer, ReviewRequest } from "./review-protocol";

/** Runs the pipeline beside the pane, which therefore never blocks. One request at a time. */
self.addEventListener("message", ({ data }: MessageEvent<ReviewRequest>) => self.postMessage(answer(data)));

function answer({ snapshot, settings }: ReviewRequest): ReviewAnswer {
  try {
    return { review: review(snapshot, settings) };
  } catch (error) {
    // Errors lose their name on the way; the pane shows a UserError and throws everything else.
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message, stack } };
  }
}
