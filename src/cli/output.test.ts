import { Writable } from "node:stream";
import { expect, test } from "@jest/globals";
import { outputTo } from "./output";

/** A stream that takes one text and fails at the next one. */
function failing(code: string) {
  const taken: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      if (taken.length > 0) return done(Object.assign(new Error(code), { code }));
      taken.push(chunk.toString());
      done();
    },
  });
  return { taken, stream };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each([
  ["读的一方走了，其余不再输出，也不出声", "EPIPE", []],
  ["磁盘满了，说一次", "ENOSPC", ["ENOSPC"]],
])("%s", async (_, code, said) => {
  const { taken, stream } = failing(code);
  const broken: string[] = [];
  const print = outputTo(stream, (each) => broken.push(each));
  for (const text of ["一", "二", "三"]) {
    print(text);
    await settled();
  }
  expect(taken).toEqual(["一"]);
  expect(broken).toEqual(said);
});
