import { UserError } from "../../model/user-error";
import type { JudgeFile, RoundReply, RoundRequest } from "./protocol";

/** No workbook takes as long: whoever does hangs. */
const LONGEST_MS = 60_000;
const MOST_WORKERS = 8;

/** Several judges of files at once: a worker for each core but one, or the page itself where it may start none. */
export class Judges {
  private readonly idle: Worker[] = [];
  private canStart = true;

  constructor(
    private readonly startWorker: () => Worker,
    private readonly judgeHere: () => Promise<JudgeFile>,
  ) {}

  /** How many files may be judged side by side. */
  get count(): number {
    return this.canStart ? Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1)) : 1;
  }

  readonly judge: JudgeFile = async (request) => {
    const worker = this.idle.pop() ?? this.start();
    const reply = worker && (await this.replyOf(worker, request));
    if (reply) return reply;
    const judgeFile = await this.judgeHere();
    // one turn of the event loop, so that the page is painted before the work blocks it
    await new Promise((resume) => setTimeout(resume, 0));
    return judgeFile(request);
  };

  /** Lets go of the workers that have nothing to do. */
  rest(): void {
    for (const worker of this.idle.splice(0)) worker.terminate();
  }

  private start(): Worker | undefined {
    if (!this.canStart) return undefined;
    try {
      return this.startWorker();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.canStart = false;
      return undefined;
    }
  }

  /** Undefined where the script of the worker could not be loaded. */
  private replyOf(worker: Worker, request: RoundRequest): Promise<RoundReply | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        worker.terminate();
        resolve({ problem: new UserError("tookTooLong", { file: request.file }).message });
      }, LONGEST_MS);
      const end = (reply: RoundReply | undefined): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      worker.onmessage = ({ data }: MessageEvent<RoundReply>) => {
        this.idle.push(worker);
        end(data);
      };
      worker.onerror = () => {
        worker.terminate();
        this.canStart = false;
        end(undefined);
      };
      worker.postMessage(request);
    });
  }
}
