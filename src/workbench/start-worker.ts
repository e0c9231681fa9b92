/**
 * Starts the review worker. The single file carries the worker's script as text, because a page from a disc may start a
 * worker only from a blob; the served page starts it from its own file.
 */
export function startWorker(): Worker {
  const script = document.getElementById("review-worker")?.textContent;
  if (script === null || script === undefined)
    return new Worker(new URL("../taskpane/review-worker.ts", import.meta.url));
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(url);
}
