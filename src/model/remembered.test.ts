import { expect, test } from "@jest/globals";
import { remembered } from "./remembered";

test("同一文字只读一次，没有答案也记得", () => {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    return text === "空" ? undefined : text.length;
  });
  expect([read("合计"), read("空"), read("合计"), read("空")]).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual(["合计", "空"]);
});

test("记得的条数有限：全部忘记以后再读", () => {
  let readings = 0;
  const read = remembered(() => (readings += 1));
  for (let i = 0; i < 10_000; i++) read(String(i));
  expect(readings).toBe(10_000);
  read("9999");
  expect(readings).toBe(10_000);
  read("0");
  expect(readings).toBe(10_001);
});
