import { expect, test } from "@jest/globals";
import { inOrder } from "./in-order";

/** Work that ends when it is told to. */
function workshop() {
  const ends = new Map<number, () => void>();
  const work = (item: number): Promise<string> =>
    new Promise((resolve) => ends.set(item, () => resolve(`结果 ${item}`)));
  return { work, ends };
}

test("先完成的等前面的，结果的顺序与文件的顺序一致", async () => {
  const { work, ends } = workshop();
  const results = inOrder([1, 2, 3], 2, work);
  const first = results.next();
  ends.get(3)?.();
  ends.get(2)?.();
  ends.get(1)?.();
  expect((await first).value).toBe("结果 1");
  expect([(await results.next()).value, (await results.next()).value]).toEqual(["结果 2", "结果 3"]);
  expect((await results.next()).done).toBe(true);
});

test("没有轮到的不先开始：内存不随个数增长", async () => {
  const { work, ends } = workshop();
  const items = Array.from({ length: 100 }, (_, i) => i);
  const first = inOrder(items, 2, work).next();
  ends.get(0)?.();
  await first;
  expect(ends.size).toBe(8);
});

test("叫停以后不再等没有完成的，已经给出的留着", async () => {
  const { work, ends } = workshop();
  const stop = new AbortController();
  const results = inOrder([1, 2, 3], 1, work, stop.signal);
  const first = results.next();
  ends.get(1)?.();
  expect((await first).value).toBe("结果 1");
  const second = results.next();
  stop.abort();
  expect((await second).done).toBe(true);
});
