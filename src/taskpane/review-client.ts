import { UserError } from "../model/user-error";
import type { Question, Questions, Reply, Request } from "../questions/protocol";
import { snapshotOf, versionsIn } from "../questions/version";
import type { Ask } from "./services";
import { throwIfCancelled } from "./store/run-latest";

/** Replies to a request; undefined where that cannot be had. */
type ReplyTo = <Q extends Question>(request: Request<Q>) => Promise<Reply<Q>>;

/** The pipeline on the main thread, loaded only where it is needed. */
export type LoadReplies = () => Promise<ReplyTo>;

/**
 * Works in a worker. A page from a disc (file://) may not start one, and a policy may forbid it: then, and from then
 * on, the work is done on the main thread.
 */
export function askWorker(startWorker: () => Worker, loadReplies: LoadReplies): Ask {
  const client = new ReviewClient(startWorker, loadReplies);
  return (question, ask, signal = new AbortController().signal) => client.ask(question, ask, signal);
}

/** Milliseconds that work nobody waits for may still take: shorter than reading a workbook again. */
const PATIENCE = 300;

class ReviewClient {
  private canUseWorker = true;
  private worker: Worker | undefined;
  private repliesHere: Promise<ReplyTo> | undefined;
  /** Settles when the questions asked so far are done with. */
  private turn: Promise<unknown> = Promise.resolve();

  /** The worker gets ready while the page builds up: its script takes as long to be understood as a workbook to be read. */
  constructor(
    private readonly startWorker: () => Worker,
    private readonly loadReplies: LoadReplies,
  ) {
    this.worker = tryToStart(startWorker);
    this.canUseWorker = this.worker !== undefined;
    // from the first question on, whoever waits for its reply hears of it
    if (this.worker)
      this.worker.onerror = () => {
        this.worker = undefined;
        this.canUseWorker = false;
      };
  }

  /** One question after the other, so that all of them find what was read for the first. */
  ask<Q extends Question>(question: Q, ask: Questions[Q]["ask"], signal: AbortSignal): Promise<Questions[Q]["answer"]> {
    const answer = this.turn.then(() => this.answer({ question, ask }, signal));
    this.turn = answer.catch(() => undefined);
    return Promise.race([answer, cancelled(signal)]);
  }

  private async answer<Q extends Question>(request: Request<Q>, signal: AbortSignal): Promise<Questions[Q]["answer"]> {
    let reply = await this.reply(request, signal);
    while ("needs" in reply) {
      const { needs } = reply;
      const version = versionsIn(request.ask).find(({ id }) => id === needs);
      const snapshot = version && snapshotOf(version);
      if (!snapshot) throw new Error(`The question ${request.question} names no version ${needs}`);
      reply = await this.reply({ ...request, workbook: { version, snapshot } }, signal);
    }
    if ("error" in reply) throw Object.assign(new Error(reply.error.message), reply.error);
    return reply.answer;
  }

  private async reply<Q extends Question>(request: Request<Q>, signal: AbortSignal): Promise<Reply<Q>> {
    throwIfCancelled(signal);
    this.worker ??= this.canUseWorker ? tryToStart(this.startWorker) : undefined;
    const reply = this.worker && (await replyOf(this.worker, request, signal));
    if (reply && reply !== "broken") return reply;
    this.worker = undefined;
    throwIfCancelled(signal);
    this.canUseWorker = false;
    this.repliesHere ??= this.loadReplies();
    const replyHere = await this.repliesHere;
    // one turn of the event loop, so that the progress is painted and a cancel is heard before the work blocks both
    await new Promise((resume) => setTimeout(resume, 0));
    throwIfCancelled(signal);
    return replyHere(request);
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

/**
 * The worker's reply; `broken` when its script could not be loaded. A worker whose question was cancelled is ended
 * unless it is soon done: what it has read is worth more than the little work that is left.
 */
function replyOf<Q extends Question>(
  worker: Worker,
  request: Request<Q>,
  signal: AbortSignal,
): Promise<Reply<Q> | "broken"> {
  return new Promise((resolve) => {
    let ending: ReturnType<typeof setTimeout> | undefined;
    const settle = (reply: Reply<Q> | "broken"): void => {
      clearTimeout(ending);
      signal.removeEventListener("abort", cancel);
      if (reply === "broken") worker.terminate();
      resolve(reply);
    };
    const cancel = (): void => {
      ending = setTimeout(() => settle("broken"), PATIENCE);
    };
    signal.addEventListener("abort", cancel, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Reply<Q>>) => settle(data);
    worker.onerror = () => settle("broken");
    worker.postMessage(request);
  });
}

/** Rejects as soon as the question is cancelled. */
const cancelled = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const cancel = (): void => reject(new UserError("cancelled", {}));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
  });
