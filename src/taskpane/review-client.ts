import { UserError } from "../model/user-error";
import type { Answerer, Question, Questions, Reply, Request } from "./review-protocol";
import type { Ask } from "./services";

/** The pipeline on the main thread, loaded only where it is needed. */
export type LoadAnswerer = () => Promise<Answerer>;

/**
 * Works in a worker. A page from a disc (file://) may not start one, and a policy may forbid it: then, and from then
 * on, the work is done on the main thread.
 */
export function askWorker(startWorker: () => Worker, loadAnswerer: LoadAnswerer): Ask {
  const client = new ReviewClient(startWorker, loadAnswerer);
  return (question, ask, signal = new AbortController().signal) => client.ask(question, ask, signal);
}

class ReviewClient {
  private canUseWorker = true;
  /** Workers without work; a question asked while another is under way gets a worker of its own. */
  private readonly idle: Worker[] = [];

  constructor(
    private readonly startWorker: () => Worker,
    private readonly loadAnswerer: LoadAnswerer,
  ) {}

  async ask<Q extends Question>(
    question: Q,
    ask: Questions[Q]["ask"],
    signal: AbortSignal,
  ): Promise<Questions[Q]["answer"]> {
    throwIfCancelled(signal);
    const worker = this.canUseWorker ? (this.idle.pop() ?? tryToStart(this.startWorker)) : undefined;
    const reply = worker && (await replyOf<Q>(worker, { question, ask }, signal));
    if (!reply) {
      this.canUseWorker = false;
      return this.answerHere(question, ask, signal);
    }
    this.keep(worker);
    if ("error" in reply) throw Object.assign(new Error(reply.error.message), reply.error);
    return reply.answer;
  }

  private keep(worker: Worker): void {
    if (this.idle.length === 0) this.idle.push(worker);
    else worker.terminate();
  }

  private async answerHere<Q extends Question>(
    question: Q,
    ask: Questions[Q]["ask"],
    signal: AbortSignal,
  ): Promise<Questions[Q]["answer"]> {
    const answerer = await this.loadAnswerer();
    // one turn of the event loop, so that the progress is painted and a cancel is heard before the work blocks both
    await new Promise((resume) => setTimeout(resume, 0));
    throwIfCancelled(signal);
    return answerer[question](ask);
  }
}

function tryToStart(startWorker: () => Worker): Worker | undefined {
  try {
    return startWorker();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The worker's reply; undefined when its script could not be loaded. A cancelled worker is ended. */
function replyOf<Q extends Question>(
  worker: Worker,
  request: Request<Q>,
  signal: AbortSignal,
): Promise<Reply<Q> | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      worker.terminate();
      reject(new UserError("cancelled", {}));
    };
    const settle = (reply: Reply<Q> | undefined): void => {
      signal.removeEventListener("abort", cancel);
      resolve(reply);
    };
    signal.addEventListener("abort", cancel, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Reply<Q>>) => settle(data);
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
