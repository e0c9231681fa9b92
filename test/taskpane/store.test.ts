import { describe, expect, jest, test } from "@jest/globals";
import { RunLatest, throwIfCancelled } from "../../src/taskpane/store/run-latest";
import { Store } from "../../src/taskpane/store/store";
import { Unsaved } from "../../src/taskpane/store/unsaved";
import { AfterPause, hearChanges } from "../../src/taskpane/store/workbook-changes";
import { FakeHost } from "./fake-host";

const turn = () => new Promise((resume) => setTimeout(resume, 0));

/** Work that ends when the test says so. */
function held<T>() {
  let end: (value: T) => void = () => undefined;
  const work = new Promise<T>((resolve) => (end = resolve));
  return { work: () => work, end };
}

describe("只有最近一次算数", () => {
  test("后一次取消前一次，前一次的结果不再说", async () => {
    const latest = new RunLatest();
    const told: string[] = [];
    const outcome = { done: (value: string) => void told.push(value), failed: () => void told.push("failed") };
    const first = held<string>();
    const signals: AbortSignal[] = [];
    const running = latest.run((signal) => (signals.push(signal), first.work()), outcome);
    expect(await latest.run(async () => "second", outcome)).toBe(true);
    first.end("first");
    expect(await running).toBe(false);
    expect(signals[0]?.aborted).toBe(true);
    expect(told).toEqual(["second"]);
  });

  test("用户取消的以“已取消”结束，不理会取消的工作也一样", async () => {
    const latest = new RunLatest();
    const done = jest.fn();
    const failed = jest.fn();
    const slow = held<string>();
    const running = latest.run(slow.work, { done, failed });
    latest.cancel();
    slow.end("late");
    expect(await running).toBe(false);
    expect(done).not.toHaveBeenCalled();
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ id: "cancelled" }));
    expect(() => throwIfCancelled(AbortSignal.abort())).toThrow();
  });

  test("出错的说一次", async () => {
    const failed = jest.fn();
    const error = new Error("broken");
    await new RunLatest().run(() => Promise.reject(error), { failed });
    expect(failed.mock.calls).toEqual([[error]]);
  });
});

test("状态由事件改变，退订以后不再听到", () => {
  const store = new Store(1, (state: number, more: number) => state + more);
  const heard: number[] = [];
  const stop = store.subscribe(() => heard.push(store.getState()));
  store.dispatch(2);
  stop();
  store.dispatch(3);
  expect([store.getState(), heard]).toEqual([6, [3]]);
});

test("停顿以后才做一次；别的事没做完就再等", async () => {
  let isBusy = true;
  const work = jest.fn();
  const pause = new AfterPause(work, () => isBusy);
  pause.ask(0);
  pause.ask(0);
  await turn();
  await turn();
  expect(work).not.toHaveBeenCalled();
  isBusy = false;
  await turn();
  await turn();
  expect(work).toHaveBeenCalledTimes(1);
  pause.ask(0);
  pause.stop();
  await turn();
  expect(work).toHaveBeenCalledTimes(1);
});

test("没保存的输入留给同一工作簿的下一个窗格，只一次；同一窗格重新开始时不取回", () => {
  const left = new Unsaved<string>();
  const [host, other] = [new FakeHost(), new FakeHost()];
  const [first, second] = [{}, {}];
  left.leave(host, first, "typed");
  expect(left.takeUp(other, second)).toBeUndefined();
  expect(left.takeUp(host, second)).toBe("typed");
  expect(left.takeUp(host, second)).toBeUndefined();
  left.leave(host, first, "typed");
  expect(left.takeUp(host, first)).toBeUndefined();
});

test("主机还没开始听就停，也停得住；听不了要说", async () => {
  const stopped = jest.fn(async () => undefined);
  const listening = held<() => Promise<void>>();
  const troubles: unknown[] = [];
  hearChanges(
    { onChange: listening.work },
    () => undefined,
    (error) => troubles.push(error),
  )();
  listening.end(stopped);
  await turn();
  expect([stopped.mock.calls.length, troubles]).toEqual([1, []]);
  const error = new Error("no events");
  hearChanges(
    { onChange: () => Promise.reject(error) },
    () => undefined,
    (each) => troubles.push(each),
  );
  await turn();
  expect(troubles).toEqual([error]);
});
