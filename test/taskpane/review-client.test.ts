import { describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { UserError } from "../../src/model/user-error";
import { askWorker, type LoadAnswerer } from "../../src/taskpane/review-client";
import type { Reply, Request } from "../../src/taskpane/review-protocol";
import { answers } from "./asking";
import { review, RULES } from "./sample-review";

const SNAPSHOT = { sheets: [], externalLinks: [] };
const REVIEW = review();

/** A worker that answers as told, or not at all. */
class FakeWorker {
  static started = 0;
  isEnded = false;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(private readonly behaviour: (request: Request) => Reply | "silence" | "broken") {
    FakeWorker.started += 1;
  }
  postMessage(request: Request): void {
    const reply = this.behaviour(request);
    queueMicrotask(() => {
      if (reply === "broken") this.onerror?.();
      else if (reply !== "silence") this.onmessage?.({ data: reply });
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const here: LoadAnswerer = async () => answers({ review: () => REVIEW, rules: () => RULES });
const never: LoadAnswerer = async () => {
  throw new Error("The main thread was not needed");
};
const answering = (request: Request): Reply => (request.question === "review" ? { answer: REVIEW } : { answer: RULES });

/** A client over fake workers, with the workers it started. */
function clientOf(behaviour: ConstructorParameters<typeof FakeWorker>[0], load: LoadAnswerer) {
  const workers: FakeWorker[] = [];
  const client = askWorker(() => {
    const worker = new FakeWorker(behaviour);
    workers.push(worker);
    return worker as unknown as Worker;
  }, load);
  const ask = (signal = new AbortController().signal) =>
    client("review", { snapshot: SNAPSHOT, settings: DEFAULT_SETTINGS }, signal);
  return { client, workers, ask };
}

describe("后台核对", () => {
  test("在后台线程核对，同一线程用到底", async () => {
    const { ask, client, workers } = clientOf(answering, never);
    expect(await ask()).toBe(REVIEW);
    expect(await client("rules", undefined)).toBe(RULES);
    expect(await ask()).toBe(REVIEW);
    expect(workers).toHaveLength(1);
  });

  test("取消时结束后台线程，下一次另起一个", async () => {
    const abort = new AbortController();
    let replies = 0;
    const { ask, workers } = clientOf((request) => (replies++ === 0 ? "silence" : answering(request)), never);
    const running = ask(abort.signal);
    abort.abort();
    await expect(running).rejects.toMatchObject({ id: "cancelled" });
    expect(workers[0]?.isEnded).toBe(true);
    expect(await ask()).toBe(REVIEW);
    expect(workers).toHaveLength(2);
  });

  test("两个问题同时问，各用一个线程，用完只留一个", async () => {
    const { ask, workers } = clientOf(answering, never);
    await Promise.all([ask(), ask()]);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true]);
  });

  test("不允许后台线程（例如 file://）时改在主线程核对，以后不再尝试", async () => {
    let attempts = 0;
    const refuse = (): Worker => {
      attempts += 1;
      throw new DOMException("blocked", "SecurityError");
    };
    const ask = askWorker(refuse, here);
    const request = { snapshot: SNAPSHOT, settings: DEFAULT_SETTINGS };
    expect(await ask("review", request)).toBe(REVIEW);
    expect(await ask("review", request)).toBe(REVIEW);
    expect(attempts).toBe(1);
  });

  test("后台脚本装不上时同样改在主线程核对", async () => {
    const { ask, workers } = clientOf(() => "broken", here);
    expect(await ask()).toBe(REVIEW);
    expect(workers[0]?.isEnded).toBe(true);
  });

  test("主线程核对之前也能取消", async () => {
    const abort = new AbortController();
    const { ask } = clientOf(
      () => "broken",
      async () => {
        abort.abort();
        return here();
      },
    );
    await expect(ask(abort.signal)).rejects.toThrow(UserError);
  });

  test("后台的错误带着名称和堆栈回来", async () => {
    const error = { name: "UserError", message: "太大", stack: "at a" };
    const { ask } = clientOf(() => ({ error }), never);
    await expect(ask()).rejects.toMatchObject(error);
  });
});
