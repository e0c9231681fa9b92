/**
 * Takes the place of taskpane/start-worker in the single file. That file carries the worker's script as text, because a
 * page from a disc may start a worker only from a blob.
 */
export function startReviewWorker(): Worker {
  const script = document.getElementById("review-worker")?.textContent ?? "";
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(url);
}
