import type { Review } from "../model/review";
import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import { UserError } from "../model/user-error";
import type { ReviewAnswer, ReviewRequest } from "./review-protocol";
import type { ReviewFunction } from "./services";

/** The pipeline on the main thread, loaded only where it is needed. */
export type LoadReview = () => Promise<(snapshot: WorkbookSnapshot, settings: Settings) => Review>;

/**
 * Reviews in a worker. A page from a disc (file://) may not start one, and a policy may forbid it: then, and from then
 * on, the review runs on the main thread.
 */
export function reviewInWorker(startWorker: () => Worker, loadReview: LoadReview): ReviewFunction {
  let canUseWorker = true;
  let idle: Worker | undefined;
  return async (snapshot, settings, signal) => {
    throwIfCancelled(signal);
    const worker = canUseWorker ? (idle ?? tryToStart(startWorker)) : undefined;
    idle = undefined;
    const answer = worker && (await ask(worker, { snapshot, settings }, signal));
    if (!answer) {
      canUseWorker = false;
      return reviewHere(loadReview, snapshot, settings, signal);
    }
    idle = worker;
    if ("error" in answer) throw Object.assign(new Error(answer.error.message), answer.error);
    return answer.review;
  };
}

async function reviewHere(
  loadReview: LoadReview,
  snapshot: WorkbookSnapshot,
  settings: Settings,
  signal: AbortSignal,
): Promise<Review> {
  const review = await loadReview();
  // one turn of the event loop, so that the progress is painted and a cancel is heard before the work blocks both
  await new Promise((resume) => setTimeout(resume, 0));
  throwIfCancelled(signal);
  return review(snapshot, settings);
}

function tryToStart(startWorker: () => Worker): Worker | undefined {
  try {
    return startWorker();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The worker's answer; undefined when its script could not be loaded. A cancelled worker is ended. */
function ask(worker: Worker, request: ReviewRequest, signal: AbortSignal): Promise<ReviewAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      worker.terminate();
      reject(new UserError("cancelled", {}));
    };
    const settle = (answer: ReviewAnswer | undefined): void => {
      signal.removeEventListener("abort", cancel);
      resolve(answer);
    };
    signal.addEventListener("abort", cancel, { once: true });
    worker.onmessage = ({ data }: MessageEvent<ReviewAnswer>) => settle(data);
    worker.onerror = () => {
      worker.terminate();
      settle(undefined);
    };
    worker.postMessage(request);
  });
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new UserError("cancelled", {});
}
