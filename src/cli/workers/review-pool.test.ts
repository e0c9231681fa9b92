import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { failureOf } from "../failure";
import { startReviewers } from "./review-pool";

/** Answers by the name of the file: with it, with a failure, never, or by taking all the memory there is. */
const SCRIPT = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ file }) => {
  if (file === "hangs") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (file === "dies") throw new Error("no memory");
  parentPort.postMessage(file === "bug" ? { failure: { problem: "内部错误", bug: true } } : { reviewed: { file } });
});`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pool-"));
  writeFileSync(join(folder, "thread.js"), SCRIPT);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("停不下来的、丢了线程的、出错的文件各说一句，其余照常", async () => {
  const reviewers = startReviewers(9, { script: join(folder, "thread.js"), execArgv: [] }, 3);
  const files = ["a", "hangs", "b", "dies", "c", "bug", "d"];
  const results = await Promise.all(
    files.map((file) =>
      reviewers?.review(file, DEFAULT_SETTINGS, {}).then(
        (reviewed) => reviewed,
        (thrown: unknown) => failureOf(thrown, file, { keepBug: () => undefined }).problem.slice(0, 12),
      ),
    ),
  );
  await reviewers?.close();
  expect(results).toEqual([
    { file: "a" },
    "“hangs”处理时间太",
    { file: "b" },
    "“dies”处理时间太长",
    { file: "c" },
    "内部错误",
    { file: "d" },
  ]);
});

test("文件很少，不开线程", () => {
  expect(startReviewers(3, { script: "", execArgv: [] })).toBeUndefined();
});

test("叫停时还没有轮到的不再开始", async () => {
  const reviewers = startReviewers(4, { script: join(folder, "thread.js"), execArgv: [] });
  const files = Array.from({ length: 20 }, () => "hangs");
  const all = files.map((file) => reviewers?.review(file, DEFAULT_SETTINGS, {}).catch(() => "停了"));
  await reviewers?.close();
  expect(await all[0]).toBe("停了");
});
