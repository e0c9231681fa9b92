/** Starts a worker that judges files; webpack makes a file of its own from it. Throws where workers are not allowed. */
export const startRoundWorker = (): Worker => new Worker(new URL("./main.ts", import.meta.url));
