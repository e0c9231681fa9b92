/** Starts the review worker; webpack makes a file of its own from it. Throws where workers are not allowed. */
export const startReviewWorker = (): Worker => new Worker(new URL("./review-worker.ts", import.meta.url));
