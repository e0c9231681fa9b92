/** Results that may wait for an earlier one, for each piece of work that goes on at the same time. */
const AHEAD = 4;

/**
 * Works on several items at once and gives the results in the order of the items, each as soon as all before it are there.
 * Few are begun ahead, so that memory does not grow with their number.
 * @param signal ends it after the result that is given next: what is begun by then is dropped
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  const stopped = new Promise<undefined>((resolve) => signal?.addEventListener("abort", () => resolve(undefined)));
  const begun: Promise<{ readonly result: Result }>[] = [];
  let next = 0;
  while (!signal?.aborted && (begun.length > 0 || next < items.length)) {
    while (begun.length < (atOnce > 1 ? atOnce * AHEAD : 1) && next < items.length) {
      begun.push(resultOf(work, items[next++] as Item));
    }
    const first = begun.shift();
    const done = first && (await Promise.race([first, stopped]));
    if (!done) break;
    yield done.result;
  }
  // a failure of what was dropped is nobody's any more
  for (const each of begun) each.catch(() => undefined);
}

const resultOf = async <Item, Result>(work: (item: Item) => Promise<Result>, item: Item) => ({
  result: await work(item),
});
