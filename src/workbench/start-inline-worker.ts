/** The scripts of the single file that make up the worker, in the order in which they run; the build writes these names. */
const PARTS = ["runtime", "shared", "review-worker"];

/**
 * Takes the place of taskpane/start-worker in the single file. That file carries the worker's own part as text, because a
 * page from a disc may start a worker only from a blob; the rest are the very scripts that the page runs.
 */
export function startReviewWorker(): Worker {
  const scripts = PARTS.map((id) => document.getElementById(id)?.textContent ?? "");
  const url = URL.createObjectURL(new Blob([scripts.join("\n;\n")], { type: "text/javascript" }));
  return new Worker(url);
}
