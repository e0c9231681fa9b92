/** The scripts of the single file that every worker begins with, in the order in which they run; the build writes these names. */
const SHARED = ["runtime", "shared"];

/**
 * Take the places of taskpane/start-worker and round/start-round-worker in the single file. That file carries each
 * worker's own part as text, because a page from a disc may start a worker only from a blob; the rest are the very
 * scripts that the page runs.
 */
export const startReviewWorker = (): Worker => startWorker("review-worker");
export const startRoundWorker = (): Worker => startWorker("round-worker");

function startWorker(part: string): Worker {
  const scripts = [...SHARED, part].map((id) => document.getElementById(id)?.textContent ?? "");
  const url = URL.createObjectURL(new Blob([scripts.join("\n;\n")], { type: "text/javascript" }));
  return new Worker(url);
}
