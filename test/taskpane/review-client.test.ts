import { describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { UserError } from "../../src/model/user-error";
import { replies } from "../../src/questions/answerer";
import type { Reply, Request } from "../../src/questions/protocol";
import { versionOf } from "../../src/questions/version";
import { askWorker, type LoadReplies } from "../../src/taskpane/review-client";
import { budgetSheets } from "../target-forms";
import { about } from "./asking";
import { review, RULES } from "./sample-review";

const SNAPSHOT: WorkbookSnapshot = { sheets: [], externalLinks: [] };
const REVIEW = review();

/** A worker that answers as told, or not at all. */
class FakeWorker {
  isEnded = false;
  readonly posted: Request[] = [];
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(private readonly behaviour: (request: Request) => Promise<Reply | "silence" | "broken">) {}
  postMessage(request: Request): void {
    // as on the way to a worker: what arrives is a copy
    const arrived = structuredClone(request);
    this.posted.push(arrived);
    void this.behaviour(arrived).then((reply) => {
      if (reply === "broken") this.onerror?.();
      else if (reply !== "silence") this.onmessage?.({ data: reply });
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const answering = async ({ question }: Pick<Request, "question">): Promise<Reply> => ({
  answer: question === "review" ? REVIEW : RULES,
});
const here: LoadReplies = async () => async (request) => answering(request) as never;
const never: LoadReplies = async () => {
  throw new Error("The main thread was not needed");
};

/** A client over fake workers, with the workers it started. */
function clientOf(behaviour: ConstructorParameters<typeof FakeWorker>[0], load: LoadReplies) {
  const workers: FakeWorker[] = [];
  const client = askWorker(() => {
    const worker = new FakeWorker(behaviour);
    workers.push(worker);
    return worker as unknown as Worker;
  }, load);
  const ask = (signal = new AbortController().signal) => client("review", about(SNAPSHOT), signal);
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

  test("取消时立即停止等待；久不回应的后台线程随后结束，下一次另起一个", async () => {
    const abort = new AbortController();
    let replies = 0;
    const { ask, workers } = clientOf(async (request) => (replies++ === 0 ? "silence" : answering(request)), never);
    const running = ask(abort.signal);
    await new Promise((resume) => setTimeout(resume, 0));
    abort.abort();
    await expect(running).rejects.toMatchObject({ id: "cancelled" });
    expect(await ask()).toBe(REVIEW);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  test("取消时快要做完的后台线程留下，它读过的不再读", async () => {
    const abort = new AbortController();
    const { ask, workers } = clientOf(answering, never);
    const running = ask(abort.signal);
    abort.abort();
    await expect(running).rejects.toMatchObject({ id: "cancelled" });
    expect(await ask()).toBe(REVIEW);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  test("两个问题同时问，由同一线程先后回答", async () => {
    const { ask, workers } = clientOf(answering, never);
    expect(await Promise.all([ask(), ask()])).toEqual([REVIEW, REVIEW]);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  test("不允许后台线程（例如 file://）时改在主线程核对，以后不再尝试", async () => {
    let attempts = 0;
    const refuse = (): Worker => {
      attempts += 1;
      throw new DOMException("blocked", "SecurityError");
    };
    const ask = askWorker(refuse, here);
    const request = about(SNAPSHOT);
    expect(await ask("review", request)).toBe(REVIEW);
    expect(await ask("review", request)).toBe(REVIEW);
    expect(attempts).toBe(1);
  });

  test("后台脚本装不上时同样改在主线程核对", async () => {
    const { ask, workers } = clientOf(async () => "broken", here);
    expect(await ask()).toBe(REVIEW);
    expect(workers[0]?.isEnded).toBe(true);
  });

  test("第一次提问之前后台就坏了，同样改在主线程核对", async () => {
    const { ask, workers } = clientOf(async () => "silence", here);
    workers[0]?.onerror?.();
    expect(await ask()).toBe(REVIEW);
    expect(workers.map(({ posted }) => posted)).toEqual([[]]);
  });

  test("主线程核对之前也能取消", async () => {
    const abort = new AbortController();
    const { ask } = clientOf(
      async () => "broken",
      async () => {
        abort.abort();
        return here();
      },
    );
    await expect(ask(abort.signal)).rejects.toThrow(UserError);
  });

  test("后台的错误带着名称和堆栈回来", async () => {
    const error = { name: "UserError", message: "太大", stack: "at a" };
    const { ask } = clientOf(async () => ({ error }), never);
    await expect(ask()).rejects.toMatchObject(error);
  });
});

describe("工作簿只送一次", () => {
  const book: WorkbookSnapshot = { sheets: budgetSheets("150.00"), externalLinks: [] };
  const sent = ({ posted }: FakeWorker): readonly (number | undefined)[] =>
    posted.map(({ workbook }) => workbook?.version.id);

  test("第一个问题要来单元格，以后的问题只说是哪一份", async () => {
    const { client, workers } = clientOf(replies(), never);
    const { id } = versionOf(book);
    await client("review", about(book));
    await client("targets", about(book, { ...DEFAULT_SETTINGS, waivers: [] }));
    await client("judgeForms", { ...about(structuredClone(book)), forms: [] });
    expect(workers.flatMap(sent)).toEqual([undefined, id, undefined, undefined]);
    const [first] = workers;
    expect(first?.posted.map(({ ask }) => JSON.stringify(ask).includes("sheets"))).not.toContain(true);
  });

  test("单元格变了就是另一份", async () => {
    const changed = { ...book, sheets: budgetSheets("151.00") };
    expect(versionOf(structuredClone(book))).toBe(versionOf(book));
    expect(versionOf(changed)).not.toBe(versionOf(book));
    const { client, workers } = clientOf(replies(), never);
    await client("review", about(book));
    const { tables } = await client("review", about(changed));
    expect(tables.length).toBeGreaterThan(0);
    expect(workers.flatMap(sent)).toEqual([undefined, versionOf(book).id, undefined, versionOf(changed).id]);
  });
});
