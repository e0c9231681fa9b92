import { expect, test } from "@jest/globals";
import { Progress } from "./progress";

test("按前面用的时间估计还要多久，快完了就不说", () => {
  let now = 0;
  const progress = new Progress(40, () => now);
  now = 10_000;
  expect(progress.next("甲.xlsx")).toBe("1/40 甲.xlsx  约剩 6 分 30 秒");
  now = 12_000;
  expect(progress.next("乙.xlsx")).toBe("2/40 乙.xlsx  约剩 3 分 48 秒");
  for (let i = 3; i < 39; i++) progress.next("其他.xlsx");
  expect(progress.next("丙.xlsx")).toBe("39/40 丙.xlsx");
});
