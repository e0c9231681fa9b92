import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { UserError } from "../../model/user-error";
import type { Reviewers } from "../deps";
import { FailedElsewhere } from "../failure";
import type { ReviewAnswer, ReviewTask } from "./review-task";

/** Threads of one run: more would only take memory from each other. */
const MOST_THREADS = 8;
/** With fewer files, starting threads takes longer than they save. */
const FEWEST_FILES = 4;
/** Megabytes one file may take; a workbook of a hundred thousand cells takes some three hundred. */
const MEMORY_MB = 1_024;
/** Seconds one file may take; a workbook of a hundred thousand cells takes two. */
const PATIENCE_S = 60;

/** How threads are started: the script, and what Node needs to run it. */
interface ThreadStart {
  readonly script: string;
  readonly execArgv: readonly string[];
}

/**
 * Threads that judge files, one for each processor; undefined where there are too few files. A file that takes too long or
 * too much memory ends its thread and nothing else.
 */
export function startReviewers(files: number, start: ThreadStart, patience = PATIENCE_S): Reviewers | undefined {
  if (files < FEWEST_FILES) return undefined;
  const threads = Array.from(
    { length: Math.min(availableParallelism(), MOST_THREADS, files) },
    () => new Thread(start),
  );
  const idle = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  const release = (thread: Thread): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  return {
    atOnce: threads.length,
    review: async (file, settings, options) => {
      const thread = idle.pop() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
      try {
        return await thread.review({ file, settings, options }, patience);
      } finally {
        release(thread);
      }
    },
    close: async () => {
      // whoever still waits is never served
      waiting.length = 0;
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A thread that is started with its first file, and anew after one that it did not survive. */
class Thread {
  private worker: Worker | undefined;
  /** Hears what becomes of the file that is being judged; undefined: the thread did not survive it. */
  private hear: (answer: ReviewAnswer | undefined) => void = () => undefined;

  constructor(private readonly start: ThreadStart) {}

  async review(task: ReviewTask, patience: number): ReturnType<Reviewers["review"]> {
    const answer = await this.ask(task, patience);
    if (!answer) {
      await this.end();
      throw new UserError("fileTakesTooMuch", { file: task.file });
    }
    if ("reviewed" in answer) return answer.reviewed;
    throw new FailedElsewhere(answer.failure, answer.details);
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    // who waits for an answer of it waits no more
    this.hear(undefined);
    await worker?.terminate();
  }

  private async ask(task: ReviewTask, patience: number): Promise<ReviewAnswer | undefined> {
    this.worker ??= this.started();
    const heard = new Promise<ReviewAnswer | undefined>((resolve) => (this.hear = resolve));
    const timer = setTimeout(() => this.hear(undefined), patience * 1_000);
    this.worker.postMessage(task);
    const answer = await heard;
    clearTimeout(timer);
    return answer;
  }

  private started(): Worker {
    const { script, execArgv } = this.start;
    const worker = new Worker(script, {
      execArgv: [...execArgv],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on("message", (answer: ReviewAnswer) => this.hear(answer));
    // out of memory; a bug of ours is answered, not thrown
    worker.on("error", () => this.hear(undefined));
    return worker;
  }
}
